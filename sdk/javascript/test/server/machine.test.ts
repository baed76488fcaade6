import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthService, SignedIn } from '../../src/index.js';
import { iamExpress } from '../../src/server/express.js';
import { iamHono, type PrincipalVariables } from '../../src/server/hono.js';
import { createVerifier, type Verifier } from '../../src/server/index.js';
import { iamNext } from '../../src/server/next.js';
import { failure } from '../support/stage.js';
import { BuiltServer } from './built-server.js';

let server: BuiltServer;
let credentials: { clientId: string; clientSecret: string };
let machine: AuthService;
let orgId: string;

beforeAll(async () => {
  server = await BuiltServer.start();
  credentials = await server.machine();
  machine = server.client(credentials);
  const { id } = await machine.setupOrganization({
    orgName: 'Acme',
    adminFirstName: 'Ada',
    adminLastName: 'Lovelace',
    adminEmail: 'ada@acme.example',
    customRoles: [{ key: 'reader', displayName: 'Reader', allowedPermissions: ['invoice:read'] }],
  });
  orgId = id;
});
afterAll(() => server?.stop());

const PASSWORD = 'seven ships sail north';
let people = 0;

/** A person who is a reader, signed in. */
async function reader(): Promise<SignedIn & { service: AuthService }> {
  const email = `grace-${++people}@acme.example`;
  await machine.createUser({
    firstName: 'Grace',
    lastName: 'Hopper',
    email,
    password: PASSWORD,
    orgId,
    roles: ['reader'],
  });
  const service = server.client();
  return { ...(await service.signIn({ email, password: PASSWORD })), service };
}

const verifier = (more: object = {}): Verifier =>
  createVerifier({ iamBaseUrl: server.url, iamAppName: 'shop', ...credentials, ...more });

describe('against the built server, a machine', () => {
  it('lists all people page by page', async () => {
    const created = [await reader(), await reader(), await reader()].map(({ userId }) => userId);
    const seen: string[] = [];
    let pages = 0;
    for await (const { users, metadata } of machine.pages.listUsers({ pageSize: 2 })) {
      pages++;
      expect(users.length).toBeLessThanOrEqual(2);
      expect(metadata.total).toBeGreaterThanOrEqual(3);
      seen.push(...users.map(({ id }) => id));
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(created));
    const found: string[] = [];
    const search = machine.pages.searchUsers({ email: 'GRACE-', orgId, pageSize: 1 });
    for await (const user of search.items()) found.push(user.id);
    expect(found.sort()).toEqual(created.sort());
  });

  it('finds people by names and pairs of any characters', async () => {
    const metadata = { 'a&b=c d+e': 'x&y=ü +%' };
    const { userId } = await machine.createUser({
      firstName: 'Jean Marie',
      lastName: 'O’Neil & Söhne',
      email: `jean+${++people}@acme.example`,
      metadata,
    });
    for (const filter of [{ metadata }, { name: 'O’Neil & S' }, { email: `jean+${people}` }]) {
      const { users } = await machine.listUsers({ ...filter, orgId: undefined });
      expect(users.map(({ id }) => id)).toEqual([userId]);
    }
  });

  it('gets a token by the form of RFC 6749 too', async () => {
    const answer = await server.client().issueOAuthToken({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    });
    expect(answer.token_type).toBe('Bearer');
    const { metadata } = await server.client().as(answer.access_token).listUsers();
    expect(metadata.total).toBeGreaterThan(0);
  });

  it('may not do what its role does not let it, and says so', async () => {
    const { service, userId } = await reader();
    expect(await failure(service.deleteUser({ userId }))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    const wrong = server.client({ ...credentials, clientSecret: 'lcs_wrong' });
    expect(await failure(wrong.listUsers())).toMatchObject({ status: 401 });
  });
});

describe('against the built server, a verifier', () => {
  it('knows a person and a machine by their tokens', async () => {
    const { accessToken, sessionToken, userId, sessionId } = await reader();
    const known = { userId, sessionId, orgId, type: 'person' };
    expect(await verifier().verify(accessToken)).toMatchObject(known);
    expect(await verifier({ live: true }).verify(accessToken)).toMatchObject(known);
    expect(await verifier().verify(sessionToken)).toMatchObject(known);
    const { token } = await server.client().issueMachineToken(credentials);
    expect(await verifier().verify(token)).toMatchObject({ type: 'machine' });
    expect(await verifier({ live: true }).verify(token)).toMatchObject({ type: 'machine' });
  });

  it('notices a sign-out at once if it is live', async () => {
    const { accessToken, sessionToken, sessionId, service } = await reader();
    await service.signOut({ sessionId });
    expect((await verifier().verify(accessToken)).sessionId).toBe(sessionId);
    for (const token of [accessToken, sessionToken]) {
      const answer = verifier({ live: true }).verify(token);
      expect(await failure(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
  });

  it('lets nobody in from another application', async () => {
    const { accessToken } = await reader();
    const other = createVerifier({ iamBaseUrl: server.url, iamAppName: 'bank' });
    expect(await failure(other.verify(accessToken))).toMatchObject({ status: 503 });
  });

  it('asks for permissions', async () => {
    const { accessToken } = await reader();
    const principal = await verifier().verify(accessToken);
    await principal.requirePermission('invoice:read');
    expect(await principal.permissions(['invoice:read', 'invoice:pay'])).toEqual(['invoice:read']);
    const refused = { status: 403, code: 'forbidden' };
    expect(await failure(principal.requirePermission('invoice:pay'))).toMatchObject(refused);
    const nowhere = principal.requirePermission('invoice:read', { orgId: '1' });
    expect(await failure(nowhere)).toMatchObject(refused);
  });
});

/** What each adapter must do, whatever the framework. */
function behaves(call: (path: string, token?: string) => Promise<Response>) {
  it('lets in who may', async () => {
    const { accessToken, userId } = await reader();
    const answer = await call('/me', accessToken);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ userId });
    expect((await call(`/organizations/${orgId}/invoices`, accessToken)).status).toBe(200);
  });

  it('answers others with a problem document', async () => {
    const { accessToken } = await reader();
    const nobody = await call('/me');
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    expect(nobody.headers.get('content-type')).toBe('application/problem+json');
    expect(await nobody.json()).toMatchObject({ status: 401, code: 'unauthenticated' });
    const pay = await call(`/organizations/${orgId}/payments`, accessToken);
    expect(pay.status).toBe(403);
    expect(await pay.json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await call('/organizations/1/invoices', accessToken)).status).toBe(403);
  });
}

describe('against the built server, Express', () => {
  let http: Server;
  beforeAll(async () => {
    const iam = iamExpress(verifier());
    const app = express();
    app.get('/me', iam.authenticate, (request, response) => {
      response.json({ userId: request.principal?.userId });
    });
    const place = (request: express.Request) => ({ orgId: String(request.params.orgId) });
    const done = (_: express.Request, response: express.Response) => response.json({});
    app.get('/organizations/:orgId/invoices', iam.requirePermission('invoice:read', place), done);
    app.get('/organizations/:orgId/payments', iam.requirePermission('invoice:pay', place), done);
    http = createServer(app);
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => http.close(closed)));

  behaves((path, token) => {
    const { port } = http.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  });
});

describe('against the built server, Hono', () => {
  let app: Hono<{ Variables: PrincipalVariables }>;
  beforeAll(() => {
    const iam = iamHono(verifier());
    app = new Hono<{ Variables: PrincipalVariables }>();
    app.get('/me', iam.authenticate, (c) => c.json({ userId: c.var.principal.userId }));
    app.get(
      '/organizations/:orgId/invoices',
      iam.requirePermission('invoice:read', (c) => ({ orgId: c.req.param('orgId') })),
      (c) => c.json({}),
    );
    app.get(
      '/organizations/:orgId/payments',
      iam.requirePermission('invoice:pay', (c) => ({ orgId: c.req.param('orgId') })),
      (c) => c.json({}),
    );
  });

  behaves(async (path, token) =>
    app.request(path, { headers: token ? { authorization: `Bearer ${token}` } : {} }),
  );
});

describe('against the built server, route handlers of Next', () => {
  type Context = { params: Promise<{ orgId: string }> };
  behaves(async (path, token) => {
    const iam = iamNext(verifier());
    const request = new Request(`https://api.example.com${path}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    const [, , organization = '', what] = path.split('/');
    const context: Context = { params: Promise.resolve({ orgId: organization }) };
    if (path === '/me') {
      const handler = iam.withPrincipal((_, { userId }) => Response.json({ userId }));
      return handler(request, context);
    }
    const handler = iam.withPrincipal<Request, Context>(() => Response.json({}), {
      permission: what === 'invoices' ? 'invoice:read' : 'invoice:pay',
      place: async (_, { params }) => params,
    });
    return handler(request, context);
  });

  it('know who looks at a page by the cookie', async () => {
    const { sessionToken, userId } = await reader();
    const iam = iamNext(verifier({ sessionCookie: true }));
    const shown = await iam.principal(new Headers({ cookie: `session-token=${sessionToken}` }));
    expect(shown?.userId).toBe(userId);
    expect(await iam.principal(new Headers())).toBeNull();
  });
});
