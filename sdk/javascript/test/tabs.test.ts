import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionStorage } from '../src/index.js';
import { problem } from './support/fake-server.js';
import { extension, signedIn, signingOut } from './support/signed-in.js';
import { failure, stage } from './support/stage.js';

/** Delivers at once, to all other channels of the name. */
class Channel {
  static all: Channel[] = [];
  static messages: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor(readonly name: string) {
    Channel.all.push(this);
  }
  postMessage(message: unknown) {
    const data = structuredClone(message);
    Channel.messages.push(data);
    for (const other of Channel.all) {
      if (other !== this && other.name === this.name) other.onmessage?.({ data });
    }
  }
}

beforeEach(() => {
  Channel.all = [];
  Channel.messages = [];
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
});

const later = () => new Date(Date.now() + 100_000_000).toISOString();

describe('tabs', () => {
  it('are told nothing before the service is used, and never a token', async () => {
    const { server, session, signIn, service } = stage({ storage: 'local' });
    stage({ storage: 'none' });
    expect(Channel.all).toHaveLength(1);
    await signIn();
    server.on(extension(), signedIn({ expirationDate: later() })).on(signingOut(), 204);
    await session.extend();
    await service.signOut({ sessionId: '1' });
    const types = Channel.messages.map((message) => (message as { type: string }).type);
    expect(types).toEqual(['signed-in', 'extended', 'signed-out']);
    expect(JSON.stringify(Channel.messages)).not.toMatch(/secret|eyJ/);
  });

  it('sign in together with a cookie', async () => {
    const one = stage({ storage: 'cookie' });
    const two = stage({ storage: 'cookie' });
    await one.signIn();
    expect(two.session.get()).toEqual(one.session.get());
    expect(two.server.sent).toEqual([]);
    await one.signIn({ sessionId: '2', userId: '8' });
    expect(two.session.get().session).toMatchObject({ sessionId: '2', userId: '8' });
  });

  it('drop the access token of the session before', async () => {
    const one = stage({ storage: 'cookie' });
    const two = stage({ storage: 'cookie' });
    const { accessToken } = await two.signIn();
    await one.signIn({ sessionId: '2' });
    const renewed = signedIn({ sessionId: '2' });
    two.server.on(extension('2'), renewed);
    expect(await two.session.getAccessToken()).toBe(renewed.accessToken);
    expect(renewed.accessToken).not.toBe(accessToken);
  });

  it('keep what they learn of an extension, for the next reload', async () => {
    const texts = new Map<string, string>();
    const storage = (name: string): SessionStorage => ({
      get: () => texts.get(name),
      set: (value) => void texts.set(name, value),
      remove: () => void texts.delete(name),
    });
    const one = stage({ storage: storage('one') });
    await one.signIn();
    texts.set('two', texts.get('one') as string);
    const two = stage({ storage: storage('two') });
    await two.session.restore();
    const expirationDate = later();
    one.server.on(extension(), signedIn({ expirationDate }));
    await one.session.extend();
    await vi.waitFor(() => expect(texts.get('two')).toContain(expirationDate));
    expect(texts.get('two')).toContain('secret-of-1');
  });

  it('sign in together with local', async () => {
    const one = stage({ storage: 'local' });
    const two = stage({ storage: 'local' });
    await one.signIn();
    await vi.waitFor(() => expect(two.session.get()).toEqual(one.session.get()));
    two.server.on('*', {});
    await two.service.getUser({ userId: '7' });
    expect(two.server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
  });

  it.each(['memory', 'session'] as const)('sign in alone with %s', async (storage) => {
    const one = stage({ storage });
    const two = stage({ storage });
    await one.signIn();
    expect(two.session.get().status).not.toBe('signed-in');
  });

  it.each(['cookie', 'local'] as const)('sign out together with %s', async (storage) => {
    const one = stage({ storage });
    const two = stage({ storage });
    await one.signIn();
    await vi.waitFor(() => expect(two.session.get().status).toBe('signed-in'));
    one.server.on(signingOut(), 204);
    await one.service.signOut({ sessionId: '1' });
    expect(two.session.get().status).toBe('signed-out');
    expect(Channel.messages).toHaveLength(2);
  });

  it('sign out together when one finds the session ended', async () => {
    const one = stage({ storage: 'cookie' });
    const two = stage({ storage: 'cookie' });
    await one.signIn();
    two.server.on('*', () => problem(401, 'session-expired'));
    await failure(two.service.getUser({ userId: '7' }));
    expect(one.session.get().status).toBe('signed-out');
  });

  it('leave a session alone that another tab did not end', async () => {
    const one = stage({ storage: 'memory' });
    const two = stage({ storage: 'memory' });
    await one.signIn({ sessionId: '1' });
    await two.signIn({ sessionId: '2' });
    one.session.clear();
    expect(two.session.get().session?.sessionId).toBe('2');
  });

  it('learn of an extension, and keep their token', async () => {
    const one = stage({ storage: 'local' });
    const two = stage({ storage: 'local' });
    await one.signIn();
    await vi.waitFor(() => expect(two.session.get().status).toBe('signed-in'));
    const expirationDate = later();
    one.server.on(extension(), signedIn({ expirationDate }));
    await one.session.extend();
    expect(two.session.get().session?.expirationDate).toBe(expirationDate);
    two.server.on('*', {});
    await two.service.getUser({ userId: '7' });
    expect(two.server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
  });

  it('of other applications and servers hear nothing', async () => {
    const one = stage({ storage: 'cookie' });
    const app = stage({ storage: 'cookie', iamAppName: 'bank' });
    const server = stage({
      storage: 'cookie',
      iamBaseUrl: 'https://b.example.com',
      env: undefined,
    });
    await one.signIn();
    expect(app.session.get().status).toBe('loading');
    expect(server.session.get().status).toBe('loading');
  });

  it('are not needed', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    expect(session.get().status).toBe('signed-in');
  });
});
