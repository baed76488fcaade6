import type { AuthService, SessionState } from '@locai/iam-javascript';

const asked = new WeakMap<AuthService, Promise<SessionState>>();

/** Finds out once for a service whether somebody is signed in, however many components ask. */
export function restoreOnce(service: AuthService): Promise<SessionState> {
  let answer = asked.get(service);
  if (!answer) {
    const { session } = service;
    answer =
      session.get().status === 'loading' ? session.restore() : Promise.resolve(session.get());
    asked.set(service, answer);
  }
  return answer;
}
