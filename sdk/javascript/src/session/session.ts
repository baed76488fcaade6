/**
 * The session of a service: one place decides who is signed in.
 *
 * Answers come in any order. Each call takes a {@link Ticket} when it is sent, with the generation of
 * the session then, which rises whenever another session takes its place or it ends. What an answer says of a session is
 * believed only if the generation is still the same, so that an answer from before a sign-out never
 * brings the session back.
 */

import { HttpError } from '../error.js';
import { aborted } from '../transport/failure.js';
import { operation } from '../transport/operation.js';
import type { CurrentUser, OperationId, SignedIn } from '../types.js';
import { createClock } from './clock.js';
import { fromText, type Keeping, type Kept, toText } from './storage.js';
import { type Message, openTabs } from './tabs.js';
import type { Session, SessionControl, SessionState } from './types.js';

/** An access token given out has this long to live at least. */
const LEAST_ACCESS_MS = 30_000;
/** Until the server is asked again about a session that outlives its end by this device's clock. */
const RECHECK_MS = 60_000;

/** What the session needs of its service. */
export interface SessionCalls {
  extendSession(args: { sessionId: string }): Promise<SignedIn>;
  getCurrentUser(): Promise<CurrentUser>;
  /** Ends a session that nobody will use; must not reject. */
  discard(sessionId: string, token: string): void;
}

/** What a call knew of the session when it was sent. */
export interface Ticket {
  readonly generation: number;
  readonly signOuts: number;
  readonly token: string | undefined;
}

/** The session and what the service tells it. */
export interface ServiceSession {
  readonly control: SessionControl;
  /** Notes what is known of the session; for a call with its credential, once that can be known. */
  begin(needsCaller: boolean): Promise<Ticket>;
  /** The organization of the session; finds out first whether there is one. */
  organization(): Promise<string | undefined>;
  /** Takes in an answer to a call made with the session's credential, and gives what may be seen of it. */
  accept(id: OperationId, answer: unknown, ticket: Ticket): Promise<unknown>;
  /** Takes in an error of a call that was made with the session's credential, and gives what to throw. */
  refuse(error: unknown, ticket: Ticket): unknown;
  /** Whether this is the session that is signed in. */
  isCurrent(sessionId: unknown): boolean;
  /** Somebody signs out: sign-ins that are under way count no more. */
  signedOut(): Promise<void>;
  readonly isCookie: boolean;
}

const SIGNED_OUT: SessionState = Object.freeze({ status: 'signed-out' });
const LOADING: SessionState = Object.freeze({ status: 'loading' });

/** Whether an answer opens or extends a session. A sign-in that waits for a factor does neither. */
function isSignedIn(answer: unknown): answer is SignedIn {
  const { sessionToken, accessToken } = (answer ?? {}) as Partial<SignedIn>;
  return typeof sessionToken === 'string' && typeof accessToken === 'string';
}

/** When a session ends by this device's clock, which may be hours off: the token tells the server's. */
function endOf({ accessToken, expirationDate }: SignedIn): number {
  let now = Date.now();
  try {
    const [, claims = ''] = accessToken.split('.');
    now = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))).iat * 1000;
  } catch {
    // Not a JWT: both clocks are taken to agree.
  }
  return Date.now() + Date.parse(expirationDate) - (now || Date.now());
}

const sessionOf = ({ sessionId, userId, orgId, expirationDate }: Session): Session => ({
  sessionId,
  userId,
  orgId,
  expirationDate,
});

/** The session of a service. `key` names it among those that a page or tabs may have. */
export function createSession(
  keep: Keeping,
  key: string,
  autoExtend: 'activity' | 'always' | false,
  calls: SessionCalls,
): ServiceSession {
  const { isCookie, isNone, place } = keep;
  const listeners = new Set<() => void>();
  let state: SessionState = place || isCookie ? LOADING : SIGNED_OUT;
  let current: Kept | undefined;
  let access: { readonly token: string; readonly until: number } | undefined;
  let generation = 0;
  let signOuts = 0;
  /** Whether the cookie of the current session has come back to the server. */
  let isProven = true;
  let writes: Promise<void> = Promise.resolve();
  let restoring: Promise<SessionState> | undefined;
  let extending: { readonly generation: number; readonly done: Promise<SessionState> } | undefined;
  let tell: ((message: Message) => void) | undefined;

  const clock = createClock(autoExtend, {
    extend: () => extend(),
    check: () => void restore().catch(() => end(false).catch(() => {})),
  });

  /** Opened with the first use: a service that was only constructed does nothing. */
  const tabs = () => {
    if (!tell) tell = isNone ? () => {} : openTabs(key, hear);
    return tell;
  };

  function set(next: SessionState) {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  /** One write after the other, so that the latest stays, however long each takes. */
  function write(kept: Kept | undefined): Promise<void> {
    if (place) {
      writes = writes.catch(() => {}).then(() => (kept ? place.set(toText(kept)) : place.remove()));
    }
    return writes;
  }

  /** Keeps a session that is new here, or news of the current one. */
  function adopt(kept: Kept): void {
    const { sessionId, expirationDate } = kept;
    const isNews = current?.sessionId !== sessionId || current.expirationDate !== expirationDate;
    if (current?.sessionId !== sessionId) {
      generation++;
      access = undefined;
    }
    current = kept;
    clock.start(kept.until);
    if (isNews)
      set(Object.freeze({ status: 'signed-in', session: Object.freeze(sessionOf(kept)) }));
  }

  async function end(isTold = true): Promise<void> {
    const ended = current?.sessionId;
    generation++;
    current = undefined;
    access = undefined;
    clock.stop();
    const written = write(undefined);
    if (ended && isTold) tabs()({ type: 'signed-out', sessionId: ended });
    set(SIGNED_OUT);
    await written;
  }

  function signedOut(): Promise<void> {
    signOuts++;
    return end();
  }

  function hear(message: Message): void {
    if (message.type === 'signed-out') {
      if (current?.sessionId === message.sessionId) end(false).catch(() => {});
    } else if (message.type === 'extended') {
      if (current?.sessionId === message.session.sessionId) {
        const kept = { ...message.session, sessionToken: current.sessionToken };
        adopt(kept);
        write(kept).catch(() => {});
      }
    } else if (isCookie) {
      isProven = true;
      adopt(message.session);
    } else if (keep.isShared) {
      load().catch(() => {});
    }
  }

  /** Reads the storage. */
  async function load(): Promise<SessionState> {
    const mine = generation;
    const text = await place?.get();
    if (mine !== generation) return state;
    const kept = fromText(text);
    if (kept) adopt(kept);
    else if (!current) {
      if (text) await write(undefined);
      set(SIGNED_OUT);
    }
    return state;
  }

  async function ask(): Promise<SessionState> {
    const mine = generation;
    const isNew = !isProven;
    try {
      const { id, session } = await calls.getCurrentUser();
      if (mine !== generation) return state;
      const isSame = current?.expirationDate === session.expirationDate;
      const until = isSame && current ? current.until : Date.parse(session.expirationDate);
      adopt({
        ...session,
        userId: id,
        sessionToken: current?.sessionToken,
        until: Math.max(until, Date.now() + RECHECK_MS),
      });
    } catch (error) {
      // A 401 has ended the session by now: that nobody is signed in is an answer, unless somebody
      // just signed in.
      const isAnswer = isOver(error) && !isNew;
      if (!isAnswer && (mine === generation || isNew)) throw error;
    }
    return state;
  }

  function restore(): Promise<SessionState> {
    tabs();
    if (isNone) return Promise.resolve(state);
    const isAsking = isCookie || current !== undefined;
    restoring ??= (isAsking ? ask() : load()).finally(() => {
      restoring = undefined;
      // Whatever failed: nobody waits for ever.
      if (state.status === 'loading') set(SIGNED_OUT);
    });
    return restoring;
  }

  async function extendOnce(): Promise<SessionState> {
    if (!current) throw notSignedIn();
    const { sessionId } = current;
    try {
      await calls.extendSession({ sessionId });
    } catch (error) {
      // The cookie may be another session's by now, opened by a page that told nobody.
      const isForbidden = isCookie && error instanceof HttpError && error.status === 403;
      const now = isForbidden ? (await restore()).session : undefined;
      if (!now || now.sessionId === sessionId) throw error;
      await calls.extendSession({ sessionId: now.sessionId });
    }
    return state;
  }

  async function extend(): Promise<SessionState> {
    if (state.status === 'loading') await restore();
    if (extending?.generation !== generation) {
      const mine = { generation, done: extendOnce() };
      extending = mine;
      const forget = () => {
        if (extending === mine) extending = undefined;
      };
      mine.done.then(forget, forget);
    }
    return (extending as { done: Promise<SessionState> }).done;
  }

  async function getAccessToken(): Promise<string> {
    if (state.status === 'loading') await restore();
    const isFresh = () => access && access.until - Date.now() >= LEAST_ACCESS_MS;
    if (current && !isFresh()) await extend();
    if (!access) throw notSignedIn();
    return access.token;
  }

  async function accept(id: OperationId, answer: unknown, ticket: Ticket): Promise<unknown> {
    if (ticket.generation === generation && operation(id).needsCaller) isProven = true;
    if (isNone || !isSignedIn(answer)) return answer;
    const isExtension = id === 'extendSession';
    const isLate = isExtension
      ? ticket.generation !== generation || current?.sessionId !== answer.sessionId
      : ticket.signOuts !== signOuts;
    if (!isLate) {
      tabs();
      const told = { ...sessionOf(answer), until: endOf(answer) };
      const kept = isCookie ? told : { ...told, sessionToken: answer.sessionToken };
      adopt(kept);
      access = { token: answer.accessToken, until: Date.now() + answer.expiresIn * 1000 };
      isProven = isExtension || !isCookie;
      await write(kept);
      tabs()({ type: isExtension ? 'extended' : 'signed-in', session: told });
    } else if (!isExtension) {
      calls.discard(answer.sessionId, answer.sessionToken);
      throw aborted('Somebody signed out before this sign-in was answered.');
    }
    return isCookie ? { ...answer, sessionToken: '' } : answer;
  }

  function refuse(error: unknown, ticket: Ticket): unknown {
    if (!isOver(error) || isNone || ticket.generation !== generation) return error;
    const isLost = isCookie && !isProven && error.code === 'unauthenticated';
    void end().catch(() => {});
    return isLost ? cookieLost(error) : error;
  }

  return {
    isCookie,
    control: {
      get: () => state,
      subscribe(listener) {
        tabs();
        const mine = () => listener();
        listeners.add(mine);
        return () => listeners.delete(mine);
      },
      restore,
      extend,
      getAccessToken,
      clear: () => void signedOut().catch(() => {}),
    },
    async begin(needsCaller) {
      if (needsCaller && place && state.status === 'loading') await restore();
      return { generation, signOuts, token: current?.sessionToken };
    },
    async organization() {
      if (state.status === 'loading') await restore().catch(() => {});
      return current?.orgId;
    },
    accept,
    refuse,
    isCurrent: (sessionId) => current !== undefined && current.sessionId === sessionId,
    signedOut,
  };
}

/** Whether the server knows the caller's session no more. */
export function isOver(error: unknown): error is HttpError {
  return (
    error instanceof HttpError &&
    error.status === 401 &&
    (error.code === 'unauthenticated' || error.code === 'session-expired')
  );
}

const notSignedIn = () =>
  new HttpError({ status: 401, code: 'unauthenticated', message: 'Nobody is signed in.' });

function cookieLost(cause: HttpError): HttpError {
  return new HttpError({
    ...cause,
    message:
      'The session cookie did not arrive. Serve pages and server from one site (localhost and ' +
      '127.0.0.1 are two) over https, add the origin of the pages to `allowed_origins`, or choose ' +
      'another `storage`.',
    cause,
  });
}
