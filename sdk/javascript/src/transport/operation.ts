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
  /** Argument to name in the query: of some arguments beside a body, else of the renamed ones. */
  readonly query: ReadonlyMap<string, string>;
  /** Statuses above 299 that answer what was asked. */
  readonly otherAnswers: readonly number[];
}

/** The names of all operations. */
export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

/** An operation by its name. */
export const operation = (id: OperationId): Operation => parse(OPERATIONS[id]);

function parse(row: string): Operation {
  const [method = '', path = '', flags = '', query = '-', others = '-'] = row.split(' ');
  const list = (text: string) => (text === '-' ? [] : text.split(','));
  return {
    method,
    path,
    needsCaller: flags.includes('c'),
    needsOrganization: flags.includes('o'),
    isRead: flags.includes('r'),
    isList: flags.includes('l'),
    bodyType: flags.includes('b') ? 'json' : flags.includes('f') ? 'form' : undefined,
    query: new Map(
      list(query).map((name): [string, string] => {
        const [to = '', from = to] = name.split('=');
        return [to, from];
      }),
    ),
    otherAnswers: list(others).map(Number),
  };
}

/** The arguments of a call, sorted by where they travel. */
export interface Sorted {
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, string> | undefined;
}

/**
 * Sorts arguments into path, query and body. Undefined ones are left out, and null outside of JSON.
 *
 * A part of the path must name something: an empty one, `.` and `..` would address another operation.
 */
export function sort(operation: Operation, args: Arguments): Sorted {
  const isJson = operation.bodyType === 'json';
  const isGiven = (value: unknown) => value !== undefined && (isJson || value !== null);
  const rest = new Map(Object.entries(args).filter(([, value]) => isGiven(value)));
  const path: Record<string, string> = {};
  for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) {
    const value = String(rest.get(name) ?? '');
    if (/^\.{0,2}$/.test(value)) {
      const message = `expected the ${name}`;
      throw new HttpError({
        status: 400,
        code: 'invalid-request',
        message: `${name}: ${message}`,
        errors: [{ field: name, message }],
      });
    }
    path[name] = value;
    rest.delete(name);
  }
  const query: Record<string, unknown> = {};
  // A body has values of any kind; a form has texts.
  const body: Record<string, unknown> = {};
  for (const [name, value] of rest) {
    const queryName = operation.query.get(name);
    if (queryName !== undefined || !operation.bodyType) query[queryName ?? name] = value;
    else body[name] = value;
  }
  return { path, query, body: operation.bodyType && (body as Record<string, string>) };
}
