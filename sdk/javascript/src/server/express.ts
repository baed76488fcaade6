/**
 * Middleware for Express.
 *
 *     const iam = iamExpress(createVerifier({ … }));
 *     app.get('/invoices', iam.authenticate, iam.requirePermission('invoice:read'), handler);
 */

import { refusalFor } from './answer.js';
import type { Place, Principal } from './principal.js';
import { header, type RequestLike } from './request.js';
import type { Verifier } from './verifier.js';

declare global {
  namespace Express {
    interface Request {
      /** Who calls, behind `authenticate`. */
      principal?: Principal;
    }
  }
}

/** What is used of a request. */
export interface ExpressRequest extends RequestLike {
  readonly protocol?: string;
  principal?: Principal;
}

/** What is used of a response. */
export interface ExpressResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

type Next = (error?: unknown) => void;
/** Middleware; behind it, `request.principal` is set. */
export type ExpressMiddleware<R extends ExpressRequest> = (
  request: R,
  response: ExpressResponse,
  next: Next,
) => Promise<void>;

/** Middleware that lets in who may. Others get a problem document with 401, 403 or 503. */
export function iamExpress(verifier: Verifier) {
  const guarded =
    <R extends ExpressRequest>(check: (request: R) => Promise<void>): ExpressMiddleware<R> =>
    async (request, response, next) => {
      try {
        await check(request);
      } catch (error) {
        const refusal = refusalFor(error);
        if (!refusal) return next(error);
        response.writeHead(refusal.status, { ...refusal.headers });
        response.end(refusal.body);
        return;
      }
      next();
    };
  const principalOf = async (request: ExpressRequest) => {
    request.principal ??= await verifier.authenticate({
      method: request.method,
      headers: request.headers,
      url: `${request.protocol}://${header(request.headers, 'host')}`,
    });
    return request.principal;
  };
  return {
    /** Finds out who calls. */
    authenticate: guarded(async (request) => {
      await principalOf(request);
    }),
    /** Lets in who may do this: in the place that the function tells, else in their organization. */
    requirePermission: <R extends ExpressRequest>(action: string, place?: (request: R) => Place) =>
      guarded<R>(async (request) => {
        const principal = await principalOf(request);
        await principal.requirePermission(action, place?.(request));
      }),
  };
}
