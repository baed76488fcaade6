// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuthService } from '../src/index.js';
import { type Answering, FakeServer, json, offline, problem } from './support/fake-server.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function stage(options: object = {}) {
  const server = new FakeServer();
  const service = new AuthService({
    iamBaseUrl: 'https://iam.example.com',
    storage: 'none',
    fetch: server.fetch,
    ...options,
  });
  return { server, service };
}

const busy: Answering = () => problem(503, 'unavailable');
const limited: Answering = () => problem(429, 'too-many-requests');
const limitedFor =
  (seconds: number): Answering =>
  () =>
    problem(429, 'too-many-requests', {}, { 'retry-after': String(seconds) });
const settled = (call: Promise<unknown>) => call.catch((error: unknown) => error);

describe('a read', () => {
  it.each([
    ['the network', offline, 'network-error'],
    ['503', busy, 'unavailable'],
    ['429', limited, 'too-many-requests'],
  ])('is tried three times in all after %s', async (_, answer, code) => {
    const { server, service } = stage();
    server.on('*', answer);
    const error = settled(service.getHealth());
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ code });
    expect(server.sent).toHaveLength(3);
  });

  it('with a body is a read too', async () => {
    const { server, service } = stage();
    server.once('*', busy).once('*', offline).on('*', { users: [] });
    const answer = service.searchUsers({ name: 'ada' });
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ users: [] });
    expect(server.sent.map(({ body }) => body)).toEqual(Array(3).fill({ name: 'ada' }));
  });

  it('waits 0.3 s, then 0.6 s, less up to a half of it', async () => {
    const { server, service } = stage();
    const random = vi.spyOn(Math, 'random');
    server.on('*', busy);
    random.mockReturnValue(1);
    const slow = settled(service.getHealth());
    await vi.advanceTimersByTimeAsync(299);
    expect(server.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(599);
    expect(server.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sent).toHaveLength(3);
    await slow;
    random.mockReturnValue(0);
    const fast = settled(service.getHealth());
    await vi.advanceTimersByTimeAsync(150);
    expect(server.sent).toHaveLength(5);
    await vi.runAllTimersAsync();
    await fast;
  });

  it('waits as long as the server says, up to 30 s', async () => {
    const { server, service } = stage();
    server.once('*', limitedFor(30)).on('*', { status: 'ok' });
    const answer = service.getHealth();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(server.sent).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ status: 'ok' });
  });

  it('is not tried again when the server asks for more than 30 s', async () => {
    const { server, service } = stage();
    server.on('*', limitedFor(31));
    const error = await settled(service.getHealth());
    expect(error).toMatchObject({ code: 'too-many-requests', retryAfter: 31 });
    expect(server.sent).toHaveLength(1);
  });

  it.each([
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [404, 'user-not-found'],
    [500, 'internal-error'],
  ])('is not tried again after %d', async (status, code) => {
    const { server, service } = stage();
    server.on('*', () => problem(status, code));
    expect(await settled(service.getUser({ userId: '1' }))).toMatchObject({ code });
    expect(server.sent).toHaveLength(1);
  });

  it('is not tried again after a timeout: that would take three times as long', async () => {
    const { server, service } = stage();
    server.on('*', () => new Promise<Response>(() => {}));
    const error = settled(service.getHealth());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await error).toMatchObject({ code: 'timeout' });
    expect(server.sent).toHaveLength(1);
  });

  it.each([
    [0, 1],
    [5, 6],
  ])('is tried again as often as is set: %d', async (retries, tries) => {
    const { server, service } = stage({ retries });
    server.on('*', busy);
    const error = settled(service.getHealth());
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ code: 'unavailable' });
    expect(server.sent).toHaveLength(tries);
  });

  it('ends its waiting with an AbortError', async () => {
    const { server, service } = stage();
    server.on('*', limitedFor(20));
    const controller = new AbortController();
    const error = settled(service.getHealth({}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(5000);
    controller.abort();
    expect(await error).toMatchObject({ name: 'AbortError' });
    await vi.runAllTimersAsync();
    expect(server.sent).toHaveLength(1);
  });
});

describe('a change', () => {
  const change = (service: AuthService) => service.updateUser({ userId: '1', firstName: 'Ada' });

  it('is tried again after 429, which says that it was not made', async () => {
    const { server, service } = stage();
    server.once('*', limited).on('*', { message: 'done' });
    const answer = change(service);
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ message: 'done' });
    expect(server.sent).toHaveLength(2);
  });

  it.each([
    ['503', busy, 'unavailable'],
    ['the network', offline, 'network-error'],
  ])('is not tried again after %s, which leaves open whether it was made', async (_, on, code) => {
    const { server, service } = stage();
    server.once('*', on).on('*', () => json({ message: 'done' }));
    const error = settled(change(service));
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({ code });
    expect(server.sent).toHaveLength(1);
  });
});
