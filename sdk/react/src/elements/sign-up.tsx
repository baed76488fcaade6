'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useIam, useTexts } from '../context.js';
import { type SignUpOutcome, useSignUp, useVerifyUserEmail } from '../hooks/account.js';
import { useAppMetadata } from '../hooks/application.js';
import { ErrorMessage, Form, type FormAttributes, type RootProps, SubmitButton } from './form.js';
import {
  ConfirmPasswordInput,
  EmailInput,
  FirstNameInput,
  type InputProps,
  LastNameInput,
  NewPasswordInput,
  OtpInputs,
  type OtpInputsProps,
  PasswordInput,
  PhoneInput,
} from './inputs.js';
import { AnotherCode } from './sign-in.js';

/** Who signed up: for the code that follows. */
export type SignedUp = SignUpOutcome & { email: string };

export interface SignUpRootProps extends RootProps<SignedUp>, FormAttributes {
  verificationUrl?: string | undefined;
  orgId?: string | undefined;
  children?: ReactNode;
}

function SignUpRoot(props: SignUpRootProps) {
  const { onComplete, verificationUrl, orgId, children, ...form } = props;
  const { signUpAsync } = useSignUp({ verificationUrl });
  return (
    <Form
      {...form}
      submit={async ({ firstName = '', lastName, email = '', password = '', phoneNumber }) => {
        const outcome = await signUpAsync({
          firstName,
          lastName: lastName || undefined,
          email,
          password,
          phoneNumber: phoneOf(phoneNumber),
          orgId,
        });
        onComplete?.({ ...outcome, email });
      }}
    >
      {children}
    </Form>
  );
}

/** E.164 has no spaces and dashes. */
export const phoneOf = (typed: string | undefined) => typed?.replace(/[ -]/g, '') || undefined;

/** What is known of the application's passwords. */
export function usePasswordPolicy() {
  const { text } = useTexts();
  const minLength = useAppMetadata().data?.loginSettings.passwordPolicy.minLength;
  return { minLength, hint: minLength && text('passwordHint', { count: minLength }) };
}

function ChosenPasswordInput(props: InputProps) {
  return <PasswordInput autoComplete="new-password" {...usePasswordPolicy()} {...props} />;
}

/** A password that is set in place of another. */
export function NewPassword(props: InputProps) {
  return <NewPasswordInput {...usePasswordPolicy()} {...props} />;
}

/** Making an account. */
export const SignUpForm = {
  Root: SignUpRoot,
  FirstNameInput,
  LastNameInput,
  EmailInput,
  PhoneInput,
  PasswordInput: ChosenPasswordInput,
  ConfirmPasswordInput,
  ErrorMessage,
  SubmitButton,
};

type Whose = { userId: string; email?: undefined } | { email: string; userId?: undefined };

interface Verification {
  readonly whose: Whose;
  readonly code: string | undefined;
  readonly url: string | undefined;
}

const VerificationContext = createContext<Verification | undefined>(undefined);

function useVerification(): Verification {
  const verification = useContext(VerificationContext);
  if (!verification) throw new Error('This part belongs into VerifyForm.Root.');
  return verification;
}

export interface VerifyRootProps extends RootProps<void>, FormAttributes {
  userId?: string | undefined;
  email?: string | undefined;
  /** From a link; it fills the field, and a click confirms it. */
  code?: string | undefined;
  verificationUrl?: string | undefined;
  children?: ReactNode;
}

function VerifyRoot(props: VerifyRootProps) {
  const { userId, email, code, verificationUrl, onComplete, children, ...form } = props;
  const { verifyUserEmailAsync } = useVerifyUserEmail({ onSuccess: () => onComplete?.() });
  const whose: Whose = userId ? { userId } : { email: email ?? '' };
  return (
    <VerificationContext.Provider value={{ whose, code, url: verificationUrl }}>
      <Form
        {...form}
        submit={({ code = '', email }) =>
          // Without an address known the form has a field for it.
          verifyUserEmailAsync({
            ...(whose.email === '' && email ? { email } : whose),
            verificationCode: code,
          })
        }
      >
        {children}
      </Form>
    </VerificationContext.Provider>
  );
}

function VerifyOtpInputs(props: OtpInputsProps) {
  return <OtpInputs defaultValue={useVerification().code} {...props} />;
}

function VerifyAnother(props: { text?: ReactNode; className?: string }) {
  const { service } = useIam();
  const { whose, url } = useVerification();
  if (whose.email === '') return null;
  return (
    <AnotherCode
      {...props}
      send={() => service.requestEmailVerificationCode({ ...whose, verificationUrl: url })}
    />
  );
}

/** Verifying an address by a code. */
export const VerifyForm = {
  Root: VerifyRoot,
  EmailInput,
  OtpInputs: VerifyOtpInputs,
  DidntReceiveCodeSection: VerifyAnother,
  ErrorMessage,
  SubmitButton,
};
