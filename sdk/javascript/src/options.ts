/** How a service is set up. */

import type { SessionStorage, StorageName } from './session/types.js';

/** Where a server runs, where programs choose by a name. `environments` says at which URL. */
export enum AuthServiceEnv {
  /** Without an entry in `environments`: `http://localhost:8080`. */
  Local = 'local',
  Development = 'development',
  Staging = 'staging',
  Production = 'production',
}

/** The server: by its URL, or by the name of an environment. */
export type ServerOptions =
  | {
      /** The URL of the server, with its path if it is behind one; in a browser `/iam` will do. */
      iamBaseUrl: string;
      env?: undefined;
    }
  | {
      /** A name that `environments` maps to a URL. */
      env: AuthServiceEnv | (string & {});
      iamBaseUrl?: undefined;
    };

/** The settings of a service besides the server. */
export interface CommonOptions {
  /** The application, `X-App-Name`. Left out or empty where the server has only one. */
  iamAppName?: string | undefined;
  /** URLs by environment. */
  environments?: Readonly<Record<string, string>> | undefined;
  /** Where the session is kept: `cookie` in a browser, `none` elsewhere. */
  storage?: StorageName | SessionStorage | undefined;
  /**
   * Whether the session is extended by itself, at three quarters of its lifetime: if the page was used
   * (`activity`, the default), `always`, or never (false). Only in browsers.
   */
  autoExtend?: 'activity' | 'always' | false | undefined;
  /** In place of `globalThis.fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds that each try may take, 15,000 by default. */
  timeoutMs?: number | undefined;
  /** How often a call is tried again, 2 by default; 0 for never. */
  retries?: number | undefined;
}

/** Credentials of a machine user. Never in a browser: whoever opens the page could read them. */
export interface MachineCredentials {
  clientId: string;
  clientSecret: string;
}

/** What the constructor takes. */
export type AuthServiceOptions = ServerOptions &
  CommonOptions &
  (MachineCredentials | { clientId?: undefined; clientSecret?: undefined });

const LOCAL_URL = 'http://localhost:8080';

/**
 * The URL of the server, without a slash at its end.
 *
 * Throws a `TypeError` for what is no URL, and for an environment that has none.
 */
export function baseUrlOf(options: ServerOptions & CommonOptions): string {
  const { iamBaseUrl, env, environments } = options;
  const local = env === AuthServiceEnv.Local ? LOCAL_URL : undefined;
  const url = iamBaseUrl ?? environments?.[env ?? ''] ?? local;
  if (!url) {
    throw new TypeError(
      env
        ? `\`environments\` has no URL for ${env}.`
        : 'Give `iamBaseUrl`, or `env` and `environments`.',
    );
  }
  // A path is the browser's to complete. Where pages are rendered on a server, nothing is called.
  const base = globalThis.location?.href;
  if (!base && url.startsWith('/')) return url.replace(/\/+$/, '');
  try {
    return new URL(url, base).href.replace(/\/+$/, '');
  } catch {
    throw new TypeError(`\`iamBaseUrl\` is no URL: ${url}`);
  }
}
