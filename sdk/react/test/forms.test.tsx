import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ForgotPasswordElements, SignInElements, SignUpElements } from '../src/elements/index.js';
import {
  challenge,
  json,
  problem,
  RESET,
  SIGN_IN,
  SIGN_UP,
  show,
  signedIn,
  VERIFY_EMAIL,
} from './support/iam.js';

const { SignInForm } = SignInElements;
const { SignUpForm, VerifyForm } = SignUpElements;
const { UpdatePasswordForm } = ForgotPasswordElements;

const signInForm = (props: Parameters<typeof SignInForm.Root>[0] = {}) => (
  <SignInForm.Root {...props}>
    <SignInForm.EmailInput label="Email" />
    <SignInForm.PasswordInput label="Password" />
    <SignInForm.ErrorMessage />
    <SignInForm.SubmitButton text="Go" />
  </SignInForm.Root>
);
const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const go = () => fireEvent.click(screen.getByRole('button', { name: 'Go' }));

describe('forms', () => {
  it('send what a password manager filled in without an event', async () => {
    const onComplete = vi.fn();
    const view = show(signInForm({ onComplete }), { [SIGN_IN]: () => json(signedIn()) });
    field('Email').value = ' ann@example.com ';
    field('Password').value = ' spaces count ';
    go();
    await waitFor(() => expect(onComplete).toHaveBeenCalledTimes(1));
    expect(view.of(SIGN_IN)[0]?.body).toEqual({
      email: 'ann@example.com',
      password: ' spaces count ',
    });
  });

  it('mark what is missing, and focus the first of it', async () => {
    const view = show(signInForm(), { [SIGN_IN]: () => json(signedIn()) });
    go();
    await waitFor(() => expect(document.activeElement).toBe(field('Email')));
    expect(field('Email').getAttribute('aria-invalid')).toBe('true');
    const described = field('Email').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Fill in this field.');
    expect(view.of(SIGN_IN)).toHaveLength(0);
    await userEvent.type(field('Email'), 'a');
    expect(field('Email').hasAttribute('aria-invalid')).toBe(false);
    expect(field('Password').getAttribute('aria-invalid')).toBe('true');
  });

  it('say what the server refused, at its field, and try again', async () => {
    let tries = 0;
    const onError = vi.fn();
    const onComplete = vi.fn();
    show(signInForm({ onError, onComplete }), {
      [SIGN_IN]: () => (++tries === 1 ? problem(401, 'invalid-credentials') : json(signedIn())),
    });
    await userEvent.type(field('Email'), 'ann@example.com');
    await userEvent.type(field('Password'), 'wrong{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe('Email or password is wrong.'),
    );
    expect(document.activeElement).toBe(field('Password'));
    expect(onError).toHaveBeenCalledTimes(1);
    await userEvent.type(field('Password'), 'right{Enter}');
    await waitFor(() => expect(onComplete).toHaveBeenCalledTimes(1));
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('mark the fields that an answer names', async () => {
    show(
      <SignUpForm.Root>
        <SignUpForm.FirstNameInput label="First" />
        <SignUpForm.EmailInput label="Email" />
        <SignUpForm.PasswordInput label="Password" />
        <SignUpForm.ErrorMessage />
        <SignUpForm.SubmitButton text="Go" />
      </SignUpForm.Root>,
      { [SIGN_UP]: () => problem(400, 'invalid-request', [{ field: 'firstName', message: 'x' }]) },
    );
    field('First').value = '###';
    field('Email').value = 'ann@example.com';
    field('Password').value = 'a long password';
    go();
    await waitFor(() => expect(document.activeElement).toBe(field('First')));
    expect(field('First').getAttribute('aria-invalid')).toBe('true');
    expect(field('Email').hasAttribute('aria-invalid')).toBe(false);
  });

  it('are sent once, however often they are submitted', async () => {
    let answer: (response: Response) => void = () => {};
    const onComplete = vi.fn();
    const view = show(signInForm({ onComplete }), {
      [SIGN_IN]: () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    });
    field('Email').value = 'ann@example.com';
    field('Password').value = 'a long password';
    go();
    go();
    await waitFor(() => expect(view.of(SIGN_IN)).toHaveLength(1));
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
    answer(json(signedIn()));
    await waitFor(() => expect(onComplete).toHaveBeenCalledTimes(1));
    expect(view.of(SIGN_IN)).toHaveLength(1);
  });

  it('hand over to the second factor', async () => {
    const onMfaRequired = vi.fn();
    const onComplete = vi.fn();
    show(signInForm({ onMfaRequired, onComplete }), {
      [SIGN_IN]: () => json(challenge(['email'])),
    });
    field('Email').value = 'ann@example.com';
    field('Password').value = 'a long password';
    go();
    await waitFor(() => expect(onMfaRequired).toHaveBeenCalledTimes(1));
    expect(onComplete).not.toHaveBeenCalled();
  });

  it('name their inputs for password managers, and for those who see no label', () => {
    show(
      <UpdatePasswordForm.Root email="ann@example.com">
        <UpdatePasswordForm.PasswordInput />
      </UpdatePasswordForm.Root>,
    );
    const input = field('New password');
    expect(input.autocomplete).toBe('new-password');
    expect(document.querySelector('label')).toBeNull();
    const user = document.querySelector<HTMLInputElement>('input[autocomplete=username]');
    expect(user?.value).toBe('ann@example.com');
  });

  it('compare the repeated password', async () => {
    const view = show(
      <UpdatePasswordForm.Root email="ann@example.com" code="ABC123">
        <UpdatePasswordForm.OtpInputs label="Code" />
        <UpdatePasswordForm.PasswordInput label="New" />
        <UpdatePasswordForm.ConfirmPasswordInput label="Again" />
        <UpdatePasswordForm.SubmitButton text="Go" />
      </UpdatePasswordForm.Root>,
      { [RESET]: () => json({}) },
    );
    field('New').value = 'a long password';
    field('Again').value = 'a long passwort';
    go();
    await waitFor(() => expect(document.activeElement).toBe(field('Again')));
    expect(view.of(RESET)).toHaveLength(0);
    field('Again').value = 'a long password';
    go();
    await waitFor(() => expect(view.of(RESET)).toHaveLength(1));
    expect(view.of(RESET)[0]?.body).toMatchObject({ verificationCode: 'ABC123' });
  });
});

describe('codes', () => {
  const verifyForm = (code?: string) => (
    <VerifyForm.Root email="ann@example.com" code={code}>
      <VerifyForm.OtpInputs label="Code" />
      <VerifyForm.ErrorMessage />
      <VerifyForm.SubmitButton text="Go" />
    </VerifyForm.Root>
  );
  const replies = { [VERIFY_EMAIL]: () => json({}) };

  it('that were pasted are cleaned and sent at once', async () => {
    const view = show(verifyForm(), replies);
    await userEvent.click(field('Code'));
    await userEvent.paste(' abc-1 23 ');
    await waitFor(() => expect(view.of(VERIFY_EMAIL)).toHaveLength(1));
    expect(view.of(VERIFY_EMAIL)[0]?.body).toMatchObject({ verificationCode: 'ABC123' });
    expect(field('Code').value).toBe('ABC123');
  });

  it('that the device filled in are sent at once', async () => {
    const view = show(verifyForm(), replies);
    fireEvent.input(field('Code'), { target: { value: 'ABC123' } });
    await waitFor(() => expect(view.of(VERIFY_EMAIL)).toHaveLength(1));
    expect(field('Code').autocomplete).toBe('one-time-code');
  });

  it('that were typed, or came by a link, wait for the button', async () => {
    const view = show(verifyForm('abc124'), replies);
    expect(field('Code').value).toBe('ABC124');
    await userEvent.clear(field('Code'));
    await userEvent.type(field('Code'), 'abc123');
    expect(view.of(VERIFY_EMAIL)).toHaveLength(0);
    go();
    await waitFor(() => expect(view.of(VERIFY_EMAIL)).toHaveLength(1));
  });

  it('run from left to right in every language', () => {
    show(verifyForm(), replies, { language: 'ar' });
    expect(field('Code').dir).toBe('ltr');
  });
});
