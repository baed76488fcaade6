/** Where the pages are, and what their address asks for. */

import { LANGUAGES } from '@locai/iam-react';

/** The path below which the server is, without a slash at its end; empty at the root of its origin. */
export function prefixOf(path: string): string {
  const at = path.lastIndexOf('/ui/');
  return at < 0 ? '' : path.slice(0, at);
}

/** The address of the same page under the server's own name, if it was asked for under another. */
export function underOwnName(here: Location, publicUrl: string | undefined): string | undefined {
  if (!publicUrl || !URL.canParse(publicUrl)) return undefined;
  if (new URL(publicUrl).origin === here.origin) return undefined;
  const view = here.pathname.slice(prefixOf(here.pathname).length);
  return publicUrl.replace(/\/+$/, '') + view + here.search + here.hash;
}

/** The first language that the address or the browser asks for and there are texts for. */
export function languageOf(search: URLSearchParams, wanted: readonly string[]): string {
  for (const one of [search.get('lang') ?? '', ...wanted]) {
    const base = one.toLowerCase().split('-')[0] ?? '';
    if (LANGUAGES.includes(base)) return base;
  }
  return 'en';
}

/** What a mail's link carries behind the `#`, which no server sees. */
export interface Carried {
  code?: string | undefined;
  email?: string | undefined;
  orgId?: string | undefined;
  userId?: string | undefined;
}

/** Takes what the link carries out of the address, so that it stays in no history. */
export function takeCarried(): Carried {
  const hash = new URLSearchParams(window.location.hash.slice(1));
  if (window.location.hash) {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  const get = (name: string) => hash.get(name) || undefined;
  return { code: get('code'), email: get('email'), orgId: get('orgId'), userId: get('userId') };
}

interface Redirects {
  allowedRedirectUris: readonly string[];
  defaultRedirectUri?: string | null | undefined;
}

/**
 * Where to go after the sign-in: what was asked for if it is on the list, else the default. An address
 * from elsewhere leads nowhere, because whoever writes it could lead people to a page like ours.
 */
export function destination(
  asked: string | null,
  settings: Redirects | undefined,
): string | undefined {
  const fallback = settings?.defaultRedirectUri ?? undefined;
  const isListed =
    asked !== null && (asked === fallback || settings?.allowedRedirectUris.includes(asked));
  const chosen = isListed ? (asked ?? undefined) : fallback;
  return chosen && /^https?:\/\//i.test(chosen) ? chosen : undefined;
}
