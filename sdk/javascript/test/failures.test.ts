// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { AuthService, HttpError } from '../src/index.js';
import { FakeServer, json, offline, problem } from './support/fake-server.js';

function stage(options: object = {}) {
  const server = new FakeServer();
  const service = new AuthService({
    iamBaseUrl: 'https://iam.example.com',
    storage: 'none',
    fetch: server.fetch,
    retries: 0,
    ...options,
  });
  return { server, service };
}

async function errorOf(call: Promise<unknown>): Promise<HttpError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toBeInstanceOf(Error);
  return error as HttpError;
}

describe('an error', () => {
  it('tells what the problem document tells', async () => {
    const { server, service } = stage();
    const errors = [{ field: 'email', message: 'expected an address' }];
    server.on('*', () => problem(400, 'invalid-request', { errors, detail: 'Look again.' }));
    const error = await errorOf(service.signIn({ email: 'x', password: 'y' }));
    expect(error.name).toBe('HttpError');
    expect(error.status).toBe(400);
    expect(error.code).toBe('invalid-request');
    expect(error.message).toBe('Look again.');
    expect(error.errors).toEqual(errors);
    expect(error.requestId).toBe('r-1');
    expect(error.retryAfter).toBeUndefined();
  });

  it('has no errors of fields when the server named none', async () => {
    const { server, service } = stage();
    server.on('*', () => problem(403, 'forbidden', {}, { 'x-request-id': 'h-1' }));
    const error = await errorOf(service.deleteUser({ userId: '1' }));
    expect(error.errors).toEqual([]);
    expect(error.requestId).toBe('h-1');
  });

  it.each([
    ['7', 7],
    ['0', 0],
    ['soon', undefined],
  ])('reads Retry-After: %s', async (header, seconds) => {
    const { server, service } = stage();
    server.on('*', () => problem(429, 'too-many-requests', {}, { 'retry-after': header }));
    expect((await errorOf(service.getHealth())).retryAfter).toBe(seconds);
  });

  it('reads Retry-After as a date', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 12, 0, 0) });
    const { server, service } = stage();
    const header = 'Thu, 01 Jan 2026 12:00:09 GMT';
    server.on('*', () => problem(503, 'unavailable', {}, { 'retry-after': header }));
    expect((await errorOf(service.getHealth())).retryAfter).toBe(9);
    vi.useRealTimers();
  });

  it.each([
    ['the page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 }), 502],
    ['the page of another server', new Response('<h1>Hi</h1>', { status: 200 }), 200],
    ['JSON of something else', json({ error: 'nope' }, 404), 404],
    ['nothing', new Response(null, { status: 500 }), 500],
  ])('is unexpected-answer for %s', async (_, response, status) => {
    const { server, service } = stage();
    server.on('*', () => response);
    const error = await errorOf(service.getHealth());
    expect(error.code).toBe('unexpected-answer');
    expect(error.status).toBe(status);
  });

  it('is network-error with status 0 when no answer came', async () => {
    const { server, service } = stage();
    server.on('*', offline);
    const error = await errorOf(service.getHealth());
    expect(error).toMatchObject({ status: 0, code: 'network-error' });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('is network-error when the answer broke off', async () => {
    const { server, service } = stage();
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    });
    const response = new Response(broken, { headers: { 'content-type': 'application/json' } });
    response.clone = () => response;
    server.on('*', () => response);
    expect(await errorOf(service.getHealth())).toMatchObject({ code: 'network-error' });
  });

  it('is timeout with status 0 when no answer came in time', async () => {
    vi.useFakeTimers();
    const { server, service } = stage({ timeoutMs: 2000 });
    server.on('*', () => new Promise<Response>(() => {}));
    const error = errorOf(service.getHealth());
    await vi.advanceTimersByTimeAsync(1999);
    expect(server.last.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ status: 0, code: 'timeout' });
    expect(server.last.signal?.aborted).toBe(true);
    vi.useRealTimers();
  });

  it('waits 15 seconds when nothing else is said', async () => {
    vi.useFakeTimers();
    const { server, service } = stage();
    server.on('*', () => new Promise<Response>(() => {}));
    const error = errorOf(service.getHealth());
    await vi.advanceTimersByTimeAsync(14_999);
    expect(server.last.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ code: 'timeout' });
    vi.useRealTimers();
  });

  it('is the mistake itself for what cannot be sent', async () => {
    const { server, service } = stage({ retries: 2 });
    server.on('*', () => json({}));
    const answer = service.getHealth({}, { headers: { 'X-Y': 'a\nb' } });
    await expect(answer).rejects.toBeInstanceOf(TypeError);
    expect(server.sent).toEqual([]);
  });
});

describe('an abort', () => {
  it('stays an AbortError, before and during the call', async () => {
    const { server, service } = stage();
    server.on('*', () => new Promise<Response>(() => {}));
    const before = AbortSignal.abort();
    await expect(service.getHealth({}, { signal: before })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.sent).toEqual([]);
    const during = new AbortController();
    const answer = service.getHealth({}, { signal: during.signal });
    await vi.waitFor(() => expect(server.sent).toHaveLength(1));
    during.abort(new Error('another page'));
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.last.signal?.aborted).toBe(true);
  });
});

describe('a signal', () => {
  it('is left alone once the call has ended', async () => {
    const { server, service } = stage();
    server.on('*', {});
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await service.getHealth({}, { signal });
    expect(added.mock.calls.length).toBe(1);
    expect(removed.mock.calls[0]?.slice(0, 2)).toEqual(added.mock.calls[0]?.slice(0, 2));
  });
});

describe('getDependencyHealth', () => {
  it('answers with 503 too, which is what was asked', async () => {
    const { server, service } = stage({ retries: 2 });
    server.on('*', () => json({ status: 'down', dependencies: [] }, 503));
    expect(await service.getDependencyHealth()).toEqual({ status: 'down', dependencies: [] });
    expect(server.sent).toHaveLength(1);
  });

  it('fails when the 503 is a problem', async () => {
    const { server, service } = stage();
    server.on('*', () => problem(503, 'unavailable'));
    expect(await errorOf(service.getDependencyHealth())).toMatchObject({ code: 'unavailable' });
  });
});
