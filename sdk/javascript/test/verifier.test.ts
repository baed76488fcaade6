// @vitest-environment node
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVerifier, Principal, type VerifierOptions } from '../src/server/index.js';
import { FakeServer, offline, problem } from './support/fake-server.js';
import { failure } from './support/stage.js';

const JWKS = 'GET /.well-known/jwks.json';
const ME = 'GET /v1/authentication/users/me';
const BASE = 'https://iam.example.com';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const keys: Record<string, Pair> = {};
for (const alg of ['ES256', 'EdDSA', 'RS256', 'ES384']) {
  keys[alg] = await generateKeyPair(alg, { extractable: true });
}
const other = await generateKeyPair('ES256');

async function jwks(...algorithms: string[]) {
  const all = algorithms.map(async (alg) => ({
    ...(await exportJWK((keys[alg] as Pair).publicKey)),
    kid: `k-${alg}`,
    use: 'sig',
  }));
  return { keys: await Promise.all(all) };
}

interface Made {
  alg?: string;
  kid?: string;
  typ?: string;
  key?: Pair;
  claims?: Record<string, unknown>;
}

function token({ alg = 'ES256', kid = `k-${alg}`, typ = 'at+jwt', key, claims = {} }: Made = {}) {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: BASE,
    aud: 'shop',
    sub: '7',
    org: '3',
    sid: '5',
    typ: 'person',
    iat: now,
    nbf: now,
    exp: now + 900,
    ...claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(all)))
    .setProtectedHeader({ alg, kid, typ })
    .sign((key ?? (keys[alg] as Pair)).privateKey);
}

let server: FakeServer;
beforeEach(async () => {
  server = new FakeServer().on(JWKS, await jwks('ES256', 'EdDSA', 'RS256'));
});

const verifier = (more: Partial<VerifierOptions> = {}) =>
  createVerifier({
    iamBaseUrl: BASE,
    iamAppName: 'shop',
    fetch: server.fetch,
    retries: 0,
    ...more,
  } as VerifierOptions);
const bearer = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });

describe('an access token', () => {
  it.each(['ES256', 'EdDSA', 'RS256'])('is verified without a call: %s', async (alg) => {
    const checked = verifier();
    const principal = await checked.authenticate(bearer(await token({ alg })));
    expect(principal).toBeInstanceOf(Principal);
    expect(principal).toMatchObject({ userId: '7', type: 'person', orgId: '3', sessionId: '5' });
    expect(principal.expiresAt.getTime()).toBeGreaterThan(Date.now() + 800_000);
    await checked.authenticate(bearer(await token({ alg })));
    expect(server.asked).toEqual([JWKS]);
    expect(server.last.headers.get('x-app-name')).toBe('shop');
  });

  it('of a machine has no session', async () => {
    const made = await token({ claims: { typ: 'machine', sid: undefined } });
    const principal = await verifier().verify(made);
    expect(principal).toMatchObject({ type: 'machine', sessionId: undefined });
  });

  it('may name the address of the application as its issuer', async () => {
    const made = await token({ claims: { iss: `${BASE}/apps/shop` } });
    expect((await verifier().verify(made)).userId).toBe('7');
  });

  it('may name this machine as it likes, but no other port', async () => {
    server.on(JWKS, await jwks('ES256'));
    const local = verifier({ iamBaseUrl: 'http://127.0.0.1:8080' });
    for (const iss of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
      expect((await local.verify(await token({ claims: { iss } }))).userId).toBe('7');
    }
    for (const iss of ['http://localhost:8081', 'https://localhost:8080', 'http://10.0.0.1:8080']) {
      const answer = local.verify(await token({ claims: { iss } }));
      expect(await failure(answer)).toMatchObject({ status: 401 });
    }
  });

  it('names the issuer that is set', async () => {
    const made = await token({ claims: { iss: 'https://id.example.org' } });
    const set = verifier({ issuer: 'https://id.example.org/' });
    expect((await set.verify(made)).userId).toBe('7');
    expect(await failure(set.verify(await token()))).toMatchObject({ status: 401 });
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Made]>([
    ['of another issuer', { claims: { iss: 'https://evil.example.com' } }],
    ['of another application of the issuer', { claims: { iss: `${BASE}/apps/bank` } }],
    ['for another application', { claims: { aud: 'bank' } }],
    ['of another kind', { typ: 'JWT' }],
    ['that has expired', { claims: { exp: now - 60 } }],
    ['that is not valid yet', { claims: { nbf: now + 600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['without an organization', { claims: { org: undefined } }],
    ['signed by somebody else', { key: other }],
    ['with an unknown key', { kid: 'k-x', key: other }],
    ['with an algorithm that the server never uses', { alg: 'ES384' }],
  ])('%s is refused', async (_, made) => {
    server.on(JWKS, await jwks('ES256', 'EdDSA', 'RS256', 'ES384'));
    const answer = verifier().authenticate(bearer(await token(made)));
    expect(await failure(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it.each(['x', 'a.b.c', 'eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiI3In0.'])(
    'is not %s',
    async (text) => {
      const answer = verifier().authenticate(bearer(text));
      expect(await failure(answer)).toMatchObject({ status: 401 });
      expect(server.asked.filter((call) => call !== JWKS)).toEqual([]);
    },
  );

  it('is asked about when it counts live', async () => {
    const live = verifier({ live: true });
    server.once(ME, {});
    const made = await token();
    await live.verify(made);
    expect(server.last.headers.get('authorization')).toBe(`Bearer ${made}`);
    server.on(ME, () => problem(403, 'forbidden'));
    expect(await failure(live.verify(made))).toMatchObject({ status: 403 });
    const machine = await token({ claims: { typ: 'machine', sid: undefined } });
    expect((await live.verify(machine)).type).toBe('machine');
    server.on(ME, () => problem(401, 'unauthenticated'));
    expect(await failure(live.verify(made))).toMatchObject({ status: 401 });
    server.on(ME, offline);
    expect(await failure(live.verify(made))).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it('that is wrong is not even asked about', async () => {
    const live = verifier({ live: true });
    await failure(live.verify(await token({ key: other })));
    expect(server.asked).toEqual([JWKS]);
  });
});

describe('the keys', () => {
  it('are fetched again for an unknown one, every 30 seconds at most', async () => {
    vi.useFakeTimers({ now: Date.now() });
    const checked = verifier();
    server.on(JWKS, await jwks('RS256'));
    await checked.verify(await token({ alg: 'RS256' }));
    server.on(JWKS, await jwks('RS256', 'ES256'));
    vi.advanceTimersByTime(29_999);
    expect(await failure(checked.verify(await token()))).toMatchObject({ status: 401 });
    expect(server.sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await checked.verify(await token());
    expect(server.sent).toHaveLength(2);
    for (let tries = 0; tries < 5; tries++) {
      await failure(checked.verify(await token({ kid: `made-up-${tries}` })));
    }
    expect(server.sent).toHaveLength(2);
    vi.useRealTimers();
  });

  it('go on counting while the server is away', async () => {
    vi.useFakeTimers({ now: Date.now() });
    const checked = verifier();
    await checked.verify(await token());
    server.on(JWKS, offline);
    vi.advanceTimersByTime(3_600_000);
    expect((await checked.verify(await token())).userId).toBe('7');
    expect(server.sent).toHaveLength(2);
    expect(await failure(checked.verify(await token({ key: other })))).toMatchObject({
      status: 401,
    });
    vi.useRealTimers();
  });

  it('that were never got make a 503, not a 401', async () => {
    server.on(JWKS, offline);
    expect(await failure(verifier().verify(await token()))).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
  });
});

describe('a session token', () => {
  const user = {
    id: '7',
    session: { sessionId: '5', orgId: '3', expirationDate: '2030-01-01T00:00:00Z' },
  };

  it('is asked about each time', async () => {
    server.on(ME, user);
    const checked = verifier();
    for (let times = 1; times <= 2; times++) {
      const principal = await checked.authenticate(bearer('lis_abc'));
      expect(principal).toMatchObject({ userId: '7', sessionId: '5', orgId: '3', type: 'person' });
      expect(server.sent).toHaveLength(times);
    }
    expect(server.last.headers.get('authorization')).toBe('Bearer lis_abc');
  });

  it('counts as a cookie only if that is allowed', async () => {
    server.on(ME, user);
    const request = { method: 'GET', headers: { cookie: 'a=b; session-token=lis_abc; c=d' } };
    expect(await failure(verifier().authenticate(request))).toMatchObject({ status: 401 });
    const allowed = verifier({ sessionCookie: true });
    expect((await allowed.authenticate(request)).userId).toBe('7');
    const both = { method: 'GET', headers: { ...request.headers, authorization: 'Basic eA==' } };
    expect(await failure(allowed.authenticate(both))).toMatchObject({ status: 401 });
  });

  it('as a cookie makes changes only for pages that may', async () => {
    server.on(ME, user);
    const allowed = verifier({
      sessionCookie: true,
      allowedOrigins: ['https://shop.example.com'],
    });
    const change = (origin?: string) =>
      new Request('https://api.example.com/orders', {
        method: 'POST',
        headers: { cookie: 'session-token=lis_abc', ...(origin && { origin }) },
      });
    for (const origin of ['https://api.example.com', 'https://shop.example.com']) {
      expect((await allowed.authenticate(change(origin))).userId).toBe('7');
    }
    for (const origin of ['https://evil.example.com', 'null', undefined]) {
      expect(await failure(allowed.authenticate(change(origin)))).toMatchObject({
        status: 403,
        code: 'origin-not-allowed',
      });
    }
    expect(server.sent).toHaveLength(2);
  });
});

describe('a request', () => {
  it.each([
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: 'Basic YTpi' },
    { authorization: 'Bearer a b' },
    { authorization: ['Bearer a', 'Bearer b'] },
  ])('with the headers %j is of nobody', async (headers) => {
    const answer = verifier({ sessionCookie: true }).authenticate({
      method: 'GET',
      headers: { ...headers, ...('authorization' in headers && { cookie: 'session-token=lis_a' }) },
    });
    expect(await failure(answer)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(server.sent).toEqual([]);
  });

  it('may be one of the Fetch standard', async () => {
    const headers = { Authorization: `bearer ${await token()}` };
    const request = new Request('https://api.example.com/', { headers });
    expect((await verifier().authenticate(request)).userId).toBe('7');
  });
});

describe('a permission', () => {
  const CHECK = 'POST /v1/authorization/organizations/3/users/7/permissions';
  const MACHINE_TOKEN = 'POST /v1/authentication/machine-users/access-token';
  const machine = { clientId: 'c', clientSecret: 's' };

  async function caller() {
    server.on(MACHINE_TOKEN, { token: 'm', expiresInSeconds: 900 });
    return verifier(machine).verify(await token());
  }

  it('is asked for as the machine, in the organization of the caller', async () => {
    const principal = await caller();
    server.on(CHECK, { permissions: ['invoice:read'] });
    await principal.requirePermission('invoice:read');
    expect(server.last.headers.get('authorization')).toBe('Bearer m');
    expect(server.last.body).toEqual({ actions: ['invoice:read'] });
    expect(await principal.permissions(['invoice:read', 'x'])).toEqual(['invoice:read']);
  });

  it('that is not held makes a 403', async () => {
    const principal = await caller();
    server.on(CHECK, { permissions: [] });
    expect(await failure(principal.requirePermission('invoice:pay'))).toMatchObject({
      status: 403,
      code: 'forbidden',
      message: expect.stringContaining('invoice:pay'),
    });
  });

  it('is asked for in another place', async () => {
    const principal = await caller();
    const path = 'POST /v1/authorization/organizations/4/users/7/permissions';
    server.once(path, { permissions: ['a'] }).on(path, () => problem(404, 'group-not-found'));
    await principal.requirePermission('a', { orgId: '4', groupId: '9' });
    expect(server.last.body).toEqual({ actions: ['a'], groupId: '9' });
    const nowhere = principal.requirePermission('a', { orgId: '4', groupId: '8' });
    expect(await failure(nowhere)).toMatchObject({ status: 403 });
  });

  it.each([
    ['has wrong credentials', MACHINE_TOKEN, 401, 'invalid-credentials'],
    ['may not ask', CHECK, 403, 'forbidden'],
  ])('cannot be asked for when the machine %s', async (_, call, status, code) => {
    const principal = await caller();
    server.on(call, () => problem(status, code));
    expect(await failure(principal.requirePermission('a'))).toMatchObject({
      status: 503,
      code: 'unavailable',
      message: expect.stringContaining('machine'),
    });
  });

  it('needs a machine to ask', async () => {
    const principal = await verifier().verify(await token());
    expect(await failure(principal.requirePermission('a'))).toBeInstanceOf(TypeError);
  });

  it('does not put the token into a log', async () => {
    const principal = await caller();
    expect(JSON.stringify(principal)).not.toContain(principal.token);
    expect(JSON.parse(JSON.stringify(principal)).userId).toBe('7');
  });
});

describe('a verifier', () => {
  it('needs the application', () => {
    expect(() => verifier({ iamAppName: '' })).toThrow(/iamAppName/);
  });
});
