/** A service with a session, as in a browser. */

import { AuthService, type AuthServiceOptions, type SignedIn } from '../../src/index.js';
import { FakeServer } from './fake-server.js';
import { CREDENTIALS, SIGN_IN, signedIn } from './signed-in.js';

export function stage(options: Partial<AuthServiceOptions> = {}, server = new FakeServer()) {
  const service = new AuthService({
    iamBaseUrl: 'https://iam.example.com',
    iamAppName: 'shop',
    storage: 'memory',
    retries: 0,
    fetch: server.fetch,
    ...options,
  } as AuthServiceOptions);
  /** The states that subscribers were told of. */
  const told: string[] = [];
  service.session.subscribe(() => told.push(service.session.get().status));
  const signIn = async (more: Partial<SignedIn> = {}) => {
    server.once(SIGN_IN, signedIn(more));
    return service.signIn(CREDENTIALS);
  };
  return { server, service, session: service.session, told, signIn };
}

/** What a call rejected with. */
export const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => Promise.reject(new Error(`it succeeded with ${JSON.stringify(value)}`)),
    (reason: unknown) => reason,
  );
