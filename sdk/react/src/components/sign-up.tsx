'use client';

import { useState } from 'react';
import { useIam, useTexts } from '../context.js';
import { StepHeading } from '../elements/sign-in.js';
import { type SignedUp, SignUpForm, VerifyForm } from '../elements/sign-up.js';
import { type ComponentProps, Frame, Turn } from './frame.js';

export interface SignUpProps extends ComponentProps {
  /** Where the link of the mail leads; among the application's allowed URLs. */
  verificationUrl?: string | undefined;
  orgId?: string | undefined;
}

/** Making an account, then confirming its address by a code. */
export function SignUp(props: SignUpProps) {
  const { onError, verificationUrl, orgId } = props;
  const { text } = useTexts();
  const { navigate } = useIam();
  const [signedUp, setSignedUp] = useState<SignedUp>();
  const complete = () => {
    props.onComplete?.();
    if (props.redirectUri) navigate(props.redirectUri);
  };
  if (signedUp) {
    return (
      <VerifyEmail
        {...props}
        email={signedUp.email}
        verificationUrl={verificationUrl}
        onComplete={complete}
        isNew
      />
    );
  }
  return (
    <Frame {...props}>
      <StepHeading>{text('signUp')}</StepHeading>
      <SignUpForm.Root
        onComplete={setSignedUp}
        onError={onError}
        verificationUrl={verificationUrl}
        orgId={orgId}
      >
        <div className="iam-pair">
          <SignUpForm.FirstNameInput label={text('firstName')} />
          <SignUpForm.LastNameInput label={`${text('lastName')} (${text('optional')})`} />
        </div>
        <SignUpForm.EmailInput label={text('email')} />
        <SignUpForm.PasswordInput label={text('password')} />
        <SignUpForm.ConfirmPasswordInput label={text('confirmPassword')} />
        <SignUpForm.ErrorMessage />
        <SignUpForm.SubmitButton text={text('signUp')} />
      </SignUpForm.Root>
      <Turn question={text('haveAccount')} text={text('signIn')} onClick={props.onSignInClick} />
    </Frame>
  );
}

export interface VerifyEmailProps extends ComponentProps {
  email?: string | undefined;
  userId?: string | undefined;
  /** From a link; it fills the field, and a click confirms it. */
  code?: string | undefined;
  verificationUrl?: string | undefined;
  /** Whether it follows another step, so that its heading takes the focus. */
  isNew?: boolean | undefined;
}

/** Confirming an address by the code that was mailed to it. */
export function VerifyEmail(props: VerifyEmailProps) {
  const { email, userId, code, verificationUrl, onComplete, onError, isNew } = props;
  const { text } = useTexts();
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <Frame {...props}>
        <StepHeading isNew>{text('verified')}</StepHeading>
        <Turn text={text('continue')} onClick={onComplete} />
      </Frame>
    );
  }
  return (
    <Frame {...props}>
      <StepHeading isNew={isNew ?? false}>{text('verifyTitle')}</StepHeading>
      {email && <p className="iam-text">{text('verifyText', { email: `\u2068${email}\u2069` })}</p>}
      <VerifyForm.Root
        email={email}
        userId={userId}
        code={code}
        verificationUrl={verificationUrl}
        onComplete={() => setDone(true)}
        onError={onError}
      >
        {!email && !userId && <VerifyForm.EmailInput label={text('email')} />}
        <VerifyForm.OtpInputs label={text('code')} />
        <VerifyForm.ErrorMessage />
        <VerifyForm.SubmitButton text={text('verifySubmit')} />
        <VerifyForm.DidntReceiveCodeSection />
      </VerifyForm.Root>
    </Frame>
  );
}
