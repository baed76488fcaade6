/** A fetch without a network: tests say what it answers, and see what was asked. */

/** A request that was sent. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly credentials: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Gives an answer, or throws as fetch does. */
export type Answering = (sent: Sent) => Response | Promise<Response>;

export class FakeServer {
  readonly sent: Sent[] = [];
  readonly #answers: { readonly what: string; readonly answer: Answering; once: boolean }[] = [];

  /** Answers a call `METHOD /path`, or all with `*`; the latest rule that fits counts. */
  on(what: string, answer: Answering | object | number): this {
    const onces = this.#answers.filter((one) => one.once).length;
    this.#answers.splice(onces, 0, { what, answer: answering(answer), once: false });
    return this;
  }

  /** The same for the next call alone, before any other rule; several are used in their order. */
  once(what: string, answer: Answering | object | number): this {
    const after = this.#answers.filter((one) => one.once).length;
    this.#answers.splice(after, 0, { what, answer: answering(answer), once: true });
    return this;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const body = init.body;
    const sent: Sent = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof body === 'string' ? JSON.parse(body) : body,
      credentials: init.credentials,
      signal: init.signal ?? undefined,
    };
    this.sent.push(sent);
    const name = `${sent.method} ${url.pathname}`;
    const index = this.#answers.findIndex(({ what }) => what === name || what === '*');
    const rule = this.#answers[index];
    if (!rule) throw new Error(`no answer for ${name}`);
    if (rule.once) this.#answers.splice(index, 1);
    const answer = await Promise.race([rule.answer(sent), whenAborted(sent.signal)]);
    return answer.clone();
  };

  /** The requests as `METHOD /path`. */
  get asked(): string[] {
    return this.sent.map(({ method, url }) => `${method} ${url.pathname}`);
  }

  /** The latest request. */
  get last(): Sent {
    const last = this.sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    return last;
  }
}

function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
}

function answering(answer: Answering | object | number): Answering {
  if (typeof answer === 'function') return answer as Answering;
  if (typeof answer === 'number') return () => new Response(null, { status: answer });
  return () => json(answer);
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A problem document. */
export function problem(
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
): Response {
  const document = {
    type: `/docs#${code}`,
    title: code,
    status,
    code,
    detail: `It was ${code}.`,
    requestId: 'r-1',
    ...more,
  };
  return json(document, status, { 'content-type': 'application/problem+json', ...headers });
}

/** What fetch throws when there is no network. */
export const offline: Answering = () => Promise.reject(new TypeError('fetch failed'));

/** An answer that comes when the test says so. */
export class Deferred {
  #give: (response: Response) => void = () => {};
  readonly #answer = new Promise<Response>((resolve) => {
    this.#give = resolve;
  });
  readonly answering: Answering = () => this.#answer;
  give(response: Response): void {
    this.#give(response);
  }
}
