// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuthService, AuthServiceEnv } from '../src/index.js';
import { Deferred, FakeServer, json, offline, problem } from './support/fake-server.js';
import { failure } from './support/stage.js';

const TOKEN = 'POST /v1/authentication/machine-users/access-token';
const CREDENTIALS = { clientId: 'c-1', clientSecret: 's-1' };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function stage(options: object = {}) {
  const server = new FakeServer().on('*', {});
  const service = new AuthService({
    iamBaseUrl: 'https://iam.example.com',
    fetch: server.fetch,
    retries: 0,
    ...options,
  });
  const shown = () => server.sent.map(({ headers }) => headers.get('authorization'));
  return { server, service, shown };
}

describe('a service for one caller', () => {
  it('shows the token given, and leaves the service as it was', async () => {
    const { service, shown } = stage();
    const ada = service.as('a');
    const grace = service.as('b');
    await Promise.all([ada.getCurrentUser(), grace.getCurrentUser(), service.getCurrentUser()]);
    expect(shown().sort()).toEqual(['Bearer a', 'Bearer b', null].sort());
    expect(ada.iamAppName).toBe(service.iamAppName);
  });

  it('shows no token to public operations, and another one when a call says so', async () => {
    const { service, shown } = stage();
    await service.as('a').getHealth();
    await service.as('a').getCurrentUser({}, { token: 'c' });
    expect(shown()).toEqual([null, 'Bearer c']);
  });

  it('needs a token', async () => {
    const { service } = stage();
    expect(() => service.as('')).toThrow(TypeError);
    expect(await failure(service.getCurrentUser({}, { token: '' }))).toBeInstanceOf(TypeError);
  });

  it('keeps no session', async () => {
    const { server, service } = stage({ storage: 'memory' });
    server.on('*', () => problem(401, 'unauthenticated'));
    const ada = service.as('a');
    await failure(ada.getCurrentUser());
    expect(ada.session.get().status).toBe('signed-out');
    server.on('*', {});
    await ada.getCurrentUser();
    expect(server.last.headers.get('authorization')).toBe('Bearer a');
  });
});

describe.each([
  ['given to the constructor', (all: object) => stage({ ...CREDENTIALS, ...all })],
  [
    'given later',
    (all: object) => {
      const { server, service, shown } = stage(all);
      return { server, service: service.as(CREDENTIALS), shown };
    },
  ],
])('a machine whose credentials are %s', (_, start) => {
  const issue = (token: string, expiresInSeconds = 1000) => ({ token, expiresInSeconds });

  it('gets its token once for all calls', async () => {
    const { server, service, shown } = start({});
    const late = new Deferred();
    server.once(TOKEN, late.answering);
    const calls = [service.listUsers(), service.listUsers(), service.listSessions()];
    await vi.waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.last.body).toEqual(CREDENTIALS);
    late.give(json(issue('m-1')));
    await Promise.all(calls);
    expect(shown()).toEqual([null, 'Bearer m-1', 'Bearer m-1', 'Bearer m-1']);
  });

  it('renews it at 80 % of its life', async () => {
    const { server, service, shown } = start({});
    server.once(TOKEN, issue('m-1')).once(TOKEN, issue('m-2'));
    await service.listUsers();
    vi.advanceTimersByTime(799_999);
    await service.listUsers();
    vi.advanceTimersByTime(1);
    await service.listUsers();
    expect(shown()).toEqual([null, 'Bearer m-1', 'Bearer m-1', null, 'Bearer m-2']);
  });

  it('gets another when the server refuses it, and calls again once', async () => {
    const { server, service, shown } = start({});
    server.once(TOKEN, issue('m-1')).once(TOKEN, issue('m-2'));
    server.once('GET /v1/authorization/users', () => problem(401, 'unauthenticated'));
    await service.listUsers();
    expect(shown()).toEqual([null, 'Bearer m-1', null, 'Bearer m-2']);
    server.on(TOKEN, issue('m-3'));
    server.on('GET /v1/authorization/users', () => problem(401, 'unauthenticated'));
    expect(await failure(service.listUsers())).toMatchObject({ code: 'unauthenticated' });
    expect(shown().slice(4)).toEqual(['Bearer m-2', null, 'Bearer m-3']);
  });

  it('asks again after a failure, which it tells', async () => {
    const { server, service } = start({});
    server.once(TOKEN, () => problem(401, 'invalid-credentials')).once(TOKEN, offline);
    server.on(TOKEN, issue('m-1'));
    expect(await failure(service.listUsers())).toMatchObject({ code: 'invalid-credentials' });
    expect(await failure(service.listUsers())).toMatchObject({ code: 'network-error' });
    await service.listUsers();
    expect(server.last.headers.get('authorization')).toBe('Bearer m-1');
  });

  it('asks for nothing to call a public operation', async () => {
    const { server, service } = start({});
    await service.getHealth();
    expect(server.asked).toEqual(['GET /health']);
  });
});

describe('the server', () => {
  const url = (options: object) => new AuthService(options as never).iamBaseUrl;

  it('is named by its URL or by an environment', () => {
    expect(url({ iamBaseUrl: 'https://iam.example.com/' })).toBe('https://iam.example.com');
    expect(url({ env: AuthServiceEnv.Local })).toBe('http://localhost:8080');
    const environments = { production: 'https://iam.example.com', local: 'http://localhost:1' };
    expect(url({ env: AuthServiceEnv.Production, environments })).toBe('https://iam.example.com');
    expect(url({ env: AuthServiceEnv.Local, environments })).toBe('http://localhost:1');
    expect(url({ env: 'eu', environments: { eu: 'https://eu.example.com' } })).toBe(
      'https://eu.example.com',
    );
  });

  it('is asked for when it is not named', () => {
    expect(() => url({})).toThrow(/iamBaseUrl/);
    expect(() => url({ env: AuthServiceEnv.Staging })).toThrow(/environments.*staging/);
    expect(() => url({ iamBaseUrl: 'iam.example.com' })).toThrow(/no URL: iam.example.com/);
  });

  it('may be a path, which the browser completes', () => {
    expect(url({ iamBaseUrl: '/iam/' })).toBe('/iam');
    vi.stubGlobal('location', { href: 'https://shop.example.com/cart?x=1' });
    expect(url({ iamBaseUrl: '/iam/' })).toBe('https://shop.example.com/iam');
  });
});

describe('pages', () => {
  const page = (ids: string[], nextCursor: string | null) => ({
    metadata: { total: 3, nextCursor },
    users: ids.map((id) => ({ id })),
  });

  it('follow the cursor until there is none', async () => {
    const { server, service } = stage();
    server.once('*', page(['1', '2'], 'c/2')).once('*', page(['3'], null));
    const seen: string[][] = [];
    for await (const { users } of service.pages.listUsers({ name: 'a', pageSize: 2 })) {
      seen.push(users.map(({ id }) => id));
    }
    expect(seen).toEqual([['1', '2'], ['3']]);
    expect(server.sent.map(({ url }) => url.search)).toEqual([
      '?name=a&pageSize=2',
      '?name=a&pageSize=2&cursor=c%2F2',
    ]);
  });

  it('give their items one by one, and no more calls than needed', async () => {
    const { server, service } = stage();
    server.once('*', page(['1', '2'], 'c')).once('*', page(['3'], null));
    const seen: string[] = [];
    for await (const user of service.pages.searchUsers({ email: 'x' }, { token: 't' }).items()) {
      seen.push(user.id);
      if (seen.length === 2) expect(server.sent).toHaveLength(1);
    }
    expect(seen).toEqual(['1', '2', '3']);
    expect(server.sent.map(({ body }) => body)).toEqual([
      { email: 'x' },
      { email: 'x', cursor: 'c' },
    ]);
    expect(server.last.headers.get('authorization')).toBe('Bearer t');
  });

  it('end with the error of a page', async () => {
    const { server, service } = stage();
    server.once('*', page(['1'], 'c')).once('*', () => problem(400, 'invalid-cursor'));
    const all = async () => {
      for await (const _ of service.pages.listOrganizations()) {
        // Nothing to do: the second page fails.
      }
    };
    expect(await failure(all())).toMatchObject({ code: 'invalid-cursor' });
  });

  it('exist for lists alone', () => {
    const names = Object.keys(stage().service.pages);
    expect(names).toContain('listGroupUsers');
    expect(names).toContain('listOrganizationEvents');
    expect(names).toContain('searchOrganizationUsers');
    expect(names).not.toContain('getUser');
    expect(names).not.toContain('setGroupRoles');
  });
});
