/** Whether, and when, a call that failed is tried again. */

import { HttpError } from '../error.js';
import { aborted } from './failure.js';

const FIRST_WAIT_MS = 300;
const LONGEST_RETRY_AFTER_S = 30;

/**
 * Milliseconds until the next try; undefined when there is none.
 *
 * A read is tried again when the server could not be reached or was busy (429, 503). A change only
 * after 429, which says that it was not made; a 503 leaves that open.
 */
export function waitBefore(error: unknown, isRead: boolean, tries: number): number | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const { status, code, retryAfter } = error;
  const again = status === 429 || (isRead && (status === 503 || code === 'network-error'));
  if (!again) return undefined;
  if (retryAfter === undefined) return FIRST_WAIT_MS * 2 ** tries * (0.5 + Math.random() / 2);
  if (retryAfter > LONGEST_RETRY_AFTER_S) return undefined;
  return retryAfter * 1000 + Math.random() * FIRST_WAIT_MS;
}

/** Waits; rejects with an `AbortError` as soon as the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
