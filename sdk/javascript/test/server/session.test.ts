import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AuthService, HttpError, type SignedIn } from '../../src/index.js';
import { failure } from '../support/stage.js';
import { browser } from './browser.js';
import { BuiltServer } from './built-server.js';

let server: BuiltServer;
beforeAll(async () => {
  server = await BuiltServer.start();
});
afterAll(() => server?.stop());

const PASSWORD = 'seven ships sail north';
let people = 0;
const somebody = () => ({
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: `ada-${++people}@example.com`,
  password: PASSWORD,
});

describe('against the built server, a person', () => {
  it('signs up, verifies the address, signs in, extends the session and signs out', async () => {
    const service = server.client();
    const person = somebody();
    const answer = (await service.signUp(person)) as SignedIn;
    expect(service.session.get()).toMatchObject({
      status: 'signed-in',
      session: { userId: answer.userId, sessionId: answer.sessionId },
    });
    expect((await service.getUserDetails(answer)).isEmailVerified).toBe(false);

    const verificationCode = await server.code(person.email);
    await service.verifyEmail({ email: person.email, verificationCode });
    expect((await service.getCurrentUser()).isEmailVerified).toBe(true);
    const used = service.verifyEmail({ email: person.email, verificationCode });
    expect(await failure(used)).toMatchObject({ status: 400, code: 'invalid-code' });

    const { email, password } = person;
    const again = await service.signInByEmailPassword({ email, password });
    expect(again.sessionId).not.toBe(answer.sessionId);
    const before = await service.session.getAccessToken();
    expect(before).toBe(again.accessToken);
    await service.session.extend();
    expect(await service.session.getAccessToken()).not.toBe(before);

    await service.signOut({ sessionId: again.sessionId });
    expect(service.session.get().status).toBe('signed-out');
    const dead = service.as(again.sessionToken).getCurrentUser();
    expect(await failure(dead)).toMatchObject({ status: 401, code: 'unauthenticated' });
    const deadToo = service.as(again.accessToken).getCurrentUser();
    expect(await failure(deadToo)).toMatchObject({ status: 401 });
    // The first session is another one.
    expect((await service.as(answer.sessionToken).getCurrentUser()).id).toBe(answer.userId);
  });

  it('is told apart from nobody, with the field that is wrong', async () => {
    const service = server.client();
    const person = somebody();
    await service.signUp(person);
    const wrong = await failure(service.signIn({ ...person, password: 'wrong wrong wrong' }));
    expect(wrong).toBeInstanceOf(HttpError);
    // A sign-in takes no names.
    expect(wrong).toMatchObject({ status: 400, code: 'invalid-request' });
    expect((wrong as HttpError).errors.map(({ field }) => field)).toEqual([
      'firstName',
      'lastName',
    ]);
    const { email } = person;
    const refused = await failure(service.signIn({ email, password: 'wrong wrong wrong' }));
    expect(refused).toMatchObject({ status: 401, code: 'invalid-credentials' });
    expect((refused as HttpError).requestId).toBeTruthy();
    const short = await failure(service.signUp({ ...somebody(), email: 'nobody' }));
    expect((short as HttpError).errors.map(({ field }) => field)).toEqual(['email']);
  });

  it('proves a second factor by mail', async () => {
    const service = server.client();
    const { email, password, ...names } = somebody();
    await service.signUp({ email, password, ...names });
    await service.verifyEmail({ email, verificationCode: await server.code(email) });
    await service.enableOwnEmailMfa();
    service.session.clear();
    expect(await failure(service.signIn({ email, password }))).toMatchObject({
      status: 403,
      code: 'mfa-required',
    });
    const waiting = await service.signInV2({ email, password });
    expect(service.session.get().status).toBe('signed-out');
    if (!('mfaMethods' in waiting)) throw new Error('a second factor was due');
    expect(waiting.mfaMethods).toContain('email');
    const { sessionId, sessionToken } = waiting;
    const wrong = service.verifySessionMfa({ sessionId, sessionToken, code: '00000000' });
    expect(await failure(wrong)).toMatchObject({ code: 'invalid-code' });
    const code = await server.code(email, 'digits');
    await service.verifySessionMfa({ sessionId, sessionToken, code });
    expect((await service.getCurrentUser()).mfaEnabled).toBe(true);
  });

  it('resets a forgotten password, which ends the session', async () => {
    const service = server.client();
    const person = somebody();
    await service.signUp(person);
    await service.requestPasswordResetCode({ email: person.email });
    const verificationCode = await server.code(person.email, 'letters', 2);
    const newPassword = 'nine ravens fly south';
    await server.client().resetPassword({ email: person.email, verificationCode, newPassword });
    expect(await failure(service.getCurrentUser())).toMatchObject({ status: 401 });
    expect(service.session.get().status).toBe('signed-out');
    await service.signIn({ email: person.email, password: newPassword });
    expect(service.session.get().status).toBe('signed-in');
  });
});

describe('against the built server, a browser with a cookie', () => {
  function page(fetch: typeof globalThis.fetch) {
    vi.stubGlobal('document', new EventTarget());
    return new AuthService({
      iamBaseUrl: server.url,
      iamAppName: 'shop',
      autoExtend: false,
      fetch,
    });
  }

  it('stays signed in over a reload, extends and signs out, without ever holding a token', async () => {
    const { fetch } = browser();
    const service = page(fetch);
    const answer = (await service.signUp(somebody())) as SignedIn;
    expect(answer.sessionToken).toBe('');

    const reloaded = page(fetch);
    expect(reloaded.session.get().status).toBe('loading');
    expect(await reloaded.session.restore()).toMatchObject({
      status: 'signed-in',
      session: { sessionId: answer.sessionId, userId: answer.userId },
    });
    await reloaded.session.extend();
    await reloaded.updateUser({ userId: answer.userId, displayName: 'The Countess' });
    expect((await reloaded.getCurrentUser()).displayName).toBe('The Countess');
    await reloaded.signOut({ sessionId: answer.sessionId });
    expect(await page(fetch).session.restore()).toEqual({ status: 'signed-out' });
  });

  it('is told when the cookie did not arrive', async () => {
    const { fetch, lose } = browser();
    const service = page(fetch);
    await service.signUp(somebody());
    lose();
    const error = await failure(service.getCurrentUser());
    expect((error as Error).message).toMatch(/cookie did not arrive/);
  });

  it('may change nothing from a page of another origin', async () => {
    const { fetch } = browser('https://evil.example.com');
    const service = page(fetch);
    const { userId } = (await service.signUp(somebody())) as SignedIn;
    const change = service.updateUser({ userId, displayName: 'x' });
    expect(await failure(change)).toMatchObject({ status: 403, code: 'origin-not-allowed' });
  });
});
