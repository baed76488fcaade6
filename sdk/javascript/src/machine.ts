/** The token of a machine user, got with its client credentials. */

import type { MachineCredentials } from './options.js';
import type { Schemas } from './types.js';

/** A token is renewed when this part of its life is over. */
const RENEW_AT = 0.8;

/** Gives the token to call with. */
export interface TokenSource {
  get(): Promise<string>;
  /** The server refused this token: the next `get` fetches another. */
  refused?(token: string): void;
}

/** A machine's token: fetched when it is first needed, once for all calls that wait for it. */
export function machineToken(
  credentials: MachineCredentials,
  issue: (args: MachineCredentials) => Promise<Schemas['MachineToken']>,
): TokenSource {
  let known: Fetched | undefined;
  const fetchToken = () => {
    const fetched: Fetched = {
      renewAt: Number.POSITIVE_INFINITY,
      value: undefined,
      done: issue(credentials).then(({ token, expiresInSeconds }) => {
        fetched.renewAt = Date.now() + expiresInSeconds * 1000 * RENEW_AT;
        fetched.value = token;
        return token;
      }),
    };
    fetched.done.catch(() => {
      if (known === fetched) known = undefined;
    });
    return fetched;
  };
  return {
    get() {
      if (!known || Date.now() >= known.renewAt) known = fetchToken();
      return known.done;
    },
    refused(token) {
      if (known?.value === token) known = undefined;
    },
  };
}

interface Fetched {
  readonly done: Promise<string>;
  value: string | undefined;
  renewAt: number;
}
