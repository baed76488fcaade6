import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, problem } from './support/fake-server.js';
import { currentUser, extension, ME, signedIn } from './support/signed-in.js';
import { stage } from './support/stage.js';

const START = 1_800_000_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

beforeEach(() => {
  // Tabs have tests of their own; here the sessions of other tests would be heard.
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.useFakeTimers({ now: START });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A session that begins now; each extension gives it as long again. */
async function session(
  autoExtend: 'activity' | 'always' | false | undefined,
  lifetime = DAY,
  skew = 0,
  storage: 'memory' | 'cookie' = 'memory',
) {
  const all = stage({ storage, autoExtend });
  const fresh = () => {
    const serverNow = Date.now() + skew;
    const expirationDate = new Date(serverNow + lifetime).toISOString();
    return signedIn({ expirationDate }, serverNow);
  };
  all.server.on(extension(), () => Response.json(fresh()));
  all.server.on(ME, () => problem(401, 'session-expired'));
  await all.signIn(fresh());
  const extensions = () => all.server.asked.filter((call) => call === extension()).length;
  return { ...all, extensions };
}

const use = (sign = 'pointerdown') => document.dispatchEvent(new Event(sign));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a session that is used', () => {
  it.each(['pointerdown', 'keydown', 'visibilitychange'])(
    'is extended at three quarters of its lifetime: %s',
    async (sign) => {
      const { extensions } = await session('activity');
      use(sign);
      await pass(18 * HOUR - 1);
      expect(extensions()).toBe(0);
      await pass(1);
      expect(extensions()).toBe(1);
    },
  );

  it('needs to be used again for the next extension', async () => {
    const { extensions, session: control } = await session(undefined);
    use();
    await pass(18 * HOUR);
    expect(extensions()).toBe(1);
    await pass(18 * HOUR);
    expect(extensions()).toBe(1);
    use();
    await pass(0);
    expect(extensions()).toBe(2);
    expect(control.get().status).toBe('signed-in');
  });

  it('is not extended for a page that only comes to the background', async () => {
    const { extensions } = await session('activity');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    use('visibilitychange');
    await pass(23 * HOUR);
    expect(extensions()).toBe(0);
  });

  it('waits up to 20 s more, so that tabs do not extend together', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    const { extensions } = await session('always');
    await pass(18 * HOUR + 19_999);
    expect(extensions()).toBe(0);
    await pass(1);
    expect(extensions()).toBe(1);
  });

  it('is extended in time if it lives for a minute', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    const { extensions, session: control } = await session('always', 60_000);
    await pass(10 * 60_000);
    expect(extensions()).toBeGreaterThan(9);
    expect(control.get().status).toBe('signed-in');
  });

  it('of a year is not extended all the time, although no timer waits that long', async () => {
    const { extensions } = await session('always', 365 * DAY);
    await pass(100 * DAY);
    expect(extensions()).toBe(0);
    await pass(200 * DAY);
    expect(extensions()).toBe(1);
  });

  it.each([-3 * DAY, 3 * DAY])(
    'is extended by the time of the server, from which this device is off by %d ms',
    async (skew) => {
      const { extensions } = await session('always', DAY, skew);
      await pass(18 * HOUR - 1);
      expect(extensions()).toBe(0);
      await pass(1);
      expect(extensions()).toBe(1);
    },
  );

  it('is tried again when the server is away', async () => {
    const { extensions, server } = await session('always');
    server.once(extension(), offline);
    await pass(18 * HOUR);
    expect(extensions()).toBe(1);
    await pass(29_999);
    expect(extensions()).toBe(1);
    await pass(1);
    expect(extensions()).toBe(2);
  });

  it('is not asked to live longer again and again at its absolute end', async () => {
    const { server, extensions, session: control } = await session('always', HOUR);
    const end = new Date(START + HOUR).toISOString();
    server.on(extension(), () => Response.json(signedIn({ expirationDate: end })));
    await pass(2 * HOUR);
    expect(extensions()).toBe(4);
    expect(control.get().status).toBe('signed-out');
  });

  it('starts its clock anew when another extension comes first', async () => {
    const { extensions, session: control } = await session('always');
    await pass(12 * HOUR);
    await control.extend();
    await pass(17 * HOUR);
    expect(extensions()).toBe(1);
    await pass(HOUR);
    expect(extensions()).toBe(2);
  });
});

describe('a session that is not used', () => {
  it.each(['activity', false] as const)('ends: %s', async (autoExtend) => {
    const { extensions, session: control, told } = await session(autoExtend);
    if (!autoExtend) use();
    await pass(DAY - 1);
    expect(control.get().status).toBe('signed-in');
    await pass(1);
    expect(control.get().status).toBe('signed-out');
    expect(extensions()).toBe(0);
    expect(told).toEqual(['signed-in', 'signed-out']);
  });

  it('lives on when the server says so', async () => {
    const { server, session: control } = await session(false);
    const more = new Date(START + 2 * DAY).toISOString();
    server.once(ME, currentUser('1', more));
    await pass(DAY);
    expect(control.get().session?.expirationDate).toBe(more);
    await pass(DAY);
    expect(control.get().status).toBe('signed-out');
  });

  it('ends when the server cannot be asked', async () => {
    const { server, session: control } = await session(false);
    server.once(ME, offline);
    await pass(DAY);
    expect(control.get().status).toBe('signed-out');
  });

  it('keeps its end by the time of the server when it is asked about', async () => {
    const { server, session: control } = await session(false, DAY, -3 * DAY);
    const { expirationDate } = control.get().session ?? {};
    server.on(ME, () => Response.json(currentUser('1', expirationDate)));
    await control.restore();
    const asked = server.sent.length;
    await pass(DAY - 1);
    expect(server.sent).toHaveLength(asked);
  });

  it('of a device with a wrong clock is not asked for all the time', async () => {
    const { server, session: control } = stage({ storage: 'cookie', autoExtend: false });
    server.on(ME, () => Response.json(currentUser('1', new Date(START - HOUR).toISOString())));
    await control.restore();
    await pass(10 * 60_000);
    expect(control.get().status).toBe('signed-in');
    expect(server.sent.length).toBeLessThan(15);
  });
});

describe('the clock', () => {
  it('stands still after a sign-out, and hears nothing more', async () => {
    const { extensions, session: control, server } = await session('activity', DAY, 0, 'cookie');
    control.clear();
    const asked = server.sent.length;
    await pass(30 * DAY);
    use();
    await pass(0);
    expect(extensions()).toBe(0);
    expect(server.sent).toHaveLength(asked);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not exist outside of browsers', async () => {
    vi.stubGlobal('document', undefined);
    await session('always');
    expect(vi.getTimerCount()).toBe(0);
  });
});
