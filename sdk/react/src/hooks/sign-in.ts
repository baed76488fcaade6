'use client';

import { type FactorRequired, HttpError, type SignedIn } from '@locai/iam-javascript';
import { useState } from 'react';
import { useIam } from '../context.js';
import { type LdapCredentials, providerCalls } from '../provider-calls.js';
import { type Callbacks, useAction } from './action.js';

/** A sign-in that waits for a second factor: what it may be, and what proves whose it is. */
export type Challenge = FactorRequired;

export interface Credentials {
  email: string;
  password: string;
  /** The organization to sign in to; the home when left out. */
  orgId?: string | undefined;
}

export interface UseSignInOptions extends Callbacks<SignedIn> {
  /** The password was right and a second factor is due. */
  onMfaRequired?: ((challenge: Challenge) => void) | undefined;
}

type Attempt =
  | { by: 'password'; with: Credentials }
  | { by: 'ldap'; with: LdapCredentials }
  | { by: 'code'; with: { code: string; challenge?: Challenge | undefined } };

export const isChallenge = (answer: SignedIn | Challenge): answer is Challenge =>
  'mfaMethods' in answer;

/** Signs in by password or directory, and proves the second factor where one is due. */
export function useSignIn({ onMfaRequired, onSuccess, onError }: UseSignInOptions = {}) {
  const { service } = useIam();
  const [challenge, setChallenge] = useState<Challenge>();
  const action = useAction<Attempt, SignedIn | Challenge>(
    async (attempt) => {
      if (attempt.by === 'password') return service.signInV2(attempt.with);
      if (attempt.by === 'ldap') return providerCalls(service).signInWithLdap(attempt.with);
      const { sessionId, sessionToken } = attempt.with.challenge ?? challenge ?? nothingWaits();
      return service.verifySessionMfa({ sessionId, sessionToken, code: attempt.with.code });
    },
    {
      onSuccess: (answer) => {
        if (isChallenge(answer)) {
          setChallenge(answer);
          onMfaRequired?.(answer);
        } else {
          setChallenge(undefined);
          onSuccess?.(answer);
        }
      },
      onError,
    },
  );
  const { data, ...outcome } = action.outcome;
  return {
    ...outcome,
    /** Who is signed in; nothing while a second factor is due. */
    data: data && !isChallenge(data) ? data : undefined,
    isSuccess: outcome.isSuccess && data !== undefined && !isChallenge(data),
    challenge,
    signIn: (args: Credentials) => action.run({ by: 'password', with: args }),
    signInAsync: (args: Credentials) => action.runAsync({ by: 'password', with: args }),
    verifyMfa: (args: { code: string; challenge?: Challenge | undefined }) =>
      action.run({ by: 'code', with: args }),
    verifyMfaAsync: (args: { code: string; challenge?: Challenge | undefined }) =>
      action.runAsync({ by: 'code', with: args }),
    signInWithLdap: (args: LdapCredentials) => action.run({ by: 'ldap', with: args }),
    signInWithLdapAsync: (args: LdapCredentials) => action.runAsync({ by: 'ldap', with: args }),
  };
}

function nothingWaits(): never {
  throw new HttpError({
    status: 401,
    code: 'session-expired',
    message: 'No sign-in waits for a code.',
  });
}
