'use client';

import type { Answer, Session, SignedIn, User } from '@locai/iam-javascript';
import { useEffect, useRef } from 'react';
import { useIam, useSessionState } from '../context.js';
import { restoreOnce } from '../restore.js';
import { type Callbacks, useAction, useReading } from './action.js';

export interface NewAccount {
  firstName: string;
  lastName?: string | undefined;
  email: string;
  password: string;
  phoneNumber?: string | undefined;
  metadata?: Record<string, string> | undefined;
  orgId?: string | undefined;
}

/** How a sign-up ended: signed in at once, or first the address is to be verified. */
export type SignUpOutcome =
  | { status: 'signed-in'; signedIn: SignedIn }
  | { status: 'verify-email'; signedIn?: undefined };

/** Makes an account. `verificationUrl` is where the link of the mail leads. */
export function useSignUp(
  options: Callbacks<SignUpOutcome> & { verificationUrl?: string | undefined } = {},
) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction<NewAccount, SignUpOutcome>(async (args) => {
    const { verificationUrl } = options;
    const answer = await service.signUp({ ...args, verificationUrl });
    return 'sessionId' in answer
      ? { status: 'signed-in', signedIn: answer }
      : { status: 'verify-email' };
  }, options);
  return { ...outcome, signUp: run, signUpAsync: runAsync };
}

/** Signs out: of the current session, or of another of one's own. */
export function useSignOut(options: Callbacks<void> = {}) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction<{ sessionId?: string } | undefined, void>(
    async (args) => {
      const state = service.session.get();
      const { status, session } = state.status === 'loading' ? await restoreOnce(service) : state;
      const sessionId = args?.sessionId ?? session?.sessionId;
      if (!sessionId || (status !== 'signed-in' && !args?.sessionId)) return;
      await service.signOut({ sessionId });
    },
    options,
  );
  return {
    ...outcome,
    signOut: (args?: { sessionId?: string }) => run(args),
    signOutAsync: (args?: { sessionId?: string }) => runAsync(args),
  };
}

/** Who is signed in. `onSuccess` hears of each session, `onError` why that could not be found out. */
export function useSession({ onSuccess, onError }: Callbacks<Session> = {}) {
  const { service } = useIam();
  const { status, session } = useSessionState();
  const latest = useRef({ onSuccess, onError });
  latest.current = { onSuccess, onError };
  const told = useRef<{ session?: string; failure?: unknown }>({});
  useEffect(() => {
    if (session && told.current.session !== session.sessionId) {
      told.current.session = session.sessionId;
      latest.current.onSuccess?.(session);
    }
  }, [session]);
  useEffect(() => {
    restoreOnce(service).catch((error: Error) => {
      if (told.current.failure === error) return;
      told.current.failure = error;
      latest.current.onError?.(error);
    });
  }, [service]);
  const { getAccessToken, extend } = service.session;
  return { status, session, getAccessToken, extend };
}

type Whose = { userId: string; email?: undefined } | { email: string; userId?: undefined };

/** Verifies an address by the code that was mailed to it. */
export function useVerifyUserEmail(
  options: Callbacks<Answer<'verifyEmail'>> & { verificationUrl?: string | undefined } = {},
) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction(
    (args: Whose & { verificationCode: string }) => service.verifyEmail(args),
    options,
  );
  const another = useAction((whose: Whose) => {
    const { verificationUrl } = options;
    return service.requestEmailVerificationCode({ ...whose, verificationUrl });
  });
  return {
    ...outcome,
    verifyUserEmail: run,
    verifyUserEmailAsync: runAsync,
    requestCode: another.run,
    requestCodeAsync: another.runAsync,
  };
}

/** Asks for a code to set a new password. Answers alike whether the address is known or not. */
export function useRequestForgotPasswordCodeByEmail(
  options: Callbacks<Answer<'requestPasswordResetCode'>> & {
    resetPasswordUrl?: string | undefined;
  } = {},
) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction((email: string) => {
    const { resetPasswordUrl } = options;
    return service.requestPasswordResetCode({ email, resetPasswordUrl });
  }, options);
  return { ...outcome, requestResetCodeByEmail: run, requestResetCodeByEmailAsync: runAsync };
}

/** Sets a new password by a mailed code. */
export function useUpdateUserPasswordWithCode(options: Callbacks<Answer<'resetPassword'>> = {}) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction(
    (args: { email: string; verificationCode: string; newPassword: string }) =>
      service.resetPassword(args),
    options,
  );
  return {
    ...outcome,
    updateUserPasswordWithCode: run,
    updateUserPasswordWithCodeAsync: runAsync,
  };
}

/** Changes the password of whoever is signed in; their other sessions end. */
export function useUpdateUserPasswordWithCurrentPassword(
  options: Callbacks<Answer<'changePassword'>> = {},
) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction(
    (args: { currentPassword: string; newPassword: string }) =>
      service.changePassword({ ...args, userId: service.session.get().session?.userId ?? '' }),
    options,
  );
  return {
    ...outcome,
    updateUserPasswordWithCurrentPassword: run,
    updateUserPasswordWithCurrentPasswordAsync: runAsync,
  };
}

/** A user: whoever is signed in, or the one named. */
export function useUserDetails(
  options: Callbacks<User> & {
    userId?: string | undefined;
    includeMetadata?: boolean | undefined;
  } = {},
) {
  const { service } = useIam();
  const { session } = useSessionState();
  const me = session?.userId ?? '';
  const { userId = me, includeMetadata } = options;
  return useReading<User>(
    me,
    ['user', userId, includeMetadata ?? false],
    (signal) => service.getUser({ userId, includeMetadata }, { signal }),
    { ...options, enabled: userId !== '' && me !== '' },
  );
}

export interface Profile {
  firstName?: string | undefined;
  lastName?: string | undefined;
  displayName?: string | undefined;
  phoneNumber?: string | null | undefined;
  preferredLanguage?: string | undefined;
  metadata?: Record<string, string | null> | undefined;
}

/** Changes the profile of whoever is signed in; what is left out stays. */
export function useUpdateUserProfile(options: Callbacks<Answer<'updateUser'>> = {}) {
  const { service, queryClient } = useIam();
  const { run, runAsync, outcome } = useAction(async (profile: Profile) => {
    const userId = service.session.get().session?.userId ?? '';
    const answer = await service.updateUser({ ...profile, userId } as Parameters<
      typeof service.updateUser
    >[0]);
    await queryClient.invalidateQueries({ queryKey: ['iam', service.iamAppName, userId, 'user'] });
    return answer;
  }, options);
  return { ...outcome, updateUserProfile: run, updateUserProfileAsync: runAsync };
}
