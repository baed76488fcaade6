/** What a call rejects with, unless it was aborted. */

/** A field that could not be accepted. */
export interface FieldError {
  /** A dotted path such as `customRoles[0].key`. */
  readonly field: string;
  /** What is wrong with it, in English. */
  readonly message: string;
}

/** What an {@link HttpError} is made of. */
export interface HttpErrorInit {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/**
 * A call that failed.
 *
 * The codes are the server's (RFC 9457, listed in its OpenAPI document under `x-error-codes`), and
 * three of the client's own: with status 0 `network-error` (no answer came) and `timeout`, and with any
 * status `unexpected-answer` (what came is no answer of a locai-iam server). A call that was aborted
 * rejects with an `AbortError` instead.
 */
export class HttpError extends Error {
  /** The HTTP status, 0 without an answer. */
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  /** The fields that could not be accepted; empty for other errors. */
  readonly errors: readonly FieldError[];
  /** The server's name for the request, to be found in its log. */
  readonly requestId: string | undefined;
  /** Seconds to wait before another try, if the server said so. */
  readonly retryAfter: number | undefined;

  constructor(init: HttpErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = 'HttpError';
    this.status = init.status;
    this.code = init.code;
    this.errors = init.errors ?? [];
    this.requestId = init.requestId;
    this.retryAfter = init.retryAfter;
  }
}
