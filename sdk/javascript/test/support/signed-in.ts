/** Answers of the server about sessions. */

import type { SignedIn } from '../../src/index.js';

const base64url = (value: object) =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** A JWT with these claims and no signature. */
export const jwt = (claims: object) => `${base64url({ alg: 'none' })}.${base64url(claims)}.x`;

/** A signed-in answer: a session of a day, an access token of 15 minutes, by the server's clock. */
export function signedIn(more: Partial<SignedIn> = {}, serverNow = Date.now()): SignedIn {
  const sessionId = more.sessionId ?? '1';
  const issued = Math.floor(serverNow / 1000);
  return {
    sessionId,
    sessionToken: `secret-of-${sessionId}`,
    userId: '7',
    orgId: '3',
    expirationDate: new Date(serverNow + 86_400_000).toISOString(),
    accessToken: jwt({ iat: issued, jti: sessionId, exp: issued + 900 }),
    tokenType: 'Bearer',
    expiresIn: 900,
    ...more,
  };
}

/** The answer of getCurrentUser, for a session. */
export function currentUser(sessionId = '1', expirationDate?: string) {
  return {
    id: '7',
    firstName: 'Ada',
    session: {
      sessionId,
      orgId: '3',
      expirationDate: expirationDate ?? new Date(Date.now() + 86_400_000).toISOString(),
    },
  };
}

export const SIGN_IN = 'POST /v1/authentication/users/sessions';
export const ME = 'GET /v1/authentication/users/me';
export const extension = (sessionId = '1') => `PUT /v1/authorization/sessions/${sessionId}`;
export const signingOut = (sessionId = '1') =>
  `DELETE /v1/authentication/users/sessions/${sessionId}`;
export const CREDENTIALS = { email: 'ada@example.com', password: 'seven ships' };
