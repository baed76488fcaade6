/** Keeps a session alive while its page is used, and notices its end. Only in browsers. */

/** Milliseconds that timers of browsers can wait; a longer wait would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The part of the lifetime after which a session is extended. */
const EXTEND_AT = 0.75;
/** Tabs that learned of a session together do not extend it together. */
const JITTER_MS = 20_000;
/** Of a session with less left to live, no extension is begun: it has reached its absolute end. */
const LEAST_LEFT_MS = 15_000;
/** Until the next try, when the server could not be asked. */
const AGAIN_MS = 30_000;

const SIGNS_OF_USE = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/** What the clock does for its session. */
export interface ClockTasks {
  extend(): Promise<unknown>;
  /** Asks the server whether the session, whose end has come, is over. */
  check(): void;
}

/** Watches one session at a time. */
export interface SessionClock {
  /** Begins anew, for a session that ends at `until` (milliseconds since 1970). */
  start(until: number): void;
  stop(): void;
}

/** The clock of a service. */
export function createClock(
  autoExtend: 'activity' | 'always' | false,
  tasks: ClockTasks,
): SessionClock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = 0;
  let extendAt = 0;
  let isUsed = false;
  let listening: AbortController | undefined;

  const wait = (at: number) => {
    clearTimeout(timer);
    timer = setTimeout(tick, Math.min(Math.max(at - Date.now(), 0), LONGEST_TIMER_MS));
  };

  function tick() {
    const now = Date.now();
    if (now >= until) tasks.check();
    else if (now < extendAt) wait(Math.min(extendAt, until));
    else if (autoExtend === 'always' || isUsed) {
      // A success starts the clock anew. After a failure there is time for another try.
      extendAt = now + AGAIN_MS;
      wait(Math.min(extendAt, until));
      tasks.extend().catch(() => {});
    } else wait(until);
  }

  function noticeUse() {
    if (document.visibilityState === 'hidden') return;
    isUsed = true;
    if (Date.now() >= extendAt) tick();
  }

  const stop = () => {
    clearTimeout(timer);
    listening?.abort();
  };

  return {
    stop,
    start(end) {
      if (typeof document === 'undefined') return;
      stop();
      const now = Date.now();
      const lifetime = end - now;
      until = end;
      isUsed = false;
      extendAt =
        autoExtend && lifetime > LEAST_LEFT_MS
          ? now + lifetime * EXTEND_AT + Math.random() * Math.min(JITTER_MS, lifetime / 10)
          : Number.POSITIVE_INFINITY;
      if (autoExtend === 'activity') {
        listening = new AbortController();
        const { signal } = listening;
        for (const sign of SIGNS_OF_USE) {
          document.addEventListener(sign, noticeUse, { capture: true, signal });
        }
      }
      wait(Math.min(extendAt, until));
    },
  };
}
