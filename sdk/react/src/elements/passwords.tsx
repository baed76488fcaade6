'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useIam } from '../context.js';
import {
  useRequestForgotPasswordCodeByEmail,
  useUpdateUserPasswordWithCode,
} from '../hooks/account.js';
import { useAction } from '../hooks/action.js';
import { ErrorMessage, Form, type FormAttributes, type RootProps, SubmitButton } from './form.js';
import {
  ConfirmPasswordInput,
  EmailInput,
  HiddenUserName,
  OtpInputs,
  type OtpInputsProps,
  UserEmailInput,
} from './inputs.js';
import { AnotherCode } from './sign-in.js';
import { NewPassword } from './sign-up.js';

interface Sent {
  readonly email: string | undefined;
  readonly code: string | undefined;
  readonly url?: string | undefined;
}

const SentContext = createContext<Sent>({ email: undefined, code: undefined });

export interface RequestRootProps extends RootProps<string>, FormAttributes {
  email?: string | undefined;
  resetPasswordUrl?: string | undefined;
  children?: ReactNode;
}

function RequestRoot(props: RequestRootProps) {
  const { email, resetPasswordUrl, onComplete, children, ...form } = props;
  const { requestResetCodeByEmailAsync } = useRequestForgotPasswordCodeByEmail({
    resetPasswordUrl,
  });
  return (
    <SentContext.Provider value={{ email, code: undefined }}>
      <Form
        {...form}
        submit={async ({ email = '' }) => {
          await requestResetCodeByEmailAsync(email);
          onComplete?.(email);
        }}
      >
        {children}
      </Form>
    </SentContext.Provider>
  );
}

function RequestEmailInput(props: Parameters<typeof UserEmailInput>[0]) {
  return <UserEmailInput defaultValue={useContext(SentContext).email} {...props} />;
}

/** Asking for a code to set a new password. */
export const RequestCodeForm = {
  Root: RequestRoot,
  EmailInput: RequestEmailInput,
  ErrorMessage,
  SubmitButton,
};

export interface UpdateRootProps extends RootProps<string>, FormAttributes {
  email?: string | undefined;
  resetPasswordUrl?: string | undefined;
  /** From a link; it fills the field, and a click confirms it. */
  code?: string | undefined;
  children?: ReactNode;
}

function UpdateRoot(props: UpdateRootProps) {
  const { email, resetPasswordUrl, code, onComplete, children, ...form } = props;
  const { updateUserPasswordWithCodeAsync } = useUpdateUserPasswordWithCode();
  return (
    <SentContext.Provider value={{ email, code, url: resetPasswordUrl }}>
      <Form
        {...form}
        submit={async ({ email: typed, code = '', newPassword = '' }) => {
          const whose = email ?? typed ?? '';
          const args = { email: whose, verificationCode: code, newPassword };
          await updateUserPasswordWithCodeAsync(args);
          onComplete?.(whose);
        }}
      >
        {email && <HiddenUserName email={email} />}
        {children}
      </Form>
    </SentContext.Provider>
  );
}

function SentOtpInputs(props: OtpInputsProps) {
  return <OtpInputs defaultValue={useContext(SentContext).code} {...props} />;
}

function ResetAnother(props: { text?: ReactNode; className?: string }) {
  const { service } = useIam();
  const { email, url } = useContext(SentContext);
  if (!email) return null;
  return (
    <AnotherCode
      {...props}
      send={() => service.requestPasswordResetCode({ email, resetPasswordUrl: url })}
    />
  );
}

/** Setting a new password by a code. */
export const UpdatePasswordForm = {
  Root: UpdateRoot,
  EmailInput: UserEmailInput,
  OtpInputs: SentOtpInputs,
  DidntReceiveCodeSection: ResetAnother,
  PasswordInput: NewPassword,
  ConfirmPasswordInput,
  ErrorMessage,
  SubmitButton,
};

export interface AcceptRootProps extends RootProps<string>, FormAttributes {
  orgId: string;
  email?: string | undefined;
  code?: string | undefined;
  children?: ReactNode;
}

function AcceptRoot({ orgId, email, code, onComplete, children, ...form }: AcceptRootProps) {
  const { service } = useIam();
  const { runAsync } = useAction(service.acceptInvite.bind(service));
  return (
    <SentContext.Provider value={{ email, code }}>
      <Form
        {...form}
        submit={async ({ email: typed, code = '', newPassword = '' }) => {
          const whose = email ?? typed ?? '';
          await runAsync({ orgId, email: whose, verificationCode: code, newPassword });
          onComplete?.(whose);
        }}
      >
        {email && <HiddenUserName email={email} />}
        {children}
      </Form>
    </SentContext.Provider>
  );
}

/** Accepting an invitation, with a first password. */
export const AcceptForm = {
  Root: AcceptRoot,
  EmailInput,
  OtpInputs: SentOtpInputs,
  PasswordInput: NewPassword,
  ConfirmPasswordInput,
  ErrorMessage,
  SubmitButton,
};
