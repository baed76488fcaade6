'use client';

import type { Answer, ApplicationMetadata, FactorRequired, SignedIn } from '@locai/iam-javascript';
import { useEffect, useRef } from 'react';
import { useIam, useTexts } from '../context.js';
import { providerCalls } from '../provider-calls.js';
import { type Callbacks, useAction, useReading } from './action.js';

export type AppMetadata = ApplicationMetadata | Answer<'getOrganizationMetadata'>;

/** What the application, or one organization, offers to whoever wants to sign in. */
export function useAppMetadata(
  options: Callbacks<AppMetadata> & { orgId?: string | undefined } = {},
) {
  const { service } = useIam();
  const { orgId } = options;
  return useReading<AppMetadata>(
    '',
    ['metadata', orgId ?? ''],
    (signal) =>
      orgId
        ? service.getOrganizationMetadata({}, { signal, orgId })
        : service.getApplicationMetadata({}, { signal }),
    options,
  );
}

export interface IntentOptions extends Callbacks<{ authUrl: string; intentId: string }> {
  /** Where the provider sends the browser in the end; among the application's allowed URLs. */
  successUrl?: string | undefined;
  failureUrl?: string | undefined;
  /** Whether to go to the provider at once, true by default. */
  redirect?: boolean | undefined;
  orgId?: string | undefined;
}

/** Begins a sign-in with an identity provider, and goes there. */
export function useCreateIdentityProviderIntent(options: IntentOptions = {}) {
  const { service, navigate } = useIam();
  const { run, runAsync, outcome } = useAction(async ({ idpId }: { idpId: string }) => {
    const here = window.location.href.split(/[?#]/)[0] ?? '';
    const { successUrl = here, orgId } = options;
    const failureUrl = options.failureUrl ?? successUrl;
    const intent = await providerCalls(service).createIdpIntent({
      idpId,
      successUrl,
      failureUrl,
      orgId,
    });
    if (options.redirect !== false) navigate(intent.authUrl);
    return intent;
  }, options);
  return { ...outcome, createIntent: run, createIntentAsync: runAsync };
}

/** One promise per intent: each counts once, and StrictMode runs effects twice. */
const validated = new Map<string, Promise<SignedIn | FactorRequired>>();

export interface ValidateIntentOptions extends Callbacks<SignedIn | FactorRequired> {
  /** Takes the intent from the address, and out of it. */
  fromUrl?: boolean | undefined;
}

/** Ends a sign-in with an identity provider. */
export function useValidateIdentityProviderIntent(options: ValidateIntentOptions = {}) {
  const { service } = useIam();
  const { run, runAsync, outcome } = useAction(
    ({ intentId, intentToken }: { intentId: string; intentToken: string }) => {
      let answer = validated.get(intentId);
      if (!answer) {
        answer = providerCalls(service).validateIdpIntent({ intentId, idpToken: intentToken });
        validated.set(intentId, answer);
      }
      return answer;
    },
    options,
  );
  const begun = useRef(false);
  const { fromUrl } = options;
  useEffect(() => {
    if (!fromUrl || begun.current) return;
    const url = new URL(window.location.href);
    const intentId = url.searchParams.get('intentId');
    const intentToken = url.searchParams.get('intentToken');
    if (!intentId || !intentToken) return;
    begun.current = true;
    url.searchParams.delete('intentId');
    url.searchParams.delete('intentToken');
    window.history.replaceState(window.history.state, '', url);
    run({ intentId, intentToken });
  });
  return { ...outcome, validateIntent: run, validateIntentAsync: runAsync };
}

/** The language that is shown, and changing it. */
export function useChangeLanguage(options: Callbacks<string> = {}) {
  const iam = useIam();
  const { language, dir } = useTexts();
  const { run, runAsync, outcome } = useAction(async (code: string) => {
    await iam.changeLanguage(code);
    return code;
  }, options);
  return {
    ...outcome,
    changeLanguage: run,
    changeLanguageAsync: runAsync,
    language,
    dir,
    languages: iam.languages,
  };
}
