'use client';

import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  type ReactNode,
  useRef,
} from 'react';
import { useTexts } from '../context.js';
import type { TextKey } from '../i18n/en.js';
import { useForm } from './form.js';

export interface InputProps
  extends Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'dir' | 'name'> {
  /** Left out, none is drawn, and assistive technology is told the usual one. */
  label?: ReactNode;
  labelClassname?: string | undefined;
  inputClassname?: string | undefined;
  /** Of the box around label and input. */
  className?: string | undefined;
  dir?: string | undefined;
  /** A line below. */
  hint?: ReactNode;
}

export interface FieldProps extends InputProps {
  name: string;
  text: TextKey;
}

/** An input with its label and what is wrong with it. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(props, ref) {
  const { label, labelClassname, inputClassname, className, hint, text: key, ...input } = props;
  const form = useForm();
  const { text } = useTexts();
  const id = input.id ?? `${form.id}-${input.name}`;
  const fault = form.faults[input.name];
  const isLabelled = label !== undefined && label !== null && label !== '';
  const described = [
    hint && `${id}-hint`,
    fault && `${id}-fault`,
    fault && form.error && `${form.id}-error`,
    input['aria-describedby'],
  ].filter(Boolean);
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    form.clear(input.name);
    (input.onInput as ((event: FormEvent<HTMLInputElement>) => void) | undefined)?.(event);
  };
  return (
    <div className={className ?? 'iam-field'} data-invalid={fault ? true : undefined}>
      {isLabelled && (
        <label htmlFor={id} className={labelClassname ?? 'iam-label'}>
          {label}
        </label>
      )}
      <input
        required
        maxLength={200}
        aria-label={isLabelled ? undefined : text(key)}
        {...input}
        ref={ref}
        id={id}
        className={inputClassname ?? 'iam-input'}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described.join(' ') || undefined}
        onInput={onInput}
      />
      {hint && (
        <p id={`${id}-hint`} className="iam-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="iam-fault">
          {text(fault.key, { count: fault.count ?? 0 })}
        </p>
      )}
    </div>
  );
});

type Defaults = Partial<InputProps> & { name: string; text: TextKey };

function input(defaults: Defaults, displayName: string) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when the module is loaded.
  const Part = forwardRef<HTMLInputElement, InputProps>((props, ref) => (
    <Field {...defaults} {...props} ref={ref} />
  ));
  Part.displayName = displayName;
  return Part;
}

const email = { name: 'email', text: 'email', type: 'email', dir: 'ltr', maxLength: 254 } as const;
/** A password may have spaces and any length the server takes; none is ever cut off. */
const secret = { type: 'password', dir: 'ltr', maxLength: 1024 } as const;

export const EmailInput = input({ ...email, autoComplete: 'email' }, 'EmailInput');
/** An address one signs in with: what a password manager keeps as the user name. */
export const UserEmailInput = input({ ...email, autoComplete: 'username' }, 'EmailInput');
export const UserNameInput = input(
  { name: 'username', text: 'userName', autoComplete: 'username', dir: 'ltr' },
  'UserNameInput',
);
export const PasswordInput = input(
  { ...secret, name: 'password', text: 'password', autoComplete: 'current-password' },
  'PasswordInput',
);
export const CurrentPasswordInput = input(
  { ...secret, name: 'currentPassword', text: 'currentPassword', autoComplete: 'current-password' },
  'CurrentPasswordInput',
);
export const NewPasswordInput = input(
  { ...secret, name: 'newPassword', text: 'newPassword', autoComplete: 'new-password' },
  'PasswordInput',
);
export const ConfirmPasswordInput = input(
  { ...secret, name: 'confirmPassword', text: 'confirmPassword', autoComplete: 'new-password' },
  'ConfirmPasswordInput',
);
export const FirstNameInput = input(
  { name: 'firstName', text: 'firstName', autoComplete: 'given-name', dir: 'auto' },
  'FirstNameInput',
);
/** Many people have one name. */
export const LastNameInput = input(
  { name: 'lastName', text: 'lastName', autoComplete: 'family-name', dir: 'auto', required: false },
  'LastNameInput',
);
export const PhoneInput = input(
  {
    name: 'phoneNumber',
    text: 'phoneNumber',
    type: 'tel',
    autoComplete: 'tel',
    dir: 'ltr',
    required: false,
    pattern: '\\+[0-9 \\-]{7,20}',
  },
  'PhoneInput',
);

/** The address a password belongs to, for password managers; not shown. */
export function HiddenUserName({ email: value }: { email?: string | undefined }) {
  return (
    <input
      type="email"
      name="username"
      autoComplete="username"
      value={value ?? ''}
      readOnly
      hidden
      tabIndex={-1}
    />
  );
}

export interface OtpInputsProps extends InputProps {
  /** How many characters the code has, 6 by default; 0 for any number. */
  length?: number | undefined;
  /** Digits alone. */
  isNumeric?: boolean | undefined;
}

const clean = (code: string) => code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** In how many places a code differs from the one before it. */
function changed(before: string, code: string): number {
  return [...code].filter((character, at) => character !== before[at]).length;
}

/**
 * One input drawn as boxes, so that pasting, filling in and screen readers work as everywhere. Always
 * from left to right. A whole code that was pasted or filled in submits the form; a typed one does not.
 */
export const OtpInputs = forwardRef<HTMLInputElement, OtpInputsProps>(
  function OtpInputs(props, ref) {
    const { length = 6, isNumeric = false, onInput, defaultValue, ...others } = props;
    const before = useRef('');
    const handle = (event: FormEvent<HTMLInputElement>) => {
      const element = event.currentTarget;
      const value = clean(element.value);
      const code = length ? value.slice(0, length) : value;
      // Typing changes one character; pasting and filling in change several at once.
      const isWhole = length > 0 && code.length === length && changed(before.current, code) > 1;
      before.current = code;
      if (code !== element.value) element.value = code;
      (onInput as ((event: FormEvent<HTMLInputElement>) => void) | undefined)?.(event);
      if (isWhole) element.form?.requestSubmit();
    };
    return (
      <Field
        autoComplete="one-time-code"
        inputMode={isNumeric ? 'numeric' : 'text'}
        autoCapitalize="characters"
        spellCheck={false}
        inputClassname="iam-input iam-otp"
        {...others}
        defaultValue={defaultValue === undefined ? undefined : clean(String(defaultValue))}
        // Pasted codes come with spaces and dashes, which are taken out; no browser may cut them before.
        maxLength={64}
        minLength={length || undefined}
        data-length={length}
        name="code"
        text="code"
        dir="ltr"
        ref={ref}
        onInput={handle}
      />
    );
  },
);
