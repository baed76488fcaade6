/** Errors as answers of your service (RFC 9457). */

import { HttpError } from '../error.js';

/** An answer to a request that was not let in. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer for an error; undefined for one that has nothing to do with the caller. */
export function refusalFor(error: unknown): Refusal | undefined {
  if (!(error instanceof HttpError)) return undefined;
  // Other errors come from asking the server, and tell the caller nothing.
  const isOfCaller = error.status === 401 || error.status === 403;
  const { status, code, message } = isOfCaller
    ? error
    : { status: 503, code: 'unavailable', message: 'Not available at the moment.' };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      ...(status === 503 && { 'Retry-After': String(Math.ceil(error.retryAfter ?? 1)) }),
    },
    body: JSON.stringify({ type: 'about:blank', status, code, detail: message }),
  };
}

/** The same as a response of the Fetch standard; other errors are thrown on. */
export function responseFor(error: unknown): Response {
  const refusal = refusalFor(error);
  if (!refusal) throw error;
  return new Response(refusal.body, { status: refusal.status, headers: refusal.headers });
}
