/** Tells other tabs of the same origin what became of the session. Never a token. */

import type { Session } from './types.js';

/** A session without its token. */
export type Told = Session & { readonly until: number };

/** What tabs tell each other. */
export type Message =
  | { readonly type: 'signed-in' | 'extended'; readonly session: Told }
  | { readonly type: 'signed-out'; readonly sessionId: string };

/** Opens the channel, where there is one, and gives a function that tells. */
export function openTabs(
  name: string,
  hear: (message: Message) => void,
): (message: Message) => void {
  if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  return (message) => channel.postMessage(message);
}
