import { AuthService } from '@locai/iam-javascript';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IamProvider, type IamProviderProps } from '../../src/index.js';

/** A request as it reached the server. */
export interface Call {
  readonly operation: string;
  readonly body: Record<string, unknown>;
}

type Reply = Response | Promise<Response>;
type Replies = Record<string, (call: Call) => Reply>;

export const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json' },
  });

/** An error as the server writes it (RFC 9457). */
export const problem = (
  status: number,
  code: string,
  errors: { field: string; message: string }[] = [],
) =>
  new Response(
    JSON.stringify({
      type: `/docs#${code}`,
      title: code,
      status,
      code,
      detail: `the server's words for ${code}`,
      requestId: 'request-7',
      errors,
    }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const end = () => new Date(Date.now() + 3_600_000).toISOString();

export const signedIn = () => ({
  sessionId: 'session-1',
  sessionToken: 'secret-token',
  userId: 'user-1',
  orgId: 'org-1',
  expirationDate: end(),
  accessToken: 'a.b.c',
  tokenType: 'Bearer',
  expiresIn: 300,
});

export const challenge = (mfaMethods: string[]) => ({
  sessionId: 'session-1',
  sessionToken: 'half-token',
  userId: 'user-1',
  state: 'MFA_REQUIRED',
  mfaMethods,
  expirationDate: end(),
});

export const person = {
  id: 'user-1',
  orgId: 'org-1',
  userType: 'HUMAN',
  userName: 'ann@example.com',
  email: 'ann@example.com',
  firstName: 'Ann',
  lastName: 'Example',
  displayName: 'Ann Example',
  isEmailVerified: true,
  userState: 'ACTIVE',
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
};

export const metadata = {
  name: 'shop',
  version: '1',
  languages: ['en'],
  idpProviders: [],
  loginSettings: {
    allowUsernamePassword: true,
    allowRegister: true,
    allowExternalIdp: true,
    passwordPolicy: { minLength: 12 },
  },
};

export const SIGN_IN = 'POST /v2/authentication/users/sessions';
export const SIGN_UP = 'POST /v1/authentication/users';
export const SIGN_OUT = 'DELETE /v1/authentication/users/sessions/session-1';
export const ME = 'GET /v1/authentication/users/me';
export const USER = 'GET /v1/authentication/users/user-1';
export const UPDATE_USER = 'PATCH /v1/authentication/users/user-1';
export const METADATA = 'GET /v1/authentication/apps/metadata';
export const VERIFY_MFA = 'POST /v2/authentication/users/sessions/mfa';
export const VALIDATE = 'POST /v1/authentication/idp/intents/validate';
export const REQUEST_RESET = 'POST /v1/authentication/users/password/reset-request/email';
export const RESET = 'PUT /v1/authentication/users/password';
export const VERIFY_EMAIL = 'POST /v1/authentication/users/email/verification';

/** A service whose server answers as told; what nobody told it of is a 404. */
export function serviceOf(replies: Replies, storage: 'memory' | 'cookie' = 'memory') {
  const calls: Call[] = [];
  const all: Replies = { [METADATA]: () => json(metadata), ...replies };
  const service = new AuthService({
    iamBaseUrl: 'https://iam.example',
    iamAppName: 'shop',
    storage,
    autoExtend: false,
    retries: 0,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      const operation = `${request.method} ${new URL(request.url).pathname}`;
      const text = await request.text();
      const call = { operation, body: text ? JSON.parse(text) : {} };
      calls.push(call);
      return all[operation]?.(call) ?? problem(404, 'not-found');
    },
  });
  const of = (operation: string) => calls.filter((call) => call.operation === operation);
  return { service, calls, of };
}

/** Renders below a provider, whose server answers as told. */
export function show(
  children: ReactNode,
  replies: Replies = {},
  props: Partial<IamProviderProps> = {},
) {
  const server = serviceOf(replies);
  const around = (below: ReactNode) => (
    <IamProvider service={server.service} {...props}>
      {below}
    </IamProvider>
  );
  const view = render(around(children));
  return { ...server, ...view, again: (below: ReactNode) => view.rerender(around(below)) };
}
