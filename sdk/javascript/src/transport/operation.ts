/** One row of the table of operations, and how the arguments of a call travel. */

import { HttpError } from '../error.js';
import { OPERATIONS } from '../operations.gen.js';
import type { OperationId } from '../types.js';

/** The arguments of a call: path, query and body in one. */
export type Arguments = Readonly<Record<string, unknown>>;

/** An operation as the transport knows it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Calls it with a credential. */
  readonly needsCaller: boolean;
  /** Calls it with `X-Iam-Orgid`. */
  readonly needsOrganization: boolean;
  /** Changes nothing, so that it can be tried again. */
  readonly isRead: boolean;
  /** A list with cursors. */
  readonly isList: boolean;
  readonly bodyType: 'json' | 'form' | undefined;
  /** The arguments that travel in the query. */
  readonly query: ReadonlySet<string>;
  /** Statuses above 299 that answer what was asked. */
  readonly otherAnswers: readonly number[];
}

/** The names of all operations. */
export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

/** An operation by its name. */
export const operation = (id: OperationId): Operation => parse(OPERATIONS[id]);

function parse(row: string): Operation {
  const [method = '', path = '', flags = '', query, others] = row.split(' ');
  const list = (text: string | undefined) => (text ? text.split(',') : []);
  const isList = flags.includes('l');
  const bodyType = flags.includes('b') ? 'json' : flags.includes('f') ? 'form' : undefined;
  const paging = isList && !bodyType ? ['cursor', 'page', 'pageSize'] : [];
  return {
    method,
    path,
    needsCaller: flags.includes('c'),
    needsOrganization: flags.includes('o'),
    isRead: flags.includes('r'),
    isList,
    bodyType,
    query: new Set([...paging, ...list(query)]),
    otherAnswers: list(others).map(Number),
  };
}

/** The arguments of a call, sorted by where they travel. */
export interface Sorted {
  /** With its variables filled in. */
  path: string;
  query: [name: string, value: string][];
  body: Record<string, string> | undefined;
}

/**
 * Sorts arguments into path, query and body. Undefined ones are left out, and null outside of JSON.
 *
 * A variable of the path must be filled with something: an empty text, `.` and `..` would address
 * another operation. An unknown argument is sent, so that the server can name it, but not those of
 * a session, known by its `expirationDate`: whole sessions and answers that opened one may be given,
 * and their tokens do not belong into an address.
 */
export function sort(operation: Operation, args: Arguments): Sorted {
  const { bodyType } = operation;
  const used = new Set<string>();
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(args[name] ?? '');
    if (/^\.{0,2}$/.test(value)) throw missing(name);
    used.add(name);
    return encodeURIComponent(value);
  });
  const query: Sorted['query'] = [];
  // Pairs travel as the style `deepObject` of OpenAPI has it, lists as the same name again.
  const ask = (name: string, value: unknown) => {
    if (typeof value !== 'object') query.push([name, `${value}`]);
    else if (Array.isArray(value)) for (const item of value) ask(name, item);
    else for (const [key, item] of Object.entries(value ?? {})) ask(`${name}[${key}]`, item);
  };
  // A body has values of any kind; a form has texts.
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(args)) {
    const isGiven = value !== undefined && (value !== null || bodyType === 'json');
    if (!isGiven || used.has(name)) continue;
    if (operation.query.has(name)) ask(name, value);
    else if (bodyType) body[name] = value;
    else if (!('expirationDate' in args)) ask(name, value);
  }
  return { path, query, body: bodyType && (body as Record<string, string>) };
}

function missing(field: string): HttpError {
  const message = `expected the ${field}`;
  return new HttpError({
    status: 400,
    code: 'invalid-request',
    message,
    errors: [{ field, message }],
  });
}
