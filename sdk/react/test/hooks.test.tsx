import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  useAppMetadata,
  useChangeLanguage,
  useRequestForgotPasswordCodeByEmail,
  useSession,
  useSignIn,
  useSignOut,
  useSignUp,
  useUpdateUserPasswordWithCode,
  useUserDetails,
  useValidateIdentityProviderIntent,
  useVerifyUserEmail,
} from '../src/index.js';
import {
  challenge,
  json,
  ME,
  METADATA,
  person,
  problem,
  REQUEST_RESET,
  RESET,
  SIGN_IN,
  SIGN_OUT,
  SIGN_UP,
  serviceOf,
  show,
  signedIn,
  USER,
  VALIDATE,
  VERIFY_EMAIL,
  VERIFY_MFA,
} from './support/iam.js';

/** Shows a component that does nothing but call a hook, and hands out what the hook gave last. */
function hook<Given>(
  use: () => Given,
  replies: Parameters<typeof show>[1] = {},
): ReturnType<typeof show> & { now: () => Given; next: (use: () => Given) => void } {
  let given: Given;
  // biome-ignore lint/correctness/noComponentHookFactories: each call is rendered once, with a hook of its own.
  function Probe({ use }: { use: () => Given }) {
    given = use();
    return null;
  }
  const view = show(<Probe use={use} />, replies);
  return {
    ...view,
    now: () => given,
    next: (use) => view.again(<Probe use={use} />),
  };
}

const ann = { email: 'ann@example.com', password: 'a long password' };

describe('callbacks', () => {
  it('are called once, and the ones given last', async () => {
    let answer: (response: Response) => void = () => {};
    const waits = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const first = vi.fn();
    const last = vi.fn();
    const view = hook(() => useSignIn({ onSuccess: first }), { [SIGN_IN]: () => waits });
    act(() => view.now().signIn(ann));
    await waitFor(() => expect(view.now().isLoading).toBe(true));
    view.next(() => useSignIn({ onSuccess: last }));
    await act(async () => answer(json(signedIn())));
    await waitFor(() => expect(view.now().isSuccess).toBe(true));
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
    expect(view.of(SIGN_IN)).toHaveLength(1);
  });

  it('hear of an error once, with its code', async () => {
    const onError = vi.fn();
    const onSuccess = vi.fn();
    const view = hook(() => useSignIn({ onError, onSuccess }), {
      [SIGN_IN]: () => problem(401, 'invalid-credentials'),
    });
    act(() => view.now().signIn(ann));
    await waitFor(() => expect(view.now().isError).toBe(true));
    expect(onError).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ status: 401, code: 'invalid-credentials' });
    expect(onSuccess).not.toHaveBeenCalled();
    act(() => view.now().reset());
    await waitFor(() => expect(view.now().isError).toBe(false));
  });

  it('of a reading hook hear of each outcome once', async () => {
    const onSuccess = vi.fn();
    const view = hook(() => useAppMetadata({ onSuccess }));
    await waitFor(() => expect(view.now().data?.name).toBe('shop'));
    expect(onSuccess).toHaveBeenCalledTimes(1);
    expect(view.of(METADATA)).toHaveLength(1);
    view.next(() => useAppMetadata({ onSuccess }));
    expect(onSuccess).toHaveBeenCalledTimes(1);
  });
});

describe('signing in and out', () => {
  it('waits for the second factor, and is signed in after it', async () => {
    const onMfaRequired = vi.fn();
    const onSuccess = vi.fn();
    const view = hook(
      () => ({ in: useSignIn({ onMfaRequired, onSuccess }), session: useSession() }),
      {
        [SIGN_IN]: () => json(challenge(['totp'])),
        [VERIFY_MFA]: () => json(signedIn()),
      },
    );
    act(() => view.now().in.signIn(ann));
    await waitFor(() => expect(view.now().in.challenge?.mfaMethods).toEqual(['totp']));
    expect(view.now().in.isSuccess).toBe(false);
    expect(view.now().session.status).toBe('signed-out');
    act(() => view.now().in.verifyMfa({ code: '123456' }));
    await waitFor(() => expect(view.now().session.status).toBe('signed-in'));
    expect(view.of(VERIFY_MFA)[0]?.body).toMatchObject({
      sessionId: 'session-1',
      sessionToken: 'half-token',
      code: '123456',
    });
    expect(onMfaRequired).toHaveBeenCalledTimes(1);
    expect(onSuccess).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(view.now().in.challenge).toBeUndefined());
  });

  it('refuses a code that no sign-in waits for, without asking the server', async () => {
    const view = hook(() => useSignIn());
    act(() => view.now().verifyMfa({ code: '123456' }));
    await waitFor(() => expect(view.now().error).toMatchObject({ code: 'session-expired' }));
    expect(view.of(VERIFY_MFA)).toHaveLength(0);
  });

  it('forgets the session and what its person was shown, also with the server away', async () => {
    const view = hook(
      () => ({ session: useSession(), user: useUserDetails(), out: useSignOut() }),
      {
        [SIGN_IN]: () => json(signedIn()),
        [USER]: () => json(person),
        [SIGN_OUT]: () => Promise.reject(new TypeError('no network')),
      },
    );
    await act(async () => {
      await view.service.signInV2(ann);
    });
    await waitFor(() => expect(view.now().user.data?.firstName).toBe('Ann'));
    act(() => view.now().out.signOut());
    await waitFor(() => expect(view.now().session.status).toBe('signed-out'));
    await waitFor(() => expect(view.now().user.data).toBeUndefined());
  });

  it('stays signed out when an answer from before the sign-out arrives', async () => {
    let answer: (response: Response) => void = () => {};
    const view = hook(() => ({ in: useSignIn(), session: useSession() }), {
      [SIGN_IN]: () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    });
    await waitFor(() => expect(view.now().session.status).toBe('signed-out'));
    act(() => view.now().in.signIn(ann));
    await waitFor(() => expect(view.of(SIGN_IN)).toHaveLength(1));
    await act(async () => {
      await view.service.session.clear();
      answer(json(signedIn()));
    });
    await waitFor(() => expect(view.now().in.isLoading).toBe(false));
    expect(view.now().session.status).toBe('signed-out');
  });
});

describe('accounts', () => {
  it.each([
    ['signed-in', () => json(signedIn(), 201)],
    ['verify-email', () => json({}, 202)],
  ] as const)('sign up and are %s', async (status, reply) => {
    const verificationUrl = 'https://shop.example/verify';
    const view = hook(() => useSignUp({ verificationUrl }), { [SIGN_UP]: reply });
    act(() => view.now().signUp({ ...ann, firstName: 'Ann' }));
    await waitFor(() => expect(view.now().data?.status).toBe(status));
    expect(view.of(SIGN_UP)[0]?.body).toMatchObject({ ...ann, firstName: 'Ann', verificationUrl });
  });

  it('verify an address by its code', async () => {
    const view = hook(() => useVerifyUserEmail(), { [VERIFY_EMAIL]: () => json({}) });
    act(() => view.now().verifyUserEmail({ email: ann.email, verificationCode: 'ABC123' }));
    await waitFor(() => expect(view.now().isSuccess).toBe(true));
    expect(view.of(VERIFY_EMAIL)[0]?.body).toEqual({
      email: ann.email,
      verificationCode: 'ABC123',
    });
  });

  it('get a new password by a code', async () => {
    const resetPasswordUrl = 'https://shop.example/reset';
    const view = hook(
      () => ({
        ask: useRequestForgotPasswordCodeByEmail({ resetPasswordUrl }),
        set: useUpdateUserPasswordWithCode(),
      }),
      { [REQUEST_RESET]: () => json({}), [RESET]: () => json({}) },
    );
    act(() => view.now().ask.requestResetCodeByEmail(ann.email));
    await waitFor(() => expect(view.now().ask.isSuccess).toBe(true));
    expect(view.of(REQUEST_RESET)[0]?.body).toEqual({ email: ann.email, resetPasswordUrl });
    const args = { email: ann.email, verificationCode: 'ABC123', newPassword: 'another password' };
    act(() => view.now().set.updateUserPasswordWithCode(args));
    await waitFor(() => expect(view.now().set.isSuccess).toBe(true));
    expect(view.of(RESET)[0]?.body).toEqual(args);
  });
});

describe('what comes with the address', () => {
  it('is validated once, and taken out of the address', async () => {
    window.history.replaceState(null, '', '/sign-in?intentId=i-1&intentToken=secret&keep=1#part');
    const onSuccess = vi.fn();
    const view = hook(() => useValidateIdentityProviderIntent({ fromUrl: true, onSuccess }), {
      [VALIDATE]: () => json(signedIn()),
    });
    await waitFor(() => expect(view.now().isSuccess).toBe(true));
    expect(view.of(VALIDATE).map(({ body }) => body)).toEqual([
      { intentId: 'i-1', idpToken: 'secret' },
    ]);
    expect(window.location.href).toBe('https://shop.example/sign-in?keep=1#part');
    expect(onSuccess).toHaveBeenCalledTimes(1);
  });
});

describe('languages', () => {
  it('change with their direction', async () => {
    const view = hook(() => useChangeLanguage());
    expect(view.now()).toMatchObject({ language: 'en', dir: 'ltr' });
    act(() => view.now().changeLanguage('ar'));
    await waitFor(() => expect(view.now()).toMatchObject({ language: 'ar', dir: 'rtl' }));
  });
});

function Status() {
  return <p>{useSession().status}</p>;
}

describe('the surroundings', () => {
  it('are asked for by name where they are missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Status />)).toThrow('<IamProvider>');
  });

  it('ask once whether somebody is signed in, however many components want to know', async () => {
    const { service, of } = serviceOf({ [ME]: () => problem(401, 'unauthenticated') }, 'cookie');
    show(
      <>
        <Status />
        <Status />
      </>,
      {},
      { service },
    );
    await waitFor(() => expect(screen.getAllByText('signed-out')).toHaveLength(2));
    expect(of(ME)).toHaveLength(1);
  });
});
