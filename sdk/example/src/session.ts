import type { AuthService, SessionState } from '@locai/iam-javascript';
import { useSyncExternalStore } from 'react';

/** Whether somebody is signed in, and who; the page is drawn anew when that changes. */
export function useSession({ session }: AuthService): SessionState {
  return useSyncExternalStore(session.subscribe, session.get, () => LOADING);
}

const LOADING: SessionState = { status: 'loading' };
