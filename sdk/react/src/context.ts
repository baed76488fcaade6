'use client';

import type { AuthService, SessionState } from '@locai/iam-javascript';
import type { QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from './i18n/en.js';
import { directionOf, NAMESPACE } from './i18n/languages.js';

/** What the provider gives to everything below it. */
export interface Iam {
  readonly service: AuthService;
  readonly queryClient: QueryClient;
  readonly i18n: I18n;
  readonly languages: readonly string[];
  /** Loads the texts of a language and shows them. */
  readonly changeLanguage: (code: string) => Promise<void>;
  /** Leaves for another page. */
  readonly navigate: (url: string) => void;
  readonly theme: 'light' | 'dark' | undefined;
}

export const IamContext = createContext<Iam | undefined>(undefined);

/** The surroundings; throws outside of an `IamProvider`. */
export function useIam(): Iam {
  const iam = useContext(IamContext);
  if (!iam) throw new Error('There is no <IamProvider> around this component.');
  return iam;
}

const LOADING: SessionState = { status: 'loading' };
const loading = () => LOADING;

/** The state of the session. A server knows none, so that the first render equals the server's. */
export function useSessionState(): SessionState {
  const { session } = useIam().service;
  return useSyncExternalStore(session.subscribe, session.get, loading);
}

/** The texts in the language that is shown, with its direction. */
export interface TextsInUse {
  text: (key: TextKey, values?: Record<string, string | number>) => string;
  /** Whether there is a text of this key. */
  has: (key: string) => boolean;
  language: string;
  dir: 'ltr' | 'rtl';
}

export function useTexts(): TextsInUse {
  const { i18n } = useIam();
  const { t } = useTranslation(NAMESPACE, { i18n, useSuspense: false });
  const language = i18n.resolvedLanguage ?? i18n.language;
  return {
    text: (key: TextKey, values: Record<string, string | number> = {}) =>
      t(key, { ...values, ns: NAMESPACE, keySeparator: false, nsSeparator: false }) as string,
    has: (key: string) =>
      i18n.exists(key, { ns: NAMESPACE, keySeparator: false, nsSeparator: false }),
    language,
    dir: directionOf(language),
  };
}

/** What stands on the root of each component. */
export function useRootProps() {
  const { theme } = useIam();
  const { dir, language } = useTexts();
  return { dir, lang: language, 'data-theme': theme };
}
