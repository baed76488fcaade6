/** Languages: what is built in, and what is loaded when it is asked for. */

import { createInstance, type i18n as I18n } from 'i18next';
import en, { type Texts } from './en.js';

/** The i18next namespace of the texts. */
export const NAMESPACE = 'iam';

/** The languages the library has texts for. */
export const LANGUAGES: readonly string[] = ['en', 'ar', 'de', 'fr'];

/** Texts by language; what is left out is taken from English. */
export type Resources = Readonly<Record<string, Partial<Texts>>>;

const loaders: Record<string, () => Promise<{ default: Texts }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
};

/** An i18next instance that is ready at once, so that a server can render with it. */
export function createTexts(language: string, resources: Resources | undefined): I18n {
  const i18n = createInstance();
  i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: NAMESPACE,
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { [NAMESPACE]: en } },
  });
  addResources(i18n, resources);
  return i18n;
}

/** Adds texts, in place of those that are there. */
export function addResources(i18n: I18n, resources: Resources | undefined): void {
  for (const [language, texts] of Object.entries({ en, ...resources })) {
    if (texts === en && i18n.hasResourceBundle('en', NAMESPACE)) continue;
    i18n.addResourceBundle(language, NAMESPACE, texts, true, true);
  }
}

/** Fetches the texts of a language, once; the given ones win over them. */
export async function loadTexts(
  i18n: I18n,
  language: string,
  resources?: Resources,
): Promise<void> {
  const base = language.split('-')[0] ?? language;
  const load = loaders[base];
  if (!load || i18n.hasResourceBundle(base, `${NAMESPACE}-loaded`)) return;
  const { default: texts } = await load();
  i18n.addResourceBundle(base, NAMESPACE, { ...texts, ...resources?.[base] }, true, true);
  i18n.addResourceBundle(base, `${NAMESPACE}-loaded`, {});
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
