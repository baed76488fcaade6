'use client';

import type { User } from '@locai/iam-javascript';
import { createContext, type ReactNode, useContext } from 'react';
import { useIam, useTexts } from '../context.js';
import { useUpdateUserProfile, useUserDetails } from '../hooks/account.js';
import { ErrorMessage, Form, type FormAttributes, type RootProps, SubmitButton } from './form.js';
import {
  EmailInput,
  FirstNameInput,
  type InputProps,
  LastNameInput,
  PhoneInput,
} from './inputs.js';
import { phoneOf } from './sign-up.js';

const UserContext = createContext<User | undefined>(undefined);

export interface ProfileRootProps extends RootProps<User>, FormAttributes {
  children?: ReactNode;
}

function ProfileRoot({ onComplete, children, ...form }: ProfileRootProps) {
  const { data: user, error } = useUserDetails();
  const { updateUserProfileAsync } = useUpdateUserProfile();
  if (!user) return error ? <ErrorMessage error={error} /> : <Waiting />;
  return (
    <UserContext.Provider value={user}>
      <Form
        {...form}
        submit={async ({ firstName, lastName, phoneNumber, preferredLanguage }) => {
          const { user: changed } = await updateUserProfileAsync({
            firstName,
            lastName,
            // An emptied field takes the number away; one that the form does not have leaves it.
            phoneNumber: phoneNumber === undefined ? undefined : (phoneOf(phoneNumber) ?? null),
            preferredLanguage: preferredLanguage || undefined,
          });
          onComplete?.(changed);
        }}
      >
        {children}
      </Form>
    </UserContext.Provider>
  );
}

/** Something is being read. */
export function Waiting() {
  const { text } = useTexts();
  return (
    <p role="status" className="iam-text">
      {text('loading')}
    </p>
  );
}

const useUser = () => useContext(UserContext);

function ProfileFirstName(props: InputProps) {
  return <FirstNameInput defaultValue={useUser()?.firstName} {...props} />;
}

function ProfileLastName(props: InputProps) {
  return <LastNameInput defaultValue={useUser()?.lastName} {...props} />;
}

function ProfileEmail(props: InputProps) {
  return <EmailInput value={useUser()?.email ?? ''} readOnly {...props} />;
}

function ProfilePhone(props: InputProps) {
  return <PhoneInput defaultValue={useUser()?.phoneNumber ?? ''} {...props} />;
}

export interface LanguageSelectProps {
  label?: ReactNode;
  labelClassname?: string | undefined;
  inputClassname?: string | undefined;
  className?: string | undefined;
}

/** A language by its own name. */
export function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** The language of mails. */
function LanguageSelect(props: LanguageSelectProps) {
  const { label, labelClassname, inputClassname, className } = props;
  const { languages } = useIam();
  const { text, language } = useTexts();
  const chosen = useUser()?.preferredLanguage ?? language;
  const all = languages.includes(chosen) ? languages : [chosen, ...languages];
  return (
    <label className={className ?? 'iam-field'}>
      {label && <span className={labelClassname ?? 'iam-label'}>{label}</span>}
      <select
        name="preferredLanguage"
        className={inputClassname ?? 'iam-input'}
        defaultValue={chosen}
        aria-label={label ? undefined : text('language')}
      >
        {all.map((one) => (
          <option key={one} value={one} lang={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The profile of whoever is signed in. */
export const ProfileForm = {
  Root: ProfileRoot,
  FirstNameInput: ProfileFirstName,
  LastNameInput: ProfileLastName,
  EmailInput: ProfileEmail,
  PhoneInput: ProfilePhone,
  LanguageSelect,
  ErrorMessage,
  SubmitButton,
};
