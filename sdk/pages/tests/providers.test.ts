/** Signing in through an OpenID Connect provider's own pages, and by a directory, in a browser. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuthService } from '../../javascript/src/index.js';
import { BuiltServer } from '../../javascript/test/server/built-server.js';
import {
  CLIENT,
  type Counterpart,
  hasOidcProvider,
  hasSlapd,
  JANE,
  READER,
  startOidcProvider,
  startSlapd,
} from './counterparts.js';

let server: BuiltServer;
/** The server as it names itself. */
let origin: string;
let admin: AuthService;
let browser: Browser;
let page: Page;
let policy: string[];
const running: Counterpart[] = [];

if (!hasOidcProvider) process.stderr.write('!!! SKIPPED: there is no oidc-provider\n');
if (!hasSlapd) process.stderr.write('!!! SKIPPED: there is no slapd\n');

beforeAll(async () => {
  server = await BuiltServer.start({ IDENTITY_PROVIDERS__ALLOW_PRIVATE_ADDRESSES: 'true' });
  origin = server.url.replace('127.0.0.1', 'localhost');
  admin = await server.admin();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

afterAll(async () => {
  await browser?.close();
  for (const counterpart of running) counterpart.stop();
  await server?.stop();
});

beforeEach(async () => {
  policy = [];
  const context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    const ours = page.url().startsWith(origin);
    if (ours && message.text().includes('Content Security Policy')) policy.push(message.text());
  });
});

afterEach(async () => {
  await page.context().close();
  expect(policy).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What the address and all that scripts can read say. */
const readable = () =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );

test.skipIf(!hasOidcProvider)('through the pages of a certified provider and back', async () => {
  const callback = `${origin}/v1/authentication/idps/callback`;
  const provider = await startOidcProvider(callback);
  running.push(provider);
  const { callbackUrls } = await admin.addOidcIdentityProvider({
    name: 'Example ID',
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    issuer: provider.url,
  });
  expect(callbackUrls).toEqual([callback]);

  await page.goto(`${origin}/ui/`);
  await button('Continue with Example ID').click();
  await page.waitForURL((url) => url.origin === provider.url);
  await page.locator('input[name=login]').fill('grace');
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${origin}/ui/account`);
  await page.getByRole('heading', { name: 'Jane Doe' }).first().waitFor();
  expect(await readable()).not.toContain('intentToken');

  // Whoever says no there is told so here, and can go on.
  await page.context().clearCookies();
  await page.goto(`${origin}/ui/`);
  await button('Continue with Example ID').click();
  await page.waitForURL((url) => url.origin === provider.url);
  await page.getByRole('link', { name: '[ Cancel ]' }).click();
  await page.waitForURL((url) => url.origin === origin);
  await page.getByText('The other service refused to sign you in.').waitFor();
  await button('Continue with Example ID').waitFor();
});

test.skipIf(!hasSlapd)('by the password that a person has in a directory', async () => {
  const slapd = await startSlapd();
  running.push(slapd);
  await admin.addLdapIdentityProvider({
    name: 'Staff directory',
    servers: [slapd.url],
    startTls: false,
    baseDn: 'dc=example,dc=com',
    bindDn: READER.dn,
    bindPassword: READER.password,
    userBase: 'ou=people,dc=example,dc=com',
    userFilters: ['uid', 'mail'],
    userObjectClasses: ['inetOrgPerson'],
    timeout: 5000,
  });
  await page.goto(`${origin}/ui/`);
  const form = page.locator('form').filter({ has: button('Continue with Staff directory') });
  await form.getByLabel('User name').fill(JANE.name);
  await form.getByLabel('Password', { exact: true }).fill('not hers');
  await button('Continue with Staff directory').click();
  await form.getByRole('alert').waitFor();
  await form.getByLabel('Password', { exact: true }).fill(JANE.password);
  await button('Continue with Staff directory').click();
  await page.waitForURL(`${origin}/ui/account`);
  await page.getByRole('heading', { name: 'Jane' }).first().waitFor();
  expect(await readable()).not.toContain(JANE.password);
});
