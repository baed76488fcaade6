/** The types of methods, made from the served OpenAPI document. */

import type { components, operations } from './schema.gen.js';

/** The schemas of the server's OpenAPI document, by name. */
export type Schemas = components['schemas'];

/** A session that was opened. With the storage `cookie` its `sessionToken` is an empty string. */
export type SignedIn = Schemas['SignedIn'];
/** A sign-in that waits for a second factor. */
export type FactorRequired = Schemas['FactorRequired'];
/** A person or a machine. */
export type User = Schemas['UserView'];
/** The caller, with memberships and session. */
export type CurrentUser = Schemas['CurrentUser'];
/** What is known of an application before anybody signs in. */
export type ApplicationMetadata = Schemas['ApplicationMetadata'];

/** The name of an operation: its operationId. */
export type OperationId = keyof operations;

type Operation<Id extends OperationId> = operations[Id];
type Parameters<Id extends OperationId> = Operation<Id>['parameters'];
type Present<T> = T extends undefined ? never : T;

/** What an operation takes in its path. */
export type Path<Id extends OperationId> = Present<Parameters<Id>['path']>;

/** What it takes in its query. */
export type Query<Id extends OperationId> = Present<Parameters<Id>['query']>;

/** What it takes in its body. */
export type Body<Id extends OperationId> =
  Present<Operation<Id>['requestBody']> extends { content: infer Content }
    ? Content[keyof Content]
    : never;

type JsonOf<Reply> = Reply extends { content: { 'application/json': infer Json } } ? Json : never;
type SuccessOf<Replies> = {
  [Status in keyof Replies]: Status extends 200 | 201 | 202 ? JsonOf<Replies[Status]> : never;
}[keyof Replies];

/** What it answers; nothing where the server sends no body. */
export type Answer<Id extends OperationId> = [SuccessOf<Operation<Id>['responses']>] extends [never]
  ? undefined
  : SuccessOf<Operation<Id>['responses']>;

/** One flat object; what may be left out may also be given as undefined. */
export type Flat<T> = {
  [Key in keyof T]: Key extends OptionalKeys<T> ? T[Key] | undefined : T[Key];
};

type OptionalKeys<T> = {
  [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Key : never;
}[keyof T];

/** For operations that take nothing. */
export type NoArguments = Record<string, never>;

/** What can be set for a single call. */
export interface CallOptions {
  /** Ends the call; it then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /** Calls with this session token or JWT, in place of the service's own. */
  token?: string | undefined;
  /**
   * The organization, as `X-Iam-Orgid`. Left out, operations that need one take the organization of
   * the session.
   */
  orgId?: string | undefined;
  /** Further headers. */
  headers?: Record<string, string> | undefined;
}

type ItemsOf<Page> = {
  [Key in keyof Page]: Page[Key] extends readonly (infer Item)[] ? Item : never;
}[keyof Page];

/** A list: iterated page by page, or item by item with `items()`. Each thing comes once. */
export interface Pages<Page> extends AsyncIterable<Page> {
  items(): AsyncIterableIterator<ItemsOf<Page>>;
}
