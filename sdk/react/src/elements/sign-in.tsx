'use client';

import type { SignedIn } from '@locai/iam-javascript';
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { useIam, useTexts } from '../context.js';
import { useAction } from '../hooks/action.js';
import { useAppMetadata, useCreateIdentityProviderIntent } from '../hooks/application.js';
import { type Challenge, isChallenge, useSignIn } from '../hooks/sign-in.js';
import { providerCalls } from '../provider-calls.js';
import {
  ErrorMessage,
  Form,
  type FormAttributes,
  type RootProps,
  SubmitButton,
  useErrorText,
} from './form.js';
import {
  OtpInputs,
  type OtpInputsProps,
  PasswordInput,
  UserEmailInput,
  UserNameInput,
} from './inputs.js';

export interface SignInRootProps extends RootProps<SignedIn>, FormAttributes {
  /** The password was right and a second factor is due. */
  onMfaRequired?: ((challenge: Challenge) => void) | undefined;
  /** The address to begin with. */
  email?: string | undefined;
  orgId?: string | undefined;
  children?: ReactNode;
}

const EmailContext = createContext<string | undefined>(undefined);

function SignInRoot(props: SignInRootProps) {
  const { onComplete, onMfaRequired, email, orgId, children, ...form } = props;
  const { signInAsync } = useSignIn({ onSuccess: onComplete, onMfaRequired });
  return (
    <EmailContext.Provider value={email}>
      <Form
        {...form}
        submit={({ email = '', password = '' }) => signInAsync({ email, password, orgId })}
      >
        {children}
      </Form>
    </EmailContext.Provider>
  );
}

function SignInEmailInput(props: Parameters<typeof UserEmailInput>[0]) {
  const email = useContext(EmailContext);
  return <UserEmailInput defaultValue={email} {...props} />;
}

/** Signing in by password. */
export const SignInForm = {
  Root: SignInRoot,
  EmailInput: SignInEmailInput,
  PasswordInput,
  ErrorMessage,
  SubmitButton,
};

type Method = 'email' | 'totp' | 'recoveryCode';
const METHODS: readonly Method[] = ['totp', 'email', 'recoveryCode'];

interface MfaState {
  readonly challenge: Challenge;
  readonly methods: readonly Method[];
  readonly method: Method;
  readonly choose: (method: Method) => void;
}

const MfaContext = createContext<MfaState | undefined>(undefined);

function useMfa(): MfaState {
  const mfa = useContext(MfaContext);
  if (!mfa) throw new Error('This part belongs into MfaForm.Root.');
  return mfa;
}

export interface MfaRootProps extends RootProps<SignedIn>, FormAttributes {
  challenge: Challenge;
  children?: ReactNode;
}

function MfaRoot({ challenge, onComplete, children, ...form }: MfaRootProps) {
  const methods = METHODS.filter((one) => challenge.mfaMethods.includes(one));
  const [chosen, choose] = useState<Method>();
  const method = chosen ?? methods[0] ?? 'email';
  const { verifyMfaAsync } = useSignIn({ onSuccess: onComplete });
  return (
    <MfaContext.Provider value={{ challenge, methods, method, choose }}>
      <Form {...form} submit={({ code = '' }) => verifyMfaAsync({ code, challenge })}>
        {children}
      </Form>
    </MfaContext.Provider>
  );
}

const MFA_TEXTS = { email: 'mfaEmail', totp: 'mfaTotp', recoveryCode: 'mfaRecoveryCode' } as const;
const MFA_LENGTHS = { email: 8, totp: 6, recoveryCode: 0 } as const;
const MFA_CHOICES = {
  email: 'useEmail',
  totp: 'useTotp',
  recoveryCode: 'useRecoveryCode',
} as const;

/** What to enter. */
function MfaHint({ className }: { className?: string }) {
  const { text } = useTexts();
  return <p className={className ?? 'iam-text'}>{text(MFA_TEXTS[useMfa().method])}</p>;
}

function MfaOtpInputs(props: OtpInputsProps) {
  const { method } = useMfa();
  const length = MFA_LENGTHS[method];
  return <OtpInputs key={method} length={length} isNumeric={length > 0} {...props} />;
}

/** The other second factors that would do. */
function MfaMethods({ className }: { className?: string }) {
  const { methods, method, choose } = useMfa();
  const { text } = useTexts();
  const others = methods.filter((one) => one !== method);
  if (!others.length) return null;
  return (
    <div className={className ?? 'iam-links'}>
      {others.map((one) => (
        <button key={one} type="button" className="iam-link" onClick={() => choose(one)}>
          {text(MFA_CHOICES[one])}
        </button>
      ))}
    </div>
  );
}

function MfaAnother(props: { text?: ReactNode; className?: string }) {
  const { service } = useIam();
  const { challenge, method } = useMfa();
  const { sessionId, sessionToken } = challenge;
  if (method !== 'email') return null;
  return (
    <AnotherCode
      {...props}
      send={() => service.resendSessionMfaCode({ sessionId, sessionToken })}
    />
  );
}

/** The second factor. */
export const MfaForm = {
  Root: MfaRoot,
  Hint: MfaHint,
  OtpInputs: MfaOtpInputs,
  DidntReceiveCodeSection: MfaAnother,
  Methods: MfaMethods,
  ErrorMessage,
  SubmitButton,
};

export interface AnotherCodeProps {
  send: () => Promise<unknown>;
  text?: ReactNode;
  className?: string | undefined;
}

/** Asks for another code, and says that it is on its way. */
export function AnotherCode({ send, text: given, className }: AnotherCodeProps) {
  const { text } = useTexts();
  const errorText = useErrorText();
  const { run, outcome } = useAction((_: undefined) => send());
  return (
    <div className={className ?? 'iam-links'}>
      <span>{given ?? text('didntReceive')}</span>
      <button
        type="button"
        className="iam-link"
        aria-disabled={outcome.isLoading || undefined}
        onClick={() => outcome.isLoading || run(undefined)}
      >
        {text('sendAgain')}
      </button>
      <span role="status" className="iam-status">
        {outcome.isSuccess && text('sent')}
        {outcome.error && errorText(outcome.error)}
      </span>
    </div>
  );
}

export interface IdpButtonsProps {
  orgId?: string | undefined;
  successUrl?: string | undefined;
  failureUrl?: string | undefined;
  onError?: ((error: Error) => void) | undefined;
  className?: string | undefined;
  buttonClassname?: string | undefined;
}

/** A button for each identity provider that is reached by a page of its own. */
export function IdpButtons(props: IdpButtonsProps) {
  const { className, buttonClassname, ...options } = props;
  const { text } = useTexts();
  const { data } = useAppMetadata({ orgId: options.orgId });
  const { createIntent, isLoading, error } = useCreateIdentityProviderIntent(options);
  const buttons = data?.idpProviders.filter(({ type }) => type !== 'LDAP') ?? [];
  if (!buttons.length) return null;
  return (
    <div className={className ?? 'iam-providers'}>
      {buttons.map(({ id, name, type }) => (
        <button
          key={id}
          type="button"
          className={buttonClassname ?? 'iam-button iam-button-plain'}
          data-provider={type}
          aria-disabled={isLoading || undefined}
          onClick={() => isLoading || createIntent({ idpId: id })}
        >
          {text('continueWith', { name })}
        </button>
      ))}
      <ErrorMessage error={error} />
    </div>
  );
}

export interface LdapRootProps extends RootProps<SignedIn>, FormAttributes {
  idpId: string;
  onMfaRequired?: ((challenge: Challenge) => void) | undefined;
  children?: ReactNode;
}

function LdapRoot({ idpId, onComplete, onMfaRequired, children, ...form }: LdapRootProps) {
  const { service } = useIam();
  return (
    <Form
      {...form}
      submit={async ({ username = '', password = '' }) => {
        const answer = await providerCalls(service).signInWithLdap({ idpId, username, password });
        if (isChallenge(answer)) onMfaRequired?.(answer);
        else onComplete?.(answer);
      }}
    >
      {children}
    </Form>
  );
}

/** Signing in with a directory's user name and password. */
export const LdapForm = {
  Root: LdapRoot,
  UserNameInput,
  PasswordInput,
  ErrorMessage,
  SubmitButton,
};

/** A heading that takes the focus when its step appears after another one. */
export function StepHeading({ children, isNew }: { children: ReactNode; isNew?: boolean }) {
  const id = useId();
  useEffect(() => {
    if (isNew) document.getElementById(id)?.focus();
  }, [id, isNew]);
  return (
    <h1 id={id} tabIndex={-1} className="iam-title">
      {children}
    </h1>
  );
}
