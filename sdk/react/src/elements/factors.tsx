'use client';

import { type Answer, HttpError } from '@locai/iam-javascript';
import { useState } from 'react';
import { useIam, useSessionState, useTexts } from '../context.js';
import { deviceOf } from '../device.js';
import { useAction, useReading } from '../hooks/action.js';
import type { TextKey } from '../i18n/en.js';
import { makePasskey } from '../passkeys.js';
import { ErrorMessage, Form, SubmitButton } from './form.js';
import { HiddenUserName, OtpInputs, PasswordInput } from './inputs.js';
import { useHasPasskeys } from './passkey.js';
import { AnotherCode } from './sign-in.js';

type Enrolment = Answer<'enrollTotp'>;
/** What may have to wait until the person has proved who they are. */
type Act = () => Promise<void>;

const METHODS: Readonly<Record<string, TextKey>> = {
  email: 'factorEmail',
  totp: 'factorTotp',
  recoveryCode: 'factorRecoveryCode',
  passkey: 'factorPasskey',
};

/** The second factors of whoever is signed in: turning on, setting up, taking away. */
export function FactorList({ className }: { className?: string }) {
  const { service } = useIam();
  const { text } = useTexts();
  const me = useSessionState().session?.userId ?? '';
  const list = useReading(me, ['factors'], (signal) => service.listFactors({}, { signal }), {
    enabled: me !== '',
  });
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  /** A change that the server makes only after a proof. */
  const [waiting, setWaiting] = useState<Act>();
  const change = useAction(async (act: Act) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof HttpError && error.code === 'fresh-proof-required')) throw error;
      setWaiting(() => act);
      return;
    }
    await list.refetch();
  });
  const act = (run: () => Promise<unknown>) => () => {
    if (!change.outcome.isLoading) {
      change.run(async () => {
        await run();
      });
    }
  };
  const factors = list.data?.factors ?? [];
  const has = (method: string) => factors.some((one) => one.method === method);
  const left = factors.find(({ method }) => method === 'recoveryCode')?.left;

  const enroll = act(async () => {
    setCodes(undefined);
    setEnrolment(await service.enrollTotp());
  });
  const renew = act(async () => setCodes((await service.renewRecoveryCodes()).recoveryCodes));
  const canKeep = useHasPasskeys();
  const passkeys = factors.filter(({ method }) => method === 'passkey');
  const addPasskey = act(async () => {
    const proof = await makePasskey(await service.startPasskeyRegistration());
    const name = text('passkeyName', { device: deviceOf(navigator.userAgent) });
    await service.addPasskey({ ...proof, name });
  });
  const row = (
    method: string,
    label: TextKey,
    state: string,
    onClick: () => void,
    key: string = method,
  ) => (
    <li key={key} className="iam-row">
      <span>
        {text(METHODS[method] ?? 'code')} <span className="iam-hint iam-block">{state}</span>
      </span>
      <button
        type="button"
        className="iam-link"
        aria-label={`${text(label)}: ${key === method ? text(METHODS[method] ?? 'code') : state}`}
        aria-disabled={change.outcome.isLoading || undefined}
        onClick={onClick}
      >
        {text(label)}
      </button>
    </li>
  );
  const onOff = (method: string) => text(has(method) ? 'on' : 'off');
  return (
    <div className={className ?? 'iam-factors'}>
      {list.data && (
        <ul className="iam-list">
          {row(
            'email',
            has('email') ? 'turnOff' : 'turnOn',
            onOff('email'),
            act(() => (has('email') ? service.disableOwnEmailMfa() : service.enableOwnEmailMfa())),
          )}
          {row(
            'totp',
            has('totp') ? 'remove' : 'setUp',
            onOff('totp'),
            has('totp')
              ? act(async () => {
                  await service.removeTotp();
                  setCodes(undefined);
                })
              : enroll,
          )}
          {has('totp') && row('recoveryCode', 'renew', text('left', { count: left ?? 0 }), renew)}
          {passkeys.map(({ passkeyId, name }) =>
            row(
              'passkey',
              'remove',
              name ?? '',
              act(() => service.removePasskey({ passkeyId: passkeyId ?? '' })),
              `passkey ${passkeyId}`,
            ),
          )}
        </ul>
      )}
      {list.data && canKeep && (
        <button
          type="button"
          className="iam-button iam-button-plain"
          aria-disabled={change.outcome.isLoading || undefined}
          onClick={addPasskey}
        >
          {text('addPasskey')}
        </button>
      )}
      <ErrorMessage error={list.error ?? change.outcome.error} />
      {waiting && (
        <Reauthentication
          onCancel={() => setWaiting(undefined)}
          onComplete={() => {
            setWaiting(undefined);
            change.run(waiting);
          }}
        />
      )}
      {enrolment && !waiting && (
        <TotpEnrolment
          enrolment={enrolment}
          onCancel={() => setEnrolment(undefined)}
          onComplete={(recoveryCodes) => {
            setEnrolment(undefined);
            setCodes(recoveryCodes);
            void list.refetch();
          }}
        />
      )}
      {codes && (
        <div className="iam-panel" role="status">
          <p className="iam-text">{text('recoveryText')}</p>
          <ul className="iam-codes" dir="ltr">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

export interface PanelProps<Done> {
  onComplete: (done: Done) => void;
  onCancel: () => void;
}

/** Adding an authenticator app: the link and the key, then a code that proves it works. */
function TotpEnrolment(props: PanelProps<readonly string[]> & { enrolment: Enrolment }) {
  const { enrolment, onComplete, onCancel } = props;
  const { service } = useIam();
  const { text } = useTexts();
  const secret = enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ');
  return (
    <Form
      className="iam-panel"
      aria-label={text('factorTotp')}
      submit={async ({ code = '' }) =>
        onComplete((await service.confirmTotp({ code })).recoveryCodes)
      }
    >
      <p className="iam-text">{text('totpText')}</p>
      <p className="iam-text">
        <a className="iam-link" href={enrolment.uri}>
          {text('totpLink')}
        </a>
      </p>
      <p className="iam-text">
        {text('totpSecret')}:{' '}
        <code className="iam-secret" dir="ltr">
          {secret}
        </code>
      </p>
      <OtpInputs label={text('code')} isNumeric />
      <ErrorMessage />
      <SubmitButton text={text('mfaSubmit')} />
      <button type="button" className="iam-link" onClick={onCancel}>
        {text('cancel')}
      </button>
    </Form>
  );
}

/** Proving again who one is, by the password or by a mailed code. */
function Reauthentication({ onComplete, onCancel }: PanelProps<void>) {
  const { service } = useIam();
  const { text } = useTexts();
  const [byCode, setByCode] = useState(false);
  return (
    <Form
      className="iam-panel"
      aria-label={text('reauthTitle')}
      submit={async ({ code, password }) => {
        await service.reauthenticate(byCode ? { code } : { password });
        onComplete();
      }}
    >
      <h3 className="iam-subtitle">{text('reauthTitle')}</h3>
      <p className="iam-text">{text('reauthText')}</p>
      {byCode ? (
        <OtpInputs label={text('code')} length={0} />
      ) : (
        <>
          <HiddenUserName />
          <PasswordInput label={text('password')} />
        </>
      )}
      <ErrorMessage />
      <SubmitButton text={text('mfaSubmit')} />
      {byCode ? (
        <AnotherCode send={() => service.requestReauthenticationCode()} />
      ) : (
        <button
          type="button"
          className="iam-link"
          onClick={() => {
            setByCode(true);
            void service.requestReauthenticationCode().catch(() => {
              // The section below the field asks again and says what is wrong.
            });
          }}
        >
          {text('reauthSend')}
        </button>
      )}
      <button type="button" className="iam-link" onClick={onCancel}>
        {text('cancel')}
      </button>
    </Form>
  );
}
