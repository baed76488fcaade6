import { ORIGIN } from './built-server.js';

/** What a browser does: keeps the cookie, and names the page's origin. */
export function browser(origin = ORIGIN) {
  let cookie = '';
  const network = globalThis.fetch;
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    if (cookie && init.credentials === 'include') headers.set('cookie', cookie);
    const response = await network(input, { ...init, headers });
    const set = response.headers.getSetCookie().find((one) => one.startsWith('session-token='));
    if (set && init.credentials === 'include') cookie = set.split(';')[0] ?? '';
    return response;
  };
  return {
    fetch,
    lose: () => {
      cookie = '';
    },
  };
}
