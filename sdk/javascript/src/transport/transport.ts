/** Sends calls: one try after the other, each with its own time limit. */

import { HttpError } from '../error.js';
import type { OperationId } from '../types.js';
import { aborted, fromAnswer, networkError, timeout } from './failure.js';
import { type Arguments, type Operation, operation, sort } from './operation.js';
import { sleep, waitBefore } from './retry.js';

/** What is the same for all calls of a service. */
export interface TransportSettings {
  readonly baseUrl: string;
  readonly appName: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Whether the browser sends and keeps cookies. */
  readonly withCookies: boolean;
}

/** What belongs to one call. */
export interface SendOptions {
  readonly token?: string | undefined;
  readonly orgId?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a call and gives the answer's body. */
export type Send = (id: OperationId, args: Arguments, options: SendOptions) => Promise<unknown>;

/** The transport of a service. */
export function createTransport(settings: TransportSettings): Send {
  return async (id, args, options) => {
    const called = operation(id);
    const request = requestOf(settings, called, args, options);
    for (let tries = 0; ; tries++) {
      try {
        return await attempt(settings, called, request, options.signal);
      } catch (error) {
        const wait = tries < settings.retries ? waitBefore(error, called.isRead, tries) : undefined;
        if (wait === undefined) throw error;
        await sleep(wait, options.signal);
      }
    }
  };
}

/** What is sent. Throws for what cannot be sent, such as a header with a line break. */
function requestOf(
  { baseUrl, appName, withCookies }: TransportSettings,
  called: Operation,
  args: Arguments,
  { token, orgId, headers }: SendOptions,
): { readonly url: string; readonly init: RequestInit } {
  const { path, query, body } = sort(called, args);
  const search = new URLSearchParams(query).toString();
  const isJson = called.bodyType === 'json';
  return {
    url: baseUrl + path + (search && `?${search}`),
    init: {
      method: called.method,
      headers: new Headers({
        ...(isJson && { 'Content-Type': 'application/json' }),
        ...(appName && { 'X-App-Name': appName }),
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(orgId && { 'X-Iam-Orgid': orgId }),
        ...headers,
      }),
      // A token that is shown makes the cookie needless, also the one that an answer would set.
      credentials: withCookies && !token ? 'include' : 'omit',
      ...(body && { body: isJson ? JSON.stringify(body) : new URLSearchParams(body) }),
    },
  };
}

/** One try. */
async function attempt(
  settings: TransportSettings,
  called: Operation,
  { url, init }: { readonly url: string; readonly init: RequestInit },
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (signal?.aborted) throw aborted();
  const ours = new AbortController();
  const stop = () => ours.abort();
  signal?.addEventListener('abort', stop);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, settings.timeoutMs);
  try {
    const send = settings.fetch ?? globalThis.fetch;
    const response = await send(url, { ...init, signal: ours.signal });
    return read(called, response, await response.text());
  } catch (error) {
    if (signal?.aborted) throw aborted();
    if (isLate) throw timeout(settings.timeoutMs);
    throw error instanceof HttpError ? error : networkError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** What an answer says. */
function read(called: Operation, response: Response, text: string): unknown {
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (error) {
    throw fromAnswer(response, undefined, error);
  }
  const isAnswer =
    response.ok ||
    (called.otherAnswers.includes(response.status) &&
      !response.headers.get('content-type')?.includes('problem'));
  if (!isAnswer) throw fromAnswer(response, body);
  return body;
}
