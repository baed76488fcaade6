import type { ComponentProps } from 'react';
import { useId } from 'react';

/** An input with its label, and what is wrong with it. */
export function Field({
  label,
  error,
  ...input
}: { label: string; error: string | undefined } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>{' '}
      <input
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        {...input}
      />
      {error && <span id={`${id}-error`}> {error}</span>}
    </p>
  );
}
