'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { useIam, useSessionState, useTexts } from '../context.js';
import { deviceOf } from '../device.js';
import { useUpdateUserPasswordWithCurrentPassword, useUserDetails } from '../hooks/account.js';
import { useAction, useReading } from '../hooks/action.js';
import { FactorList } from './factors.js';
import { ErrorMessage, Form, type FormAttributes, type RootProps, SubmitButton } from './form.js';
import { ConfirmPasswordInput, CurrentPasswordInput, HiddenUserName } from './inputs.js';
import { NewPassword } from './sign-up.js';

export interface SecurityRootProps extends RootProps<void>, FormAttributes {
  children?: ReactNode;
}

const AccountContext = createContext<{ attempt: number }>({ attempt: 0 });

function SecurityRoot({ onComplete, children, ...form }: SecurityRootProps) {
  const { data: user } = useUserDetails();
  const { service, queryClient } = useIam();
  const [attempt, setAttempt] = useState(0);
  const { updateUserPasswordWithCurrentPasswordAsync } = useUpdateUserPasswordWithCurrentPassword();
  return (
    <AccountContext.Provider value={{ attempt }}>
      <Form
        {...form}
        submit={async ({ currentPassword = '', newPassword = '' }) => {
          await updateUserPasswordWithCurrentPasswordAsync({ currentPassword, newPassword });
          // Nothing of the passwords stays in the page, and the other sessions are gone.
          setAttempt((now) => now + 1);
          const userId = service.session.get().session?.userId ?? '';
          const queryKey = ['iam', service.iamAppName, userId, 'sessions'];
          void queryClient.invalidateQueries({ queryKey });
          onComplete?.();
        }}
      >
        <HiddenUserName email={user?.email ?? undefined} />
        {children}
      </Form>
    </AccountContext.Provider>
  );
}

function Current(props: Parameters<typeof CurrentPasswordInput>[0]) {
  return <CurrentPasswordInput key={useContext(AccountContext).attempt} {...props} />;
}

function Next(props: Parameters<typeof NewPassword>[0]) {
  return <NewPassword key={useContext(AccountContext).attempt} {...props} />;
}

function Confirm(props: Parameters<typeof ConfirmPasswordInput>[0]) {
  return <ConfirmPasswordInput key={useContext(AccountContext).attempt} {...props} />;
}

/** Where one is signed in, and signing out everywhere else. */
export function SessionList({ className }: { className?: string }) {
  const { service } = useIam();
  const { text, language } = useTexts();
  const { session } = useSessionState();
  const me = session?.userId ?? '';
  const list = useReading(
    me,
    ['sessions'],
    (signal) => service.listCurrentUserSessions({ pageSize: 100 }, { signal }),
    { enabled: me !== '' },
  );
  const elsewhere = useAction(async (_: undefined) => {
    await service.signOutEverywhereElse();
    await list.refetch();
  });
  const one = useAction(async (sessionId: string) => {
    await service.signOut({ sessionId });
    await list.refetch();
  });
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const sessions = list.data?.sessions.filter(({ state }) => state === 'ACTIVE') ?? [];
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <div className={className ?? 'iam-sessions'}>
      <ul className="iam-list">
        {sessions.map((item) => (
          <li key={item.sessionId} className="iam-row">
            <span>
              <bdi>{deviceOf(item.userAgent)}</bdi> <bdi className="iam-hint">{item.ipAddress}</bdi>
              <span className="iam-hint iam-block">
                {item.isCurrent
                  ? text('thisSession')
                  : text('lastUsed', { when: when.format(new Date(item.changedAt)) })}
              </span>
            </span>
            {!item.isCurrent && (
              <button
                type="button"
                className="iam-link"
                aria-label={`${text('signOut')}: ${deviceOf(item.userAgent)}`}
                onClick={() => one.run(item.sessionId)}
              >
                {text('signOut')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <button
          type="button"
          className="iam-button iam-button-plain"
          aria-disabled={elsewhere.outcome.isLoading || undefined}
          onClick={() => elsewhere.outcome.isLoading || elsewhere.run(undefined)}
        >
          {text('signOutElsewhere')}
        </button>
      )}
      <p role="status" className="iam-status">
        {elsewhere.outcome.isSuccess && text('signedOutElsewhere')}
      </p>
      <ErrorMessage error={list.error ?? elsewhere.outcome.error ?? one.outcome.error} />
    </div>
  );
}

/** Password, second factors and sessions of whoever is signed in. */
export const SecurityForm = {
  Root: SecurityRoot,
  CurrentPasswordInput: Current,
  PasswordInput: Next,
  ConfirmPasswordInput: Confirm,
  ErrorMessage,
  SubmitButton,
  FactorList,
  SessionList,
};
