'use client';

import { useState } from 'react';
import { useTexts } from '../context.js';
import { ProfileForm } from '../elements/profile.js';
import { SecurityForm } from '../elements/security.js';
import { StepHeading } from '../elements/sign-in.js';
import { useUserDetails } from '../hooks/account.js';
import { type ComponentProps, Frame } from './frame.js';

/** The account of whoever is signed in: profile, password, second factors, sessions. */
export function UserDetails(props: ComponentProps) {
  const { onComplete, onError } = props;
  const { text } = useTexts();
  const { data: user } = useUserDetails({ onError });
  const [done, setDone] = useState<'profile' | 'password'>();
  const finish = (what: 'profile' | 'password') => () => {
    setDone(what);
    onComplete?.();
  };
  return (
    <Frame {...props} className={['iam-wide', props.className].filter(Boolean).join(' ')}>
      <StepHeading>{user?.displayName || text('profile')}</StepHeading>
      <div className="iam-section">
        <h2 className="iam-subtitle">{text('profile')}</h2>
        <ProfileForm.Root onComplete={finish('profile')} onError={onError}>
          <div className="iam-pair">
            <ProfileForm.FirstNameInput label={text('firstName')} />
            <ProfileForm.LastNameInput label={text('lastName')} />
          </div>
          <ProfileForm.EmailInput label={text('email')} />
          <div className="iam-pair">
            <ProfileForm.PhoneInput label={text('phoneNumber')} />
            <ProfileForm.LanguageSelect label={text('language')} />
          </div>
          <ProfileForm.ErrorMessage />
          <ProfileForm.SubmitButton text={text('save')} />
        </ProfileForm.Root>
        <p role="status" className="iam-status">
          {done === 'profile' && text('saved')}
        </p>
      </div>
      <div className="iam-section">
        <h2 className="iam-subtitle">{text('passwordTitle')}</h2>
        <SecurityForm.Root onComplete={finish('password')} onError={onError}>
          <SecurityForm.CurrentPasswordInput label={text('currentPassword')} />
          <SecurityForm.PasswordInput label={text('newPassword')} />
          <SecurityForm.ConfirmPasswordInput label={text('confirmPassword')} />
          <SecurityForm.ErrorMessage />
          <SecurityForm.SubmitButton text={text('changePassword')} />
        </SecurityForm.Root>
        <p role="status" className="iam-status">
          {done === 'password' && text('passwordChanged')}
        </p>
      </div>
      <div className="iam-section">
        <h2 className="iam-subtitle">{text('factorsTitle')}</h2>
        <SecurityForm.FactorList />
      </div>
      <div className="iam-section">
        <h2 className="iam-subtitle">{text('sessionsTitle')}</h2>
        <SecurityForm.SessionList />
      </div>
    </Frame>
  );
}
