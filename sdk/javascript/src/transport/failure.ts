/** What went wrong with a call, as an {@link HttpError}. */

import { HttpError } from '../error.js';

/** Seconds, from a number or a date (RFC 9110 §10.2.3). */
export function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/**
 * The error that an answer tells, by its problem document (RFC 9457). What has none is no answer of the
 * server: a proxy's page, or another server.
 */
export function fromAnswer(response: Response, body?: unknown, cause?: unknown): HttpError {
  const { status, headers } = response;
  const { code, detail, title, errors, requestId } = (body ?? {}) as Record<string, unknown>;
  const isProblem = typeof code === 'string';
  return new HttpError({
    status,
    code: isProblem ? code : 'unexpected-answer',
    message: isProblem
      ? String(detail ?? title ?? code)
      : `This is no answer of a locai-iam server: status ${status}, ${headers.get('content-type') ?? 'no content'}.`,
    errors: Array.isArray(errors) ? errors : [],
    requestId: headers.get('x-request-id') ?? (requestId as string | undefined),
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
