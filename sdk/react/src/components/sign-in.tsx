'use client';

import { HttpError } from '@locai/iam-javascript';
import { useState } from 'react';
import { useIam, useTexts } from '../context.js';
import { ErrorMessage } from '../elements/form.js';
import { PasskeyButton } from '../elements/passkey.js';
import { Waiting } from '../elements/profile.js';
import { IdpButtons, LdapForm, MfaForm, SignInForm, StepHeading } from '../elements/sign-in.js';
import { useAppMetadata, useValidateIdentityProviderIntent } from '../hooks/application.js';
import { type Challenge, isChallenge } from '../hooks/sign-in.js';
import { type ComponentProps, Frame, Turn } from './frame.js';

export interface SignInProps extends ComponentProps {
  orgId?: string | undefined;
  /** The address to begin with. */
  email?: string | undefined;
  /** Where identity providers send the browser: a page that shows this component. */
  idpUrl?: string | undefined;
  /** The error that an identity provider's return named. */
  failure?: string | undefined;
}

/** An address may name any error: it is shown as the provider's refusal, whatever it says. */
const refused = (failure: string | undefined) =>
  failure === undefined
    ? null
    : new HttpError({ status: 0, code: 'identity-provider-error', message: failure });

/** Signing in: by what the application offers, then the second factor where one is due. */
export function SignIn(props: SignInProps) {
  const { onError, orgId, email, idpUrl } = props;
  const { navigate } = useIam();
  const { text } = useTexts();
  const { data, error, isLoading } = useAppMetadata({ orgId });
  const [challenge, setChallenge] = useState<Challenge>();
  const [isBack, setBack] = useState(false);
  const complete = () => {
    props.onComplete?.();
    if (props.redirectUri) navigate(props.redirectUri);
  };
  const intent = useValidateIdentityProviderIntent({
    fromUrl: true,
    onSuccess: (answer) => (isChallenge(answer) ? setChallenge(answer) : complete()),
    onError,
  });
  if (challenge) {
    return (
      <Frame {...props}>
        <StepHeading isNew>{text('mfaTitle')}</StepHeading>
        <MfaForm.Root challenge={challenge} onComplete={complete} onError={onError}>
          <MfaForm.Hint />
          <MfaForm.OtpInputs label={text('code')} />
          <MfaForm.ErrorMessage />
          <MfaForm.SubmitButton text={text('mfaSubmit')} />
          <MfaForm.DidntReceiveCodeSection />
          <MfaForm.Methods />
        </MfaForm.Root>
        {challenge.mfaMethods.includes('passkey') && (
          <PasskeyButton challenge={challenge} onComplete={complete} onError={onError} />
        )}
        <Turn
          text={text('back')}
          onClick={() => {
            setChallenge(undefined);
            setBack(true);
          }}
        />
      </Frame>
    );
  }
  const settings = data?.loginSettings;
  // Whatever cannot be found out: a password is what most have, and the server has the last word.
  const byPassword = settings?.allowUsernamePassword ?? !isLoading;
  const directories = data?.idpProviders.filter(({ type }) => type === 'LDAP') ?? [];
  const hasButtons = data?.idpProviders.some(({ type }) => type !== 'LDAP') ?? false;
  return (
    <Frame {...props}>
      <StepHeading isNew={isBack}>{text('signIn')}</StepHeading>
      <ErrorMessage error={intent.error ?? error ?? refused(props.failure)} />
      {(isLoading || intent.isLoading) && <Waiting />}
      {byPassword && (
        <SignInForm.Root
          onComplete={complete}
          onError={onError}
          onMfaRequired={setChallenge}
          email={email}
          orgId={orgId}
        >
          <SignInForm.EmailInput label={text('email')} />
          <SignInForm.PasswordInput label={text('password')} />
          <SignInForm.ErrorMessage />
          <SignInForm.SubmitButton text={text('signIn')} />
        </SignInForm.Root>
      )}
      {byPassword && !settings?.hidePasswordReset && (
        <Turn text={text('forgotPassword')} onClick={props.onForgotPasswordClick} />
      )}
      {data && !byPassword && !directories.length && !hasButtons && (
        <p className="iam-text">{text('unavailableHere')}</p>
      )}
      {byPassword && <PasskeyButton orgId={orgId} onComplete={complete} onError={onError} />}
      {byPassword && hasButtons && <p className="iam-or">{text('or')}</p>}
      <IdpButtons orgId={orgId} successUrl={idpUrl} onError={onError} />
      {directories.map(({ id, name }) => (
        <LdapForm.Root
          key={id}
          idpId={id}
          aria-label={name}
          onComplete={complete}
          onError={onError}
          onMfaRequired={setChallenge}
        >
          <h2 className="iam-subtitle">{name}</h2>
          <LdapForm.UserNameInput label={text('userName')} />
          <LdapForm.PasswordInput label={text('password')} />
          <LdapForm.ErrorMessage />
          <LdapForm.SubmitButton text={text('continueWith', { name })} />
        </LdapForm.Root>
      ))}
      {settings?.allowRegister && (
        <Turn question={text('noAccount')} text={text('signUp')} onClick={props.onSignUpClick} />
      )}
    </Frame>
  );
}
