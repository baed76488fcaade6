/** Where the session token is kept between two loads of a page. */

import type { Session, SessionStorage, StorageName } from './types.js';

/** A session as it is kept. */
export interface Kept extends Session {
  /** Not with `cookie`: the browser keeps the token there, out of reach of scripts. */
  readonly sessionToken?: string | undefined;
  /** When the session ends by the clock of this device, in milliseconds since 1970. */
  readonly until: number;
}

/** A session as one text, and back; undefined for what is none. */
export const toText = (kept: Kept): string => JSON.stringify(kept);

export function fromText(text: string | null | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? '');
    return kept.sessionId && kept.sessionToken && kept.until > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** How a storage behaves. */
export interface Keeping {
  /** The browser keeps the token in a cookie. */
  readonly isCookie: boolean;
  /** Nothing is kept, not even while the program runs. */
  readonly isNone: boolean;
  /** Tabs read and write the same place. */
  readonly isShared: boolean;
  /** The place; none for `cookie`, `memory` and `none`. */
  readonly place: SessionStorage | undefined;
}

/** The storage that was asked for, or the one that fits. */
export function keeping(wanted: StorageName | SessionStorage | undefined, key: string): Keeping {
  const inBrowser = typeof document !== 'undefined';
  const storage = wanted ?? (inBrowser ? 'cookie' : 'none');
  const nothing = { isCookie: false, isNone: false, isShared: false, place: undefined };
  if (typeof storage === 'object') return { ...nothing, isShared: true, place: storage };
  if (storage === 'memory') return nothing;
  // Without a browser there is no page whose session it could be: nothing leaks between requests.
  if (storage === 'none' || !inBrowser) return { ...nothing, isNone: true };
  if (storage === 'cookie') return { ...nothing, isCookie: true };
  const isShared = storage === 'local';
  return {
    ...nothing,
    isShared,
    place: ofBrowser(isShared ? 'localStorage' : 'sessionStorage', key),
  };
}

/** A storage of the browser. Where it is blocked or full, the session lasts as long as the page. */
function ofBrowser(name: 'localStorage' | 'sessionStorage', key: string): SessionStorage {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(globalThis[name]);
    } catch {
      return undefined;
    }
  };
  return {
    get: () => attempt((storage) => storage.getItem(key)),
    set: (value) => attempt((storage) => storage.setItem(key, value)),
    remove: () => attempt((storage) => storage.removeItem(key)),
  };
}
