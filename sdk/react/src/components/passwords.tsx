'use client';

import { useState } from 'react';
import { useIam, useTexts } from '../context.js';
import { AcceptForm, RequestCodeForm, UpdatePasswordForm } from '../elements/passwords.js';
import { StepHeading } from '../elements/sign-in.js';
import { type ComponentProps, Frame, Turn } from './frame.js';

export interface ForgotPasswordProps extends ComponentProps {
  email?: string | undefined;
  /** From a link; it fills the field, and a click confirms it. */
  code?: string | undefined;
  /** Where the link of the mail leads; among the application's allowed URLs. */
  resetPasswordUrl?: string | undefined;
}

/** A new password by a mailed code: the address first, then code and password. */
export function ForgotPassword(props: ForgotPasswordProps) {
  const { code, onError, onSignInClick, resetPasswordUrl } = props;
  const { text } = useTexts();
  const { navigate } = useIam();
  const [email, setEmail] = useState(code ? (props.email ?? '') : undefined);
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Frame {...props}>
        <StepHeading isNew>{text('passwordSet')}</StepHeading>
        <Turn text={text('signIn')} onClick={onSignInClick} />
      </Frame>
    );
  }
  if (email === undefined) {
    return (
      <Frame {...props}>
        <StepHeading>{text('forgotTitle')}</StepHeading>
        <p className="iam-text">{text('forgotText')}</p>
        <RequestCodeForm.Root
          email={props.email}
          resetPasswordUrl={resetPasswordUrl}
          onComplete={setEmail}
          onError={onError}
        >
          <RequestCodeForm.EmailInput label={text('email')} />
          <RequestCodeForm.ErrorMessage />
          <RequestCodeForm.SubmitButton text={text('requestCode')} />
        </RequestCodeForm.Root>
        <Turn text={text('signIn')} onClick={onSignInClick} />
      </Frame>
    );
  }
  return (
    <Frame {...props}>
      <StepHeading isNew={!code}>{text('forgotTitle')}</StepHeading>
      {email && !code && (
        <p className="iam-text">{text('resetText', { email: `\u2068${email}\u2069` })}</p>
      )}
      <UpdatePasswordForm.Root
        email={email || undefined}
        code={code}
        resetPasswordUrl={resetPasswordUrl}
        onComplete={() => {
          setDone(true);
          props.onComplete?.();
          if (props.redirectUri) navigate(props.redirectUri);
        }}
        onError={onError}
      >
        {!email && <UpdatePasswordForm.EmailInput label={text('email')} />}
        <UpdatePasswordForm.OtpInputs label={text('code')} />
        <UpdatePasswordForm.PasswordInput label={text('newPassword')} />
        <UpdatePasswordForm.ConfirmPasswordInput label={text('confirmPassword')} />
        <UpdatePasswordForm.ErrorMessage />
        <UpdatePasswordForm.SubmitButton text={text('setPassword')} />
        <UpdatePasswordForm.DidntReceiveCodeSection />
      </UpdatePasswordForm.Root>
      <Turn text={text('signIn')} onClick={onSignInClick} />
    </Frame>
  );
}

export interface AcceptInviteProps extends ComponentProps {
  orgId: string;
  email?: string | undefined;
  code?: string | undefined;
}

/** Accepting an invitation: a first password, then signing in with it. */
export function AcceptInvite(props: AcceptInviteProps) {
  const { orgId, email, code, onError, onSignInClick } = props;
  const { text } = useTexts();
  const { navigate } = useIam();
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Frame {...props}>
        <StepHeading isNew>{text('accepted')}</StepHeading>
        <Turn text={text('signIn')} onClick={onSignInClick} />
      </Frame>
    );
  }
  return (
    <Frame {...props}>
      <StepHeading>{text('inviteTitle')}</StepHeading>
      {email && <p className="iam-text">{text('inviteText', { email: `\u2068${email}\u2069` })}</p>}
      <AcceptForm.Root
        orgId={orgId}
        email={email}
        code={code}
        onComplete={() => {
          setDone(true);
          props.onComplete?.();
          if (props.redirectUri) navigate(props.redirectUri);
        }}
        onError={onError}
      >
        {!email && <AcceptForm.EmailInput label={text('email')} />}
        <AcceptForm.OtpInputs label={text('code')} />
        <AcceptForm.PasswordInput label={text('newPassword')} />
        <AcceptForm.ConfirmPasswordInput label={text('confirmPassword')} />
        <AcceptForm.ErrorMessage />
        <AcceptForm.SubmitButton text={text('inviteSubmit')} />
      </AcceptForm.Root>
    </Frame>
  );
}
