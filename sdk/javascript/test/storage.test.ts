import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionStorage } from '../src/index.js';
import { json, offline, problem } from './support/fake-server.js';
import { currentUser, extension, ME, SIGN_IN, signedIn, signingOut } from './support/signed-in.js';
import { failure, stage } from './support/stage.js';

const KEY = 'locai-iam https://iam.example.com shop';
const getUser = 'GET /v1/authentication/users/7';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('cookie', () => {
  it('is what a browser gets that asks for nothing', async () => {
    const { server, service } = stage({ storage: undefined });
    server.on('*', {});
    await service.getHealth();
    expect(server.last.credentials).toBe('include');
  });

  it('drops the token at once, and keeps it nowhere', async () => {
    const { server, service, session, signIn } = stage({ storage: 'cookie' });
    const answer = await signIn();
    expect(answer.sessionToken).toBe('');
    expect(session.get().status).toBe('signed-in');
    server.on('*', {});
    await service.getUser({ userId: '7' });
    expect(server.last.headers.has('authorization')).toBe(false);
    expect(server.last.credentials).toBe('include');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).toBe('[{},{}]');
    expect(JSON.stringify(session.get())).not.toContain('secret');
  });

  it('does not send the cookie beside a token', async () => {
    const { server, service } = stage({ storage: 'cookie' });
    server.on('*', {});
    await service.getUser({ userId: '7' }, { token: 't' });
    expect(server.last.credentials).toBe('omit');
    await service.as('t').getUser({ userId: '7' });
    expect(server.last.credentials).toBe('omit');
  });

  it('is loading until the server was asked who it is', async () => {
    const { server, session, told } = stage({ storage: 'cookie' });
    expect(session.get()).toEqual({ status: 'loading' });
    server.on(ME, currentUser('5', '2030-01-01T00:00:00Z'));
    const states = await Promise.all([session.restore(), session.restore()]);
    expect(server.asked).toEqual([ME]);
    expect(states[0]).toBe(session.get());
    expect(session.get()).toEqual({
      status: 'signed-in',
      session: {
        sessionId: '5',
        userId: '7',
        orgId: '3',
        expirationDate: '2030-01-01T00:00:00Z',
      },
    });
    expect(told).toEqual(['signed-in']);
  });

  it('finds nobody without a cookie', async () => {
    const { server, session, told } = stage({ storage: 'cookie' });
    server.on(ME, () => problem(401, 'unauthenticated'));
    expect(await session.restore()).toEqual({ status: 'signed-out' });
    expect(told).toEqual(['signed-out']);
  });

  it('does not load for ever when the server is away, and can ask again', async () => {
    const { server, session } = stage({ storage: 'cookie' });
    server.once(ME, offline).on(ME, currentUser());
    expect(await failure(session.restore())).toMatchObject({ code: 'network-error' });
    expect(session.get().status).toBe('signed-out');
    expect((await session.restore()).status).toBe('signed-in');
  });

  it('stays signed in when the server is away later', async () => {
    const { server, session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.once(ME, offline);
    expect(await failure(session.restore())).toMatchObject({ code: 'network-error' });
    expect(session.get().status).toBe('signed-in');
  });

  it('takes the organization from the session, which it finds out first', async () => {
    const { server, service } = stage({ storage: 'cookie' });
    server.on(ME, currentUser()).on('*', {});
    server.once(ME, currentUser());
    await service.listGroups();
    expect(server.last.headers.get('x-iam-orgid')).toBe('3');
  });

  it('says what to do when the cookie of a sign-in does not come back', async () => {
    const { server, service, session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.on('*', () => problem(401, 'unauthenticated'));
    const error = await failure(service.getUser({ userId: '7' }));
    expect(error).toMatchObject({ status: 401, code: 'unauthenticated', requestId: 'r-1' });
    expect((error as Error).message).toMatch(/cookie did not arrive.*allowed_origins.*storage/);
    expect(session.get().status).toBe('signed-out');
  });

  it('says it to who restores too', async () => {
    const { server, session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.on('*', () => problem(401, 'unauthenticated'));
    expect(((await failure(session.restore())) as Error).message).toMatch(/cookie did not arrive/);
  });

  it('does not say it once the cookie has arrived', async () => {
    const { server, service, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.on('GET /v1/authentication/apps/metadata', {});
    await service.getAppMetadata();
    server.once(getUser, {}).on(getUser, () => problem(401, 'unauthenticated'));
    await service.getUser({ userId: '7' });
    const error = await failure(service.getUser({ userId: '7' }));
    expect((error as Error).message).toBe('It was unauthenticated.');
  });

  it('is not proved by a public call', async () => {
    const { server, service, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.on('GET /v1/authentication/apps/metadata', {});
    await service.getAppMetadata();
    server.on(getUser, () => problem(401, 'unauthenticated'));
    const error = await failure(service.getUser({ userId: '7' }));
    expect((error as Error).message).toMatch(/cookie did not arrive/);
  });

  it('extends the session whose cookie it is by now', async () => {
    const { server, session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.on(extension('1'), () => problem(403, 'forbidden'));
    server.on(ME, currentUser('2')).on(extension('2'), signedIn({ sessionId: '2' }));
    expect((await session.extend()).session?.sessionId).toBe('2');
  });
});

describe.each(['session', 'local'] as const)('%s', (storage) => {
  const place = () => (storage === 'local' ? localStorage : sessionStorage);

  it('keeps the session over a reload, without asking the server', async () => {
    const first = stage({ storage });
    expect(first.session.get().status).toBe('loading');
    await first.signIn();
    expect(place().getItem(KEY)).toContain('secret-of-1');
    const { server, service, session } = stage({ storage });
    expect(await session.restore()).toEqual(first.session.get());
    expect(server.sent).toEqual([]);
    server.on('*', {});
    await service.getUser({ userId: '7' });
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
    expect(server.last.credentials).toBe('omit');
  });

  it('is read by the first call that needs it', async () => {
    await stage({ storage }).signIn();
    const { server, service } = stage({ storage });
    server.on('*', {});
    await service.getUser({ userId: '7' });
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
  });

  it('never holds the access token', async () => {
    const { signIn } = stage({ storage });
    const { accessToken } = await signIn();
    expect(place().getItem(KEY)).not.toContain(accessToken);
  });

  it('forgets on signing out, and when the server knows the session no more', async () => {
    const { server, service, signIn } = stage({ storage });
    await signIn();
    server.on(signingOut(), 204);
    await service.signOut({ sessionId: '1' });
    expect(place().getItem(KEY)).toBeNull();
    await signIn();
    server.on('*', () => problem(401, 'unauthenticated'));
    await failure(service.getUser({ userId: '7' }));
    expect(place().getItem(KEY)).toBeNull();
  });

  it.each(['', '{', 'null', '{"sessionId":"1"}', '{"sessionId":"1","sessionToken":"x","until":5}'])(
    'takes %j for nobody',
    async (text) => {
      place().setItem(KEY, text);
      const { session } = stage({ storage });
      expect(await session.restore()).toEqual({ status: 'signed-out' });
      if (text) expect(place().getItem(KEY)).toBeNull();
    },
  );

  it('is of one server and one application', async () => {
    await stage({ storage }).signIn();
    for (const other of [{ iamAppName: 'bank' }, { iamBaseUrl: 'https://other.example.com' }]) {
      const { session } = stage({ storage, ...other } as object);
      expect((await session.restore()).status).toBe('signed-out');
    }
  });

  it('lasts as long as the page where the browser blocks it', async () => {
    vi.stubGlobal(storage === 'local' ? 'localStorage' : 'sessionStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { session, signIn } = stage({ storage });
    await signIn();
    expect(session.get().status).toBe('signed-in');
    session.clear();
    expect(session.get().status).toBe('signed-out');
  });

  it('asks the server when it is restored again', async () => {
    const { server, session, signIn } = stage({ storage });
    await signIn();
    server.on(ME, () => problem(401, 'session-expired'));
    expect(await session.restore()).toEqual({ status: 'signed-out' });
  });

  it('keeps its token when it asks the server', async () => {
    const { server, service, session, signIn } = stage({ storage });
    await signIn();
    server.on(ME, currentUser()).on(getUser, {});
    await session.restore();
    await service.getUser({ userId: '7' });
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
  });
});

describe('a storage of your own', () => {
  class Slow implements SessionStorage {
    readonly done: string[] = [];
    value: string | null = null;
    async get() {
      await Promise.resolve();
      return this.value;
    }
    async set(value: string) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      this.value = value;
      this.done.push('set');
    }
    async remove() {
      await Promise.resolve();
      this.value = null;
      this.done.push('remove');
    }
  }

  it('is written before a sign-in is answered', async () => {
    const storage = new Slow();
    await stage({ storage }).signIn();
    expect(storage.value).toContain('secret-of-1');
    const { session } = stage({ storage });
    expect((await session.restore()).status).toBe('signed-in');
  });

  it('holds nothing after a sign-out that overtook its writing', async () => {
    const storage = new Slow();
    const { server, service, session } = stage({ storage });
    server.on(SIGN_IN, signedIn()).on(signingOut(), 204);
    const call = service.signIn({ email: 'a@example.com', password: 'b' });
    await vi.waitFor(() => expect(session.get().status).toBe('signed-in'));
    await service.signOut({ sessionId: '1' });
    await call;
    expect(storage.value).toBeNull();
    expect(storage.done).toEqual(['set', 'remove']);
  });

  it('that cannot be read keeps nobody waiting', async () => {
    const broken: SessionStorage = {
      get: () => Promise.reject(new Error('the keychain is locked')),
      set: () => {},
      remove: () => {},
    };
    const { session } = stage({ storage: broken });
    expect(await failure(session.restore())).toMatchObject({ message: 'the keychain is locked' });
    expect(session.get().status).toBe('signed-out');
  });

  it('tells its failures', async () => {
    const broken: SessionStorage = {
      get: () => null,
      set: () => Promise.reject(new Error('the keychain is locked')),
      remove: () => {},
    };
    const { signIn, session } = stage({ storage: broken });
    expect(await failure(signIn())).toMatchObject({ message: 'the keychain is locked' });
    expect(session.get().status).toBe('signed-in');
  });
});

describe('none', () => {
  it('keeps nothing', async () => {
    const { server, service, session, signIn } = stage({ storage: 'none' });
    const answer = await signIn();
    expect(answer.sessionToken).toBe('secret-of-1');
    expect(session.get()).toEqual({ status: 'signed-out' });
    expect(await session.restore()).toEqual({ status: 'signed-out' });
    server.on('*', () => json({}));
    await service.getUser({ userId: '7' });
    expect(server.last.headers.has('authorization')).toBe(false);
  });

  it.each([undefined, 'cookie', 'session', 'local'] as const)(
    'is what there is outside of browsers instead of %s',
    async (storage) => {
      vi.stubGlobal('document', undefined);
      const { session, signIn } = stage({ storage });
      await signIn();
      expect(session.get()).toEqual({ status: 'signed-out' });
    },
  );

  it('is not what memory means there', async () => {
    vi.stubGlobal('document', undefined);
    const { session, signIn } = stage({ storage: 'memory' });
    await signIn();
    expect(session.get().status).toBe('signed-in');
  });
});
