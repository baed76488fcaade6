/** The service: a method for each operation, and the session. */

import type { ListOperations, Operations } from './operations.gen.js';
import type { AuthServiceOptions, MachineCredentials } from './options.js';
import type { SessionControl } from './session/types.js';
import type { Answer, CallOptions, Query } from './types.js';

/** A method for each operation of the server, named by its operationId. */
export interface AuthService extends Operations {
  /** `signIn` by the product's name. */
  signInByEmailPassword: Operations['signIn'];
  /** `getApplicationMetadata` by the product's name. */
  getAppMetadata: Operations['getApplicationMetadata'];
  /** `getUser` by the product's name; takes the answer of a sign-in too. */
  getUserDetails(
    args: { userId: string } & Query<'getUser'>,
    options?: CallOptions,
  ): Promise<Answer<'getUser'>>;
}

/** A client of one application of one server. */
export declare class AuthService {
  /** The application's name; empty where the server has only one. */
  readonly iamAppName: string;
  /** The server's URL, without a slash at its end. */
  readonly iamBaseUrl: string;
  /** The session. */
  readonly session: SessionControl;
  /** The lists, page by page: `for await (const { users } of service.pages.listUsers())`. */
  readonly pages: ListOperations;
  constructor(options: AuthServiceOptions);
  /** The same service for one caller: with a session token, a JWT, or a machine's credentials. */
  as(caller: string | MachineCredentials): AuthService;
}

