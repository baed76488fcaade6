/** The session as the program sees it. */

/** Who is signed in, and until when. Holds no token. */
export interface Session {
  readonly sessionId: string;
  readonly userId: string;
  /** The organization that was signed in to. */
  readonly orgId: string;
  /** When the session ends unless it is extended, RFC 3339. */
  readonly expirationDate: string;
}

/** Whether somebody is signed in. `loading`: that is not known before `restore()` has answered. */
export type SessionState =
  | { readonly status: 'loading'; readonly session?: undefined }
  | { readonly status: 'signed-in'; readonly session: Session }
  | { readonly status: 'signed-out'; readonly session?: undefined };

/** The session of a service. All functions can be passed on without the object. */
export interface SessionControl {
  /** The state now: the same object until something changes. */
  get(): SessionState;
  /** Calls the listener after each change, and returns a function that ends this. */
  subscribe(listener: () => void): () => void;
  /**
   * Finds out whether somebody is signed in: from the storage, or by asking the server with `cookie`.
   * May be called again; a call under way is shared. Rejects when the server cannot be asked.
   */
  restore(): Promise<SessionState>;
  /**
   * Extends the session, one extension at a time, and gives the new state. Rejects with an
   * {@link HttpError}; 401 when the session has ended.
   */
  extend(): Promise<SessionState>;
  /** A JWT that is valid for 30 seconds at least, for calls of your own services. */
  getAccessToken(): Promise<string>;
  /**
   * Forgets the session here, and in other tabs, without telling the server. With `cookie` the browser
   * keeps the cookie, which only signing out removes.
   */
  clear(): void;
}

/**
 * Where a session is kept. `get` gives what was `set` last. The text holds the session token: whoever
 * reads it can act as the person.
 */
export interface SessionStorage {
  get(): string | null | undefined | Promise<string | null | undefined>;
  set(value: string): void | Promise<void>;
  remove(): void | Promise<void>;
}

/** The storages that are built in. */
export type StorageName = 'cookie' | 'memory' | 'session' | 'local' | 'none';
