/** The credential of a request to your service. */

import { HttpError } from '../error.js';

/** A request of the Fetch standard or of Node. */
export interface RequestLike {
  readonly method?: string | undefined;
  /** Needed for changes by cookie, to know the service's own origin. */
  readonly url?: string | undefined;
  readonly headers: HeadersLike;
}

/** Headers of the Fetch standard or of Node. */
export type HeadersLike =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The cookie that the server sets. */
const COOKIE = 'session-token';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A header by its name in lower case. */
export function header(headers: HeadersLike, name: string): string | undefined {
  if (typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const value = (headers as Record<string, string | readonly string[] | undefined>)[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

/** How cookies are treated. */
export interface CookieRules {
  /** Whether the session cookie counts. */
  readonly isAllowed: boolean;
  /** Origins of pages, besides the service's own, whose changes by cookie count. */
  readonly allowedOrigins: readonly string[];
}

/**
 * The token that a request shows: `Authorization: Bearer`, else the session cookie if that is allowed.
 *
 * Throws an {@link HttpError}: 401 without one; 403 `origin-not-allowed` for a change by cookie that
 * comes from a page of another origin.
 */
export function tokenOf(request: RequestLike, cookies: CookieRules): string {
  const authorization = header(request.headers, 'authorization');
  if (authorization !== undefined) {
    const [, token] = /^Bearer +([\w\-.~+/]+=*) *$/i.exec(authorization) ?? [];
    if (!token) throw unauthenticated('Expected `Authorization: Bearer` with one token.');
    return token;
  }
  const token = cookies.isAllowed ? cookie(header(request.headers, 'cookie')) : undefined;
  if (!token) throw unauthenticated('Show a token as `Authorization: Bearer`.');
  checkOrigin(request, cookies.allowedOrigins);
  return token;
}

function cookie(all: string | undefined): string | undefined {
  for (const pair of all?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE && value) return value;
  }
  return undefined;
}

/** Browsers send cookies on their own: who changes something must come from a page that may. */
function checkOrigin(request: RequestLike, allowed: readonly string[]): void {
  if (SAFE_METHODS.has(request.method ?? '')) return;
  const origin = header(request.headers, 'origin');
  if (origin !== undefined && (origin === ownOrigin(request) || allowed.includes(origin))) return;
  throw new HttpError({
    status: 403,
    code: 'origin-not-allowed',
    message: 'A change by cookie needs an Origin header that is allowed.',
  });
}

/** The service's own origin, where the request has a whole URL. */
function ownOrigin({ url }: RequestLike): string | undefined {
  try {
    return new URL(url ?? '').origin;
  } catch {
    return undefined;
  }
}

/** The error of a caller whose credential is not good. */
export function unauthenticated(message: string, cause?: unknown): HttpError {
  return new HttpError({ status: 401, code: 'unauthenticated', message, cause });
}
