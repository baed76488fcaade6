'use client';

import type { AuthService } from '@locai/iam-javascript';
import { QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Iam, IamContext } from './context.js';
import {
  addResources,
  createTexts,
  LANGUAGES,
  loadTexts,
  type Resources,
} from './i18n/languages.js';
import { restoreOnce } from './restore.js';

export interface IamProviderProps {
  service: AuthService;
  /** The language to begin with, `en` by default. */
  language?: string | undefined;
  /** The languages that may be chosen. */
  languages?: readonly string[] | undefined;
  /** An i18next instance of yours; the texts are added to it as the namespace `iam`. */
  i18n?: I18n | undefined;
  /** Texts in place of the library's, by language. */
  resources?: Resources | undefined;
  queryClient?: QueryClient | undefined;
  /** How to leave for another page; by default the browser goes there. */
  navigate?: ((url: string) => void) | undefined;
  /** Light or dark; left out, what the device prefers. */
  theme?: 'light' | 'dark' | undefined;
  children?: ReactNode;
}

const goTo = (url: string) => window.location.assign(url);

/** Surrounds everything that uses the hooks, elements and components. */
export function IamProvider(props: IamProviderProps) {
  const { service, language, languages = LANGUAGES, resources, navigate = goTo, theme } = props;
  const [ownQueries] = useState(() => props.queryClient ?? new QueryClient());
  const queryClient = props.queryClient ?? ownQueries;
  const [i18n] = useState(() => {
    if (!props.i18n) return createTexts(language ?? 'en', resources);
    addResources(props.i18n, resources);
    return props.i18n;
  });
  const given = useRef(resources);
  given.current = resources;

  useEffect(() => {
    restoreOnce(service).catch(() => {
      // Whoever uses `useSession` with `onError` hears of it; the state is signed out.
    });
    let last = service.session.get().session?.userId;
    return service.session.subscribe(() => {
      const now = service.session.get().session?.userId;
      // What one person was shown is no other's.
      if (last && last !== now)
        queryClient.removeQueries({ queryKey: ['iam', service.iamAppName, last] });
      last = now;
    });
  }, [service, queryClient]);

  useEffect(() => {
    const wanted = language ?? i18n.language;
    loadTexts(i18n, wanted, given.current)
      .then(() => i18n.changeLanguage(wanted))
      .catch(() => {
        // The texts could not be fetched: those in English stay.
      });
  }, [i18n, language]);

  const iam = useMemo<Iam>(
    () => ({
      service,
      queryClient,
      i18n,
      languages,
      navigate,
      theme,
      changeLanguage: async (code) => {
        await loadTexts(i18n, code, given.current);
        await i18n.changeLanguage(code);
      },
    }),
    [service, queryClient, i18n, languages, navigate, theme],
  );
  return <IamContext.Provider value={iam}>{props.children}</IamContext.Provider>;
}
