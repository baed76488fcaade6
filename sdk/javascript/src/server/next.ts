/**
 * For Next.js with the app router.
 *
 *     const iam = iamNext(createVerifier({ …, sessionCookie: true }));
 *     // app/api/invoices/route.ts
 *     export const GET = iam.withPrincipal(async (request, principal) => Response.json(…));
 *     // app/page.tsx
 *     const principal = await iam.principal(await headers());
 */

import { HttpError } from '../error.js';
import { responseFor } from './answer.js';
import type { Place, Principal } from './principal.js';
import type { HeadersLike } from './request.js';
import type { Verifier } from './verifier.js';

/** What a route handler may ask for before it is called. */
export interface RouteRules<R extends Request, C> {
  /** The permission that is needed. */
  permission?: string;
  /** Where; in the caller's organization when left out. */
  place?: (request: R, context: C) => Place | Promise<Place>;
}

/** Helpers for route handlers and server components. */
export function iamNext(verifier: Verifier) {
  return {
    /** A route handler that is called for who may. Others get a problem document. */
    withPrincipal<R extends Request, C = unknown>(
      handler: (request: R, principal: Principal, context: C) => Response | Promise<Response>,
      rules: RouteRules<R, C> = {},
    ): (request: R, context: C) => Promise<Response> {
      return async (request, context) => {
        let principal: Principal;
        try {
          principal = await verifier.authenticate(request);
          if (rules.permission !== undefined) {
            await principal.requirePermission(
              rules.permission,
              await rules.place?.(request, context),
            );
          }
        } catch (error) {
          return responseFor(error);
        }
        return handler(request, principal, context);
      };
    },
    /** Who looks at a page that is rendered on the server, by `await headers()`; null for nobody. */
    async principal(headers: HeadersLike): Promise<Principal | null> {
      try {
        return await verifier.authenticate({ method: 'GET', headers });
      } catch (error) {
        if (error instanceof HttpError && error.status === 401) return null;
        throw error;
      }
    },
  };
}
