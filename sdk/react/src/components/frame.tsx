'use client';

import type { HttpError } from '@locai/iam-javascript';
import type { ReactNode } from 'react';
import { useRootProps } from '../context.js';

/** What all components take. A link is shown where its handler is given. */
export interface ComponentProps {
  onComplete?: (() => void) | undefined;
  onError?: ((error: HttpError | Error) => void) | undefined;
  onSignInClick?: (() => void) | undefined;
  onSignUpClick?: (() => void) | undefined;
  onForgotPasswordClick?: (() => void) | undefined;
  /** Above the heading. */
  logo?: ReactNode;
  /** Where to go when it is done, by the provider's `navigate`. */
  redirectUri?: string | undefined;
  className?: string | undefined;
}

/** The box around a component, with language and direction. */
export function Frame(props: {
  logo?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  const root = useRootProps();
  return (
    <section {...root} className={['iam', props.className].filter(Boolean).join(' ')}>
      {props.logo && <div className="iam-logo">{props.logo}</div>}
      {props.children}
    </section>
  );
}

/** A question with a button that leads elsewhere. */
export function Turn(props: {
  question?: string;
  text: string;
  onClick: (() => void) | undefined;
}) {
  if (!props.onClick) return null;
  return (
    <p className="iam-links">
      {props.question && <span>{props.question}</span>}
      <button type="button" className="iam-link" onClick={props.onClick}>
        {props.text}
      </button>
    </p>
  );
}
