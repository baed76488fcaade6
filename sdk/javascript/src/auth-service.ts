/** The service: a method for each operation, and the session. */

import { machineToken, type TokenSource } from './machine.js';
import type { ListOperations, Operations } from './operations.gen.js';
import { type AuthServiceOptions, baseUrlOf, type MachineCredentials } from './options.js';
import { type Page, pagesOf } from './pages.js';
import { createSession, isOver, type ServiceSession } from './session/session.js';
import { keeping } from './session/storage.js';
import type { SessionControl } from './session/types.js';
import { type Arguments, OPERATION_IDS, operation } from './transport/operation.js';
import { createTransport, type Send, type SendOptions } from './transport/transport.js';
import type { CallOptions, OperationId } from './types.js';

const TIMEOUT_MS = 15_000;
const RETRIES = 2;

/** A method for each operation of the server, named by its operationId. */
export interface AuthService extends Operations {
  /** `signIn` by the product's name: the same function. */
  signInByEmailPassword: Operations['signIn'];
  /** `getUser` by the product's name: the same function. */
  getUserDetails: Operations['getUser'];
  /** `getApplicationMetadata` by the product's name: the same function. */
  getAppMetadata: Operations['getApplicationMetadata'];
}

/**
 * A client of one application of one server.
 *
 * The constructor starts nothing: no call, no timer, no channel. Errors are {@link HttpError}.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the loop below adds the methods.
export class AuthService {
  /** The application's name; empty where the server has only one. */
  readonly iamAppName: string;
  /** The server's URL, without a slash at its end. */
  readonly iamBaseUrl: string;
  /** Who is signed in. */
  readonly session: SessionControl;

  readonly #options: AuthServiceOptions;
  readonly #send: Send;
  readonly #session: ServiceSession;
  /** The token of a service that calls for one machine or person only. */
  #caller: TokenSource | undefined;

  constructor(options: AuthServiceOptions) {
    this.#options = options;
    this.iamAppName = options.iamAppName ?? '';
    this.iamBaseUrl = baseUrlOf(options);
    const key = `locai-iam ${this.iamBaseUrl} ${this.iamAppName}`;
    const isMachine = options.clientId !== undefined;
    const keep = keeping(isMachine ? 'none' : options.storage, key);
    const send = createTransport({
      baseUrl: this.iamBaseUrl,
      appName: this.iamAppName,
      fetch: options.fetch,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      retries: options.retries ?? RETRIES,
      withCookies: keep.isCookie,
    });
    this.#send = send;
    this.#session = createSession(keep, key, options.autoExtend ?? 'activity', {
      extendSession: (args) => this.extendSession(args),
      getCurrentUser: () => this.getCurrentUser(),
      discard: (sessionId, token) => {
        send('signOut', { sessionId }, { token }).catch(() => {});
      },
    });
    this.session = this.#session.control;
    if (isMachine) {
      const { clientId, clientSecret } = options;
      this.#caller = machineToken({ clientId, clientSecret }, (args) =>
        this.issueMachineToken(args),
      );
    }
  }

  /** The lists, page by page: `for await (const { users } of service.pages.listUsers())`. */
  get pages(): ListOperations {
    const pages: Record<string, unknown> = {};
    for (const id of OPERATION_IDS.filter((one) => operation(one).isList)) {
      pages[id] = (args?: Arguments, options: CallOptions = {}) =>
        pagesOf((all) => this.#call(id, all, options) as Promise<Page>, args);
    }
    return pages as unknown as ListOperations;
  }

  /**
   * The same service for one caller: with a session token or a JWT, or with the credentials of a
   * machine user. It keeps no session, so that it can serve one of many requests.
   */
  as(caller: string | MachineCredentials): AuthService {
    const { clientId: _, clientSecret: __, ...options } = this.#options;
    if (typeof caller === 'object') return new AuthService({ ...options, ...caller });
    if (!caller) throw emptyToken();
    const service = new AuthService({ ...options, storage: 'none' });
    service.#caller = { get: async () => caller };
    return service;
  }

  async #call(id: OperationId, args: Arguments, options: CallOptions): Promise<unknown> {
    if (options.token === '') throw emptyToken();
    if (options.token === undefined && this.#caller) {
      return this.#callAs(this.#caller, id, args, options);
    }
    const session = this.#session;
    const { needsCaller, needsOrganization } = operation(id);
    const orgId = options.orgId ?? (needsOrganization ? await session.organization() : undefined);
    const ticket = await session.begin(needsCaller);
    // With another's token the call has nothing to do with the session.
    const isOther = options.token !== undefined && options.token !== ticket.token;
    if (isOther) return this.#send(id, args, options);
    const sendOptions = { ...options, orgId, token: needsCaller ? ticket.token : undefined };
    if (id === 'signOut' && session.isCurrent(args.sessionId)) {
      return this.#signOutHere(args, sendOptions);
    }
    let answer: unknown;
    try {
      answer = await this.#send(id, args, sendOptions);
    } catch (error) {
      throw needsCaller ? session.refuse(error, ticket) : error;
    }
    return session.accept(id, answer, ticket);
  }

  /** Calls for one machine or person. */
  async #callAs(caller: TokenSource, id: OperationId, args: Arguments, options: CallOptions) {
    if (!operation(id).needsCaller) return this.#send(id, args, options);
    const token = await caller.get();
    try {
      return await this.#send(id, args, { ...options, token });
    } catch (error) {
      if (!caller.refused || !isOver(error)) throw error;
      // The machine's token was revoked or the keys are others. A 401 says that nothing was done.
      caller.refused(token);
      return this.#send(id, args, { ...options, token: await caller.get() });
    }
  }

  /**
   * Signs out of the session that is kept. A kept token is forgotten first: also when the server cannot
   * be reached. A cookie cannot be forgotten from here, so that nobody is signed out before the server
   * says so.
   */
  async #signOutHere(args: Arguments, options: SendOptions): Promise<void> {
    const session = this.#session;
    const forgotten = session.isCookie ? undefined : session.signedOut();
    forgotten?.catch(() => {});
    try {
      await this.#send('signOut', args, options);
    } catch (error) {
      // A session that has ended already is what was wanted.
      if (!isOver(error)) throw error;
    }
    await (forgotten ?? session.signedOut());
  }

  static {
    const methods = AuthService.prototype as unknown as Record<string, unknown>;
    for (const id of OPERATION_IDS) {
      methods[id] = function (this: AuthService, args: Arguments = {}, options: CallOptions = {}) {
        return this.#call(id, args, options);
      };
    }
    methods.signInByEmailPassword = methods.signIn;
    methods.getUserDetails = methods.getUser;
    methods.getAppMetadata = methods.getApplicationMetadata;
  }
}

const emptyToken = () =>
  new TypeError('The token is empty: with the storage `cookie` only the browser has it.');
