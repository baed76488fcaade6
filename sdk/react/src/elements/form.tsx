'use client';

import { HttpError } from '@locai/iam-javascript';
import {
  type ComponentPropsWithoutRef,
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useRootProps, useTexts } from '../context.js';
import type { TextKey } from '../i18n/en.js';

/** The values of a form by the names of its inputs, without spaces around them. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with a field. */
interface Fault {
  key: TextKey;
  count?: number;
}

interface FormState {
  readonly id: string;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly clear: (name: string) => void;
}

const FormContext = createContext<FormState | undefined>(undefined);

/** The form around a part. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('This part belongs into the Root of its form.');
  return form;
}

/** Codes of errors that are about one field, wherever it is. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  'invalid-code': ['code'],
  'email-taken': ['email'],
  'password-policy': ['newPassword', 'password'],
  'invalid-credentials': ['currentPassword', 'password'],
};

const SECRETS = new Set(['password', 'currentPassword', 'newPassword', 'confirmPassword']);

function valuesOf(form: HTMLFormElement): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = SECRETS.has(name) ? value : value.trim();
  }
  if (values.code) values.code = values.code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return values;
}

function faultOf(input: HTMLInputElement): Fault | undefined {
  const { validity, name, minLength, value } = input;
  if (validity.valueMissing) return { key: 'field.required' };
  if (validity.typeMismatch) return { key: 'field.email' };
  if (validity.patternMismatch) return { key: name === 'code' ? 'field.code' : 'field.phone' };
  // A browser minds the length only of what was typed, not of what a password manager filled in.
  const isShort = minLength > 0 && value !== '' && [...value].length < minLength;
  if (isShort || validity.tooShort)
    return name === 'code' ? { key: 'field.code' } : { key: 'field.short', count: minLength };
  if (validity.tooLong) return { key: 'field.long' };
  return undefined;
}

function faultsOf(form: HTMLFormElement, values: Values): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  for (const input of form.querySelectorAll('input')) {
    const fault = input.name ? faultOf(input) : undefined;
    if (fault) faults[input.name] = fault;
  }
  const { confirmPassword, newPassword, password } = values;
  if (confirmPassword && confirmPassword !== (newPassword ?? password)) {
    faults.confirmPassword = { key: 'field.match' };
  }
  return faults;
}

/** Names that differ between an answer's fields and ours. */
const INPUT_OF: Readonly<Record<string, string>> = { verificationCode: 'code' };

function faultsOfError(form: HTMLFormElement, error: unknown): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  if (!(error instanceof HttpError)) return faults;
  const has = (name: string) => form.querySelector(`input[name="${CSS.escape(name)}"]`) !== null;
  for (const { field } of error.errors) {
    let name = INPUT_OF[field] ?? field;
    if (name === 'newPassword' && !has(name)) name = 'password';
    if (has(name)) faults[name] = { key: 'field.invalid' };
  }
  const named = FIELDS_OF[error.code]?.find(has);
  if (named) faults[named] ??= { key: 'field.invalid' };
  return faults;
}

export interface RootProps<Done> {
  /** It worked. */
  onComplete?: ((done: Done) => void) | undefined;
  onError?: ((error: HttpError | Error) => void) | undefined;
}

/** Attributes of the form itself. */
export type FormAttributes = Omit<
  ComponentPropsWithoutRef<'form'>,
  'onSubmit' | 'onError' | 'action' | 'dir'
> & { dir?: string | undefined };

export interface FormProps extends FormAttributes {
  /** What submitting does; a promise that rejects is shown. */
  submit: (values: Values) => Promise<unknown>;
  onError?: ((error: HttpError | Error) => void) | undefined;
  children?: ReactNode;
}

/**
 * A form whose inputs keep their own values, read when it is submitted: also what a password manager
 * filled in without an event, or before the page was hydrated, counts.
 */
export function Form({ submit, onError, className, children, ...others }: FormProps) {
  const id = useId();
  const root = useRootProps();
  const element = useRef<HTMLFormElement>(null);
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [faults, setFaults] = useState<Record<string, Fault>>({});
  const busy = useRef(false);
  const focusNext = useRef(false);

  // Focus goes to the first wrong field once it is marked.
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const names = Object.keys(faults);
    const inputs = [...(element.current?.querySelectorAll('input') ?? [])];
    inputs.find((input) => names.includes(input.name) && input.type !== 'hidden')?.focus();
  }, [faults]);

  async function handle(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    if (busy.current) return;
    const values = valuesOf(form);
    const wrong = faultsOf(form, values);
    setError(null);
    setFaults(wrong);
    focusNext.current = Object.keys(wrong).length > 0;
    if (focusNext.current) return;
    busy.current = true;
    setLoading(true);
    try {
      await submit(values);
    } catch (failure) {
      const error = failure instanceof Error ? failure : new Error(String(failure));
      setError(error);
      focusNext.current = true;
      setFaults(faultsOfError(form, error));
      onError?.(error);
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }

  const state = useMemo<FormState>(
    () => ({
      id,
      isLoading,
      error,
      faults,
      clear: (name) =>
        setFaults((now) => {
          if (!(name in now)) return now;
          const { [name]: _, ...rest } = now;
          return rest;
        }),
    }),
    [id, isLoading, error, faults],
  );
  return (
    <FormContext.Provider value={state}>
      <form
        {...root}
        {...others}
        ref={element}
        className={['iam-form', className].filter(Boolean).join(' ')}
        // Without JavaScript nothing secret gets into an address.
        method="post"
        noValidate
        aria-busy={isLoading || undefined}
        onSubmit={handle}
      >
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** The text for an error: by its code, else a general one with the server's name for the request. */
export function useErrorText() {
  const { text, has } = useTexts();
  return (error: Error): string => {
    const code = error instanceof HttpError ? error.code : '';
    if (code && has(`error.${code}`)) return text(`error.${code}` as TextKey);
    const requestId = error instanceof HttpError ? error.requestId : undefined;
    const reference = requestId ? ` ${text('error.reference', { requestId })}` : '';
    return text('error.unknown') + reference;
  };
}

export interface ErrorMessageProps {
  className?: string | undefined;
  /** In place of the form's own. */
  error?: Error | null | undefined;
}

/** What went wrong, told to everybody at once. */
export function ErrorMessage(props: ErrorMessageProps) {
  const form = useContext(FormContext);
  const errorText = useErrorText();
  const isOwn = !('error' in props) && form !== undefined;
  const error = isOwn ? form.error : props.error;
  return (
    <div
      id={isOwn ? `${form.id}-error` : undefined}
      role="alert"
      className={props.className ?? 'iam-error'}
    >
      {error ? errorText(error) : null}
    </div>
  );
}

/** Sends the form; stays in focus and says so while it works. */
export function SubmitButton(props: { text?: ReactNode; className?: string | undefined }) {
  const { isLoading } = useForm();
  const { text } = useTexts();
  return (
    <button
      type="submit"
      className={props.className ?? 'iam-button'}
      data-loading={isLoading || undefined}
      aria-disabled={isLoading || undefined}
    >
      {props.text ?? text('continue')}
    </button>
  );
}
