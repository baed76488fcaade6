import { HttpError } from '@locai/iam-javascript';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';

/** Texts by the error's code, which is stable; the server's own words are for developers. */
const TEXTS: Readonly<Record<string, string>> = {
  'invalid-credentials': 'Address and password do not belong together.',
  'email-taken': 'There is an account with this address already.',
  'registration-disabled': 'Nobody can sign up at the moment.',
  'password-policy': 'This password is too short or too common.',
  'too-many-requests': 'That was too often. Try again in a while.',
  'network-error': 'The server cannot be reached. Are you online?',
  timeout: 'The server did not answer. Try again.',
};

/** Shows an error of the server in a form: at the fields that it names, else above all of them. */
export function showProblem<T extends FieldValues>(
  error: unknown,
  fields: readonly Path<T>[],
  setError: UseFormSetError<T>,
): void {
  if (!(error instanceof HttpError)) throw error;
  const named = error.errors.filter(({ field }) => (fields as readonly string[]).includes(field));
  for (const { field, message } of named) setError(field as Path<T>, { message });
  if (named.length > 0) return;
  const text = TEXTS[error.code] ?? `This did not work (${error.requestId ?? error.code}).`;
  setError('root', { message: text });
}
