/**
 * Middleware for Hono.
 *
 *     const iam = iamHono(createVerifier({ … }));
 *     const app = new Hono<{ Variables: PrincipalVariables }>();
 *     app.get('/invoices', iam.requirePermission('invoice:read'), (c) => c.json(c.var.principal));
 */

import type { Context, MiddlewareHandler } from 'hono';
import { responseFor } from './answer.js';
import type { Place, Principal } from './principal.js';
import type { Verifier } from './verifier.js';

/** What the middleware sets, for `new Hono<{ Variables: PrincipalVariables }>()`. */
export interface PrincipalVariables {
  /** Who calls. */
  principal: Principal;
}

type WithPrincipal = { Variables: PrincipalVariables };
/** The context of a request behind the middleware. */
export type HonoContext = Context<WithPrincipal>;

/** Middleware that lets in who may. Others get a problem document with 401, 403 or 503. */
export function iamHono(verifier: Verifier) {
  const guarded =
    (check: (context: HonoContext) => Promise<unknown>): MiddlewareHandler<WithPrincipal> =>
    async (context, next) => {
      try {
        await check(context);
      } catch (error) {
        return responseFor(error);
      }
      await next();
      return undefined;
    };
  const principalOf = async (context: HonoContext) => {
    const known = context.get('principal') as Principal | undefined;
    if (known) return known;
    const principal = await verifier.authenticate(context.req.raw);
    context.set('principal', principal);
    return principal;
  };
  return {
    /** Finds out who calls. */
    authenticate: guarded(principalOf),
    /** Lets in who may do this: in the place that the function tells, else in their organization. */
    requirePermission: (action: string, place?: (context: HonoContext) => Place) =>
      guarded(async (context) => {
        const principal = await principalOf(context);
        await principal.requirePermission(action, place?.(context));
      }),
  };
}
