import { afterEach, describe, expect, it, vi } from 'vitest';
import { Deferred, json, offline, problem } from './support/fake-server.js';
import {
  CREDENTIALS,
  currentUser,
  extension,
  jwt,
  ME,
  SIGN_IN,
  signedIn,
  signingOut,
} from './support/signed-in.js';
import { failure, stage } from './support/stage.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('the session', () => {
  it('is signed out at first where nothing is kept, and the constructor asks nobody', () => {
    const { server, session } = stage();
    expect(session.get()).toEqual({ status: 'signed-out' });
    expect(server.sent).toEqual([]);
  });

  it('keeps each signed-in answer, and shows its token', async () => {
    const { server, service, session, told, signIn } = stage();
    const answer = await signIn();
    expect(session.get()).toEqual({
      status: 'signed-in',
      session: {
        sessionId: '1',
        userId: '7',
        orgId: '3',
        expirationDate: answer.expirationDate,
      },
    });
    expect(told).toEqual(['signed-in']);
    server.on('*', {});
    await service.getUser({ userId: '7' });
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
    expect(server.last.credentials).toBe('omit');
  });

  it.each([
    ['signUp', 'POST /v1/authentication/users'],
    ['signInV2', 'POST /v2/authentication/users/sessions'],
    ['verifySessionMfa', 'POST /v2/authentication/users/sessions/mfa'],
  ] as const)('keeps the answer of %s', async (method, call) => {
    const { server, service, session } = stage();
    server.on(call, signedIn());
    await (service[method] as (args: object) => Promise<unknown>)({});
    expect(session.get().status).toBe('signed-in');
  });

  it('is none while a second factor is due', async () => {
    const { server, service, session, told } = stage();
    const waiting = {
      sessionId: '1',
      sessionToken: 'waiting',
      userId: '7',
      state: 'MFA_REQUIRED',
      mfaMethods: ['email'],
    };
    server.on('POST /v2/authentication/users/sessions', waiting);
    expect(await service.signInV2(CREDENTIALS)).toEqual(waiting);
    expect(session.get().status).toBe('signed-out');
    expect(told).toEqual([]);
  });

  it('shows no token to public operations, nor to calls with a token of their own', async () => {
    const { server, service, signIn } = stage();
    await signIn();
    server.on('*', {});
    await service.getAppMetadata();
    expect(server.last.headers.has('authorization')).toBe(false);
    await service.getUser({ userId: '7' }, { token: 'another' });
    expect(server.last.headers.get('authorization')).toBe('Bearer another');
  });

  it('gives its organization to operations that need one', async () => {
    const { server, service, signIn } = stage();
    await signIn({ orgId: '33' });
    server.on('*', {});
    await service.listGroups();
    expect(server.last.headers.get('x-iam-orgid')).toBe('33');
    await service.listGroups({}, { orgId: '4' });
    expect(server.last.headers.get('x-iam-orgid')).toBe('4');
    await service.createUser({ firstName: 'a', email: 'b@example.com' });
    expect(server.last.headers.has('x-iam-orgid')).toBe(false);
    await service.listGroups({}, { token: 'another' });
    expect(server.last.headers.has('x-iam-orgid')).toBe(false);
  });

  it('gives the same object until something changes', async () => {
    const { server, session, told, signIn } = stage();
    const answer = await signIn();
    const before = session.get();
    expect(session.get()).toBe(before);
    // An extension past which the session cannot live changes nothing that could be seen.
    server.on(extension(), answer);
    expect(await session.extend()).toBe(before);
    expect(session.get()).toBe(before);
    expect(told).toEqual(['signed-in']);
  });

  it('tells subscribers until they leave, each for itself', async () => {
    const { session, signIn } = stage();
    const listener = vi.fn();
    const leave = session.subscribe(listener);
    const leaveToo = session.subscribe(listener);
    leave();
    await signIn();
    expect(listener).toHaveBeenCalledTimes(1);
    leaveToo();
    session.clear();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(['unauthenticated', 'session-expired'])('ends with a 401 %s', async (code) => {
    const { server, service, session, told, signIn } = stage();
    await signIn();
    server.on('*', () => problem(401, code));
    expect(await failure(service.getUser({ userId: '7' }))).toMatchObject({ code });
    expect(session.get()).toEqual({ status: 'signed-out' });
    expect(told).toEqual(['signed-in', 'signed-out']);
    expect(await failure(session.getAccessToken())).toMatchObject({ status: 401 });
  });

  it.each([
    [401, 'invalid-credentials'],
    [403, 'forbidden'],
    [503, 'unavailable'],
  ])('does not end with %d %s', async (status, code) => {
    const { server, service, session, signIn } = stage();
    await signIn();
    server.on('*', () => problem(status, code));
    await failure(service.changePassword({ userId: '7', currentPassword: 'x', newPassword: 'y' }));
    expect(session.get().status).toBe('signed-in');
  });

  it('does not end with a 401 for another token, or for a public operation', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    server.on('*', () => problem(401, 'unauthenticated'));
    await failure(service.getUser({ userId: '7' }, { token: 'another' }));
    await failure(service.verifySessionMfa({ sessionId: '9', sessionToken: 'x', code: '1' }));
    expect(session.get().status).toBe('signed-in');
    await failure(service.getUser({ userId: '7' }, { token: 'secret-of-1' }));
    expect(session.get().status).toBe('signed-out');
  });
});

describe('generations', () => {
  it('keep a 401 for an earlier session from ending a later one', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    const late = new Deferred();
    server.once('GET /v1/authentication/users/7', late.answering);
    const call = service.getUser({ userId: '7' });
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    await signIn({ sessionId: '2' });
    late.give(problem(401, 'unauthenticated'));
    await failure(call);
    expect(session.get().session?.sessionId).toBe('2');
  });

  it('keep an extension from before a sign-out from bringing the session back', async () => {
    const { server, service, session, told, signIn } = stage();
    await signIn();
    const late = new Deferred();
    server.once(extension(), late.answering).on(signingOut(), 204);
    const extended = session.extend();
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    await service.signOut({ sessionId: '1' });
    late.give(json(signedIn()));
    expect(await extended).toEqual({ status: 'signed-out' });
    expect(session.get().status).toBe('signed-out');
    expect(told).toEqual(['signed-in', 'signed-out']);
    server.on('*', {});
    await service.getUser({ userId: '7' });
    expect(server.last.headers.has('authorization')).toBe(false);
  });

  it('keep an answer to restore from before a sign-out from bringing the session back', async () => {
    const { server, session, told } = stage({ storage: 'cookie' });
    const late = new Deferred();
    server.once(ME, late.answering);
    const restored = session.restore();
    await vi.waitFor(() => expect(server.sent).toHaveLength(1));
    session.clear();
    late.give(json(currentUser()));
    expect(await restored).toEqual({ status: 'signed-out' });
    expect(told).toEqual(['signed-out']);
  });

  it('take an extension of another session for no news of this one', async () => {
    const { server, service, session, told, signIn } = stage();
    await signIn();
    server.on(extension('9'), signedIn({ sessionId: '9' }));
    await service.extendSession({ sessionId: '9' });
    expect(session.get().session?.sessionId).toBe('1');
    expect(told).toEqual(['signed-in']);
  });

  it('keep an extension of an earlier session from replacing a later one', async () => {
    const { server, session, signIn } = stage();
    await signIn();
    const late = new Deferred();
    server.once(extension(), late.answering);
    const extended = session.extend();
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    await signIn({ sessionId: '2' });
    late.give(json(signedIn()));
    await extended;
    expect(session.get().session?.sessionId).toBe('2');
    server.once(extension('2'), signedIn({ sessionId: '2' }));
    await session.extend();
    expect(server.asked.at(-1)).toBe(extension('2'));
  });

  it.each(['signOut', 'clear'])('refuse a sign-in that was begun before %s', async (way) => {
    const { server, service, session, told, signIn } = stage();
    await signIn();
    const late = new Deferred();
    server.once(SIGN_IN, late.answering).on(signingOut(), 204).on(signingOut('2'), 204);
    const call = service.signIn(CREDENTIALS);
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    if (way === 'signOut') await service.signOut({ sessionId: '1' });
    else session.clear();
    late.give(json(signedIn({ sessionId: '2' })));
    expect(await failure(call)).toMatchObject({ name: 'AbortError' });
    expect(session.get().status).toBe('signed-out');
    expect(told).toEqual(['signed-in', 'signed-out']);
    // What nobody will use is ended at the server.
    await vi.waitFor(() => expect(server.asked.at(-1)).toBe(signingOut('2')));
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-2');
  });

  it('let a sign-in pass that was begun while an old session expired', async () => {
    const { server, service, session } = stage({ storage: 'cookie' });
    const stale = new Deferred();
    const late = new Deferred();
    server.once(ME, stale.answering).once(SIGN_IN, late.answering);
    const restored = session.restore();
    const call = service.signIn(CREDENTIALS);
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    stale.give(problem(401, 'unauthenticated'));
    expect((await restored).status).toBe('signed-out');
    late.give(json(signedIn()));
    await call;
    expect(session.get().status).toBe('signed-in');
  });

  it('let the later of two sign-ins win', async () => {
    const { server, service, session } = stage();
    const first = new Deferred();
    const second = new Deferred();
    server.once(SIGN_IN, first.answering).once(SIGN_IN, second.answering);
    const calls = [service.signIn(CREDENTIALS), service.signIn(CREDENTIALS)];
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    first.give(json(signedIn({ sessionId: '1' })));
    await calls[0];
    second.give(json(signedIn({ sessionId: '2' })));
    await calls[1];
    expect(session.get().session?.sessionId).toBe('2');
  });

  it('keep an old answer to restore from hiding a sign-in', async () => {
    const { server, session, signIn } = stage({ storage: 'cookie' });
    const stale = new Deferred();
    server.once(ME, stale.answering);
    const restored = session.restore();
    await vi.waitFor(() => expect(server.sent).toHaveLength(1));
    await signIn({ sessionId: '2' });
    stale.give(problem(401, 'unauthenticated'));
    expect((await restored).session?.sessionId).toBe('2');
    expect(session.get().session?.sessionId).toBe('2');
  });
});

describe('signing out', () => {
  it('forgets the token first, and calls with it', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    const late = new Deferred();
    server.once(signingOut(), late.answering);
    const call = service.signOut({ sessionId: '1' });
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    expect(session.get().status).toBe('signed-out');
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
    late.give(new Response(null, { status: 204 }));
    expect(await call).toBeUndefined();
  });

  it('forgets the token also with the server away, and says so', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    server.on('*', offline);
    const call = service.signOut({ sessionId: '1' });
    expect(await failure(call)).toMatchObject({ code: 'network-error' });
    expect(session.get().status).toBe('signed-out');
  });

  it('of a session that has ended already is what was wanted', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    server.on('*', () => problem(401, 'unauthenticated'));
    await service.signOut({ sessionId: '1' });
    expect(session.get().status).toBe('signed-out');
  });

  it('of another session leaves this one', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    server.on(signingOut('2'), 204);
    await service.signOut({ sessionId: '2' });
    expect(server.last.headers.get('authorization')).toBe('Bearer secret-of-1');
    expect(session.get().status).toBe('signed-in');
  });

  it('by cookie waits for the server, because a cookie cannot be forgotten from here', async () => {
    const { server, service, session, signIn } = stage({ storage: 'cookie' });
    await signIn();
    server.once(signingOut(), offline);
    await failure(service.signOut({ sessionId: '1' }));
    expect(session.get().status).toBe('signed-in');
    server.on(signingOut(), 204);
    await service.signOut({ sessionId: '1' });
    expect(session.get().status).toBe('signed-out');
  });
});

describe('extending', () => {
  it('is done once for all that ask at the same time', async () => {
    const { server, session, signIn } = stage();
    await signIn();
    const late = new Deferred();
    const later = new Date(Date.now() + 90_000_000).toISOString();
    server.once(extension(), late.answering);
    const all = [session.extend(), session.extend(), session.getAccessToken()];
    await vi.waitFor(() => expect(server.sent).toHaveLength(2));
    late.give(json(signedIn({ expirationDate: later })));
    const [state] = await Promise.all(all);
    expect(server.asked.filter((call) => call === extension())).toHaveLength(1);
    expect(state).toBe(session.get());
    expect(session.get().session?.expirationDate).toBe(later);
  });

  it('is done once also when it is not yet known who is signed in', async () => {
    const { server, session } = stage({ storage: 'cookie' });
    server.on(ME, currentUser()).on(extension(), signedIn());
    await Promise.all([session.extend(), session.getAccessToken(), session.extend()]);
    expect(server.asked).toEqual([ME, extension()]);
  });

  it('can be done again after a failure', async () => {
    const { server, session, signIn } = stage();
    await signIn();
    server.once(extension(), offline).on(extension(), signedIn());
    expect(await failure(session.extend())).toMatchObject({ code: 'network-error' });
    expect((await session.extend()).status).toBe('signed-in');
  });

  it('ends the session when the server knows it no more', async () => {
    const { server, session, signIn } = stage();
    await signIn();
    server.on(extension(), () => problem(401, 'session-expired'));
    expect(await failure(session.extend())).toMatchObject({ code: 'session-expired' });
    expect(session.get().status).toBe('signed-out');
  });

  it('is refused when nobody is signed in', async () => {
    const { server, session } = stage();
    expect(await failure(session.extend())).toMatchObject({ code: 'unauthenticated' });
    expect(server.sent).toEqual([]);
  });

  it('called as an operation renews the session too', async () => {
    const { server, service, session, signIn } = stage();
    await signIn();
    const later = new Date(Date.now() + 90_000_000).toISOString();
    server.on(extension(), signedIn({ expirationDate: later }));
    await service.extendSession({ sessionId: '1' });
    expect(session.get().session?.expirationDate).toBe(later);
  });
});

describe('getAccessToken', () => {
  it('gives the token as long as it has 30 seconds to live', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const { server, session, signIn } = stage();
    const { accessToken } = await signIn({ expiresIn: 900 });
    vi.setSystemTime(1_800_000_000_000 + 870_000);
    expect(await session.getAccessToken()).toBe(accessToken);
    vi.setSystemTime(1_800_000_000_000 + 870_001);
    const renewed = jwt({ iat: 1_800_000_870 });
    server.on(extension(), signedIn({ accessToken: renewed }));
    expect(await session.getAccessToken()).toBe(renewed);
    expect(server.asked.filter((call) => call === extension())).toHaveLength(1);
  });

  it('gives a new token even if that lives shorter, without asking again and again', async () => {
    const { server, session, signIn } = stage();
    await signIn({ expiresIn: 20 });
    const renewed = jwt({ iat: 1 });
    server.on(extension(), signedIn({ accessToken: renewed, expiresIn: 20 }));
    expect(await session.getAccessToken()).toBe(renewed);
    expect(server.sent).toHaveLength(2);
  });

  it('never gives the token of an earlier session', async () => {
    const { session, signIn } = stage();
    await signIn();
    const second = await signIn({ sessionId: '2' });
    expect(await session.getAccessToken()).toBe(second.accessToken);
    session.clear();
    expect(await failure(session.getAccessToken())).toMatchObject({ code: 'unauthenticated' });
  });

  it('finds out first who is signed in', async () => {
    const { server, session } = stage({ storage: 'cookie' });
    const answer = signedIn();
    server.on(ME, currentUser()).on(extension(), answer);
    expect(await session.getAccessToken()).toBe(answer.accessToken);
    expect(server.asked).toEqual([ME, extension()]);
  });
});
