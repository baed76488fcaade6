/** Finds out who calls your service. */

import type { JWTVerifyGetKey } from 'jose';
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { AuthService } from '../auth-service.js';
import { HttpError } from '../error.js';
import type { CommonOptions, MachineCredentials, ServerOptions } from '../options.js';
import { Principal } from './principal.js';
import { type RequestLike, tokenOf, unauthenticated } from './request.js';

/** Signatures that the server can be set to make. */
const ALGORITHMS = ['ES256', 'EdDSA', 'RS256'];
/** The media type of access tokens (RFC 9068 §2.1): a JWT of another kind is none. */
const TYPE = 'at+jwt';
/** Milliseconds between two fetches of keys because of one that is not known. */
const COOLDOWN_MS = 30_000;
/** How session tokens begin; the server has to be asked about them. */
const SESSION_PREFIX = 'lis_';
/** Seconds by which this machine's clock may differ from the server's. */
const CLOCK_TOLERANCE_S = 10;

/** What a verifier needs. */
export type VerifierOptions = ServerOptions &
  Pick<CommonOptions, 'environments' | 'fetch' | 'timeoutMs' | 'retries'> & {
    /** The application whose callers are let in: the audience of the tokens. */
    iamAppName: string;
    /**
     * What tokens name as their issuer: the server's `public_url`. Needed if `iamBaseUrl` is another
     * address of the server.
     */
    issuer?: string | undefined;
    /**
     * Asks the server about each token, so that a sign-out counts at once. Otherwise a token counts
     * until it ends, 15 minutes after it was made unless the server is set otherwise.
     */
    live?: boolean | undefined;
    /**
     * Lets in who shows the session cookie, for services on the server's own host. The server is asked
     * each time. A change needs an Origin header, of the service itself or one in `allowedOrigins`.
     */
    sessionCookie?: boolean | undefined;
    /** Origins of pages that may change things by cookie. */
    allowedOrigins?: readonly string[] | undefined;
  } & (MachineCredentials | { clientId?: undefined; clientSecret?: undefined });

/** Finds out who calls. */
export interface Verifier {
  /**
   * Who made this request. Rejects with an {@link HttpError}: 401 without a token that is good, 503 when
   * the server had to be asked and did not answer.
   */
  authenticate(request: RequestLike): Promise<Principal>;
  /** Who shows this token: an access token, or a session token, for which the server is asked. */
  verify(token: string): Promise<Principal>;
  /** The server, called as the machine whose credentials were given, else as nobody. */
  readonly service: AuthService;
}

/** A verifier of the tokens of one application. */
export function createVerifier(options: VerifierOptions): Verifier {
  const { iamAppName, live = false, sessionCookie = false, allowedOrigins = [] } = options;
  if (!iamAppName)
    throw new TypeError('Give `iamAppName`: tokens of other applications are refused.');
  const service = new AuthService({ ...options, storage: 'none' });
  const machine = options.clientId === undefined ? undefined : service;
  const issuers = issuersOf(options.issuer ?? service.iamBaseUrl, iamAppName);
  const keys = keysOf(service.iamBaseUrl, iamAppName, options.fetch);

  /** A token that the server has to be asked about. */
  async function ask(token: string): Promise<Principal> {
    const user = await service.as(token).getCurrentUser().catch(asUnavailable);
    const { sessionId, orgId, expirationDate } = user.session;
    return new Principal(
      {
        userId: user.id,
        type: 'person',
        orgId,
        sessionId,
        expiresAt: new Date(expirationDate),
        token,
      },
      machine,
    );
  }

  async function verifyJwt(token: string): Promise<Principal> {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      audience: iamAppName,
      issuer: issuers,
      typ: TYPE,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp', 'iat', 'org', 'typ'],
    }).catch((error: unknown) => {
      throw refusal(error);
    });
    if (live) await isAlive(service, token, payload.typ === 'machine');
    return new Principal(
      {
        userId: String(payload.sub),
        type: payload.typ === 'machine' ? 'machine' : 'person',
        orgId: String(payload.org),
        sessionId: payload.sid === undefined ? undefined : String(payload.sid),
        expiresAt: new Date(Number(payload.exp) * 1000),
        token,
      },
      machine,
    );
  }

  const verify = (token: string) =>
    token.startsWith(SESSION_PREFIX) ? ask(token) : verifyJwt(token);
  return {
    service,
    verify,
    authenticate: async (request) =>
      verify(tokenOf(request, { isAllowed: sessionCookie, allowedOrigins })),
  };
}

/** The names that a machine has for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What tokens may name as their issuer: the server, or the application's address there. On this machine
 * by any of its names, since the server calls itself by one of them unless its `public_url` is set.
 */
function issuersOf(url: string, appName: string): string[] {
  const { protocol, hostname, port, pathname } = new URL(url);
  const hosts = LOOPBACK.includes(hostname) ? LOOPBACK : [hostname];
  return hosts.flatMap((host) => {
    const issuer = `${protocol}//${host}${port && `:${port}`}${pathname.replace(/\/+$/, '')}`;
    return [issuer, `${issuer}/apps/${appName}`];
  });
}

/** The server's keys. While it cannot be reached, the keys last fetched go on counting. */
function keysOf(
  baseUrl: string,
  appName: string,
  fetch: VerifierOptions['fetch'],
): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(`${baseUrl}/.well-known/jwks.json`), {
    headers: { 'X-App-Name': appName },
    cooldownDuration: COOLDOWN_MS,
    ...(fetch && { [customFetch]: fetch }),
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      if (!known || error instanceof errors.JWKSNoMatchingKey) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** Asks the server whether a token is still good. A machine may not ask who it is, but is alive then. */
async function isAlive(service: AuthService, token: string, isMachine: boolean): Promise<void> {
  try {
    await service.as(token).getCurrentUser();
  } catch (error) {
    const isForbidden = error instanceof HttpError && error.status === 403;
    if (!(isMachine && isForbidden)) asUnavailable(error);
  }
}

function asUnavailable(error: unknown): never {
  const isRefusal = error instanceof HttpError && (error.status === 401 || error.status === 403);
  throw isRefusal ? error : unavailable(error);
}

const unavailable = (cause: unknown) =>
  new HttpError({
    status: 503,
    code: 'unavailable',
    message: 'It cannot be found out at the moment who calls.',
    retryAfter: cause instanceof HttpError ? cause.retryAfter : undefined,
    cause,
  });

/** Only the token can be at fault for an error of its verification; the rest is about the keys. */
function refusal(error: unknown): HttpError {
  const isOfToken =
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey;
  if (!isOfToken) return unavailable(error);
  const what = error instanceof errors.JWTExpired ? 'has expired' : 'is not valid here';
  return unauthenticated(`The access token ${what}.`, error);
}
