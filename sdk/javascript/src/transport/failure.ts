/** What went wrong with a call, as an {@link HttpError}. */

import { HttpError } from '../error.js';

/** Seconds, from a number or a date (RFC 9110 §10.2.3). */
export function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** The error that an answer tells, by its problem document (RFC 9457). */
export function fromAnswer(response: Response, body: unknown): HttpError {
  const problem = (body ?? {}) as Record<string, unknown>;
  const common = {
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfter(response.headers.get('retry-after')),
  };
  if (typeof problem.code !== 'string') return unexpected(response);
  return new HttpError({
    ...common,
    code: problem.code,
    message: String(problem.detail ?? problem.title ?? problem.code),
    errors: Array.isArray(problem.errors) ? problem.errors : [],
    requestId: common.requestId ?? (problem.requestId as string | undefined),
  });
}

/** What came is no answer of the server: a proxy's page, or another server. */
export function unexpected(response: Response, cause?: unknown): HttpError {
  const { status, headers } = response;
  return new HttpError({
    status,
    code: 'unexpected-answer',
    message: `This is no answer of a locai-iam server: status ${status}, ${headers.get('content-type') ?? 'no content'}.`,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfter(headers.get('retry-after')),
    cause,
  });
}

/** No answer came. */
export function networkError(cause: unknown): HttpError {
  return new HttpError({
    status: 0,
    code: 'network-error',
    message:
      'The server cannot be reached, or the origin of the page is not among its `allowed_origins`.',
    cause,
  });
}

/** None came in time. */
export function timeout(milliseconds: number): HttpError {
  return new HttpError({
    status: 0,
    code: 'timeout',
    message: `The server did not answer within ${milliseconds} ms.`,
  });
}

/** The error of a call that was ended on purpose. */
export function aborted(message = 'The call was aborted.'): DOMException {
  return new DOMException(message, 'AbortError');
}
