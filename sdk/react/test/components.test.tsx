import { fireEvent, screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ForgotPassword, IamProvider, SignIn, SignUp, UserDetails } from '../src/index.js';
import {
  challenge,
  json,
  METADATA,
  metadata,
  REQUEST_RESET,
  SIGN_IN,
  SIGN_UP,
  serviceOf,
  show,
  signedIn,
  VERIFY_MFA,
} from './support/iam.js';

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('rendered on a server', () => {
  it.each([
    ['SignIn', <SignIn key="c" />],
    ['SignUp', <SignUp key="c" />],
    ['ForgotPassword', <ForgotPassword key="c" />],
    ['UserDetails', <UserDetails key="c" />],
  ])('%s is taken over without a warning', async (_, component) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = (service: ReturnType<typeof serviceOf>['service']) => (
      <IamProvider service={service}>{component}</IamProvider>
    );
    const box = document.createElement('div');
    box.innerHTML = renderToString(page(serviceOf({}).service));
    document.body.append(box);
    const onRecoverableError = vi.fn();
    const actWas = Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT');
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    let root: ReturnType<typeof hydrateRoot> | undefined;
    await act(async () => {
      root = hydrateRoot(box, page(serviceOf({}).service), { onRecoverableError });
    });
    expect(box.textContent).not.toBe('');
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(said).not.toHaveBeenCalled();
    act(() => root?.unmount());
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', actWas);
    box.remove();
  });
});

describe('SignIn', () => {
  it('asks for the second factor, with the focus on its heading, and goes on', async () => {
    const navigate = vi.fn();
    const onComplete = vi.fn();
    show(
      <SignIn redirectUri="/shop" onComplete={onComplete} />,
      {
        [SIGN_IN]: () => json(challenge(['totp', 'recoveryCode'])),
        [VERIFY_MFA]: () => json(signedIn()),
      },
      { navigate },
    );
    await waitFor(() => field('Email'));
    field('Email').value = 'ann@example.com';
    field('Password').value = 'a long password';
    press('Sign in');
    const heading = await screen.findByRole('heading', { name: 'Confirm that it is you' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    fireEvent.input(field('Code'), { target: { value: '123456' } });
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/shop'));
    expect(navigate).toHaveBeenCalledTimes(1);
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  it('offers what the application allows', async () => {
    show(<SignIn onSignUpClick={() => {}} />, {
      [METADATA]: () =>
        json({
          ...metadata,
          idpProviders: [{ id: 'idp-1', name: 'Example', type: 'OIDC' }],
          loginSettings: {
            ...metadata.loginSettings,
            allowUsernamePassword: false,
            allowRegister: false,
          },
        }),
    });
    await screen.findByRole('button', { name: 'Continue with Example' });
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Create account' })).toBeNull();
  });

  it('stands in its language and direction, in the theme that was given', async () => {
    const { container } = show(<SignIn />, {}, { language: 'ar', theme: 'dark' });
    await waitFor(() => expect(container.querySelector('[lang=ar][dir=rtl]')).not.toBeNull());
    expect(container.querySelector('[data-theme=dark]')).not.toBeNull();
  });
});

it('SignUp asks for the code that was mailed', async () => {
  show(<SignUp />, { [SIGN_UP]: () => json({}, 202) });
  field('First name').value = 'Ann';
  field('Email').value = 'ann@example.com';
  await waitFor(() => expect(field('Password').minLength).toBe(12));
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=password]')) {
    input.value = 'a long password';
  }
  press('Create account');
  await screen.findByRole('heading', { name: 'Confirm your email' });
  expect(document.body.textContent).toContain('ann@example.com');
});

it('ForgotPassword goes on to the new password, whoever was named', async () => {
  show(<ForgotPassword />, { [REQUEST_RESET]: () => json({}) });
  field('Email').value = 'nobody@example.com';
  press('Send code');
  await screen.findByLabelText('New password');
  expect(document.body.textContent).toContain('nobody@example.com');
});
