/** The first five minutes in a browser: the first administrator, a passkey, and a second person. */

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ADMIN, BuiltServer } from '../../javascript/test/server/built-server.js';

let server: BuiltServer;
/** The server as it names itself: by a name, because browsers keep passkeys for names. */
let origin: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = await BuiltServer.start();
  origin = server.url.replace('127.0.0.1', 'localhost');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked for ${request.url()}`);
  });
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const field = (name: string) => page.getByLabel(name, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function signIn(email: string, password: string) {
  await page.goto(`${origin}/ui/`);
  await field('Email').fill(email);
  await field('Password').fill(password);
  await press('Sign in');
}

/** An authenticator that always finds its owner there. */
async function authenticator() {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

test('a page asked for by an IP address goes on under the name of the server', async () => {
  await page.goto(`${server.url}/ui/sign-up?lang=de#code=A1B2C3`);
  await page.waitForURL(`${origin}/ui/sign-up?lang=de`);
  await page.getByRole('button', { name: 'Konto anlegen' }).waitFor();
  complaints = complaints.filter((one) => !one.startsWith(`asked for ${server.url}`));
});

test('the first administrator, a new password, a passkey, a second person, without curl', async () => {
  await authenticator();
  await signIn(ADMIN.email, ADMIN.password);
  await page.waitForURL(`${origin}/ui/account`);

  await field('Current password').fill(ADMIN.password);
  await field('New password').fill('quite another phrase');
  await field('Repeat the password').fill('quite another phrase');
  await press('Change password');
  await page.getByText('Your password is changed.', { exact: false }).waitFor();

  await press('Add a passkey');
  await page.getByRole('button', { name: 'Remove: Passkey, Chrome, Linux' }).waitFor();
  await press('Sign out');
  await press('Sign in with a passkey');
  await page.waitForURL(`${origin}/ui/account`);
  await press('Sign out');

  await press('Create account');
  await field('First name').fill('Grace');
  await field('Email').fill('grace@example.com');
  await field('Password').fill('seven ships sail north');
  await field('Repeat the password').fill('seven ships sail north');
  await press('Create account');
  await field('Code').waitFor();
  const mailbox = await context.newPage();
  // Mail is delivered behind the answer.
  const code = await server.code('grace@example.com');
  await mailbox.goto(`${origin}/dev/mail/`);
  await mailbox.getByRole('link', { name: /Confirm your e-mail address/ }).click();
  await mailbox.getByText(code).first().waitFor();
  await mailbox.close();
  await field('Code').fill(code);
  await page.getByText('Your email is confirmed.').waitFor();
  await press('Continue');
  await page.getByRole('heading', { name: 'Grace' }).waitFor();
});

test('a passkey is the second factor, a refusal says so, and taken away it is gone', async () => {
  const email = `p${Math.random().toString(36).slice(2)}@example.com`;
  const password = 'seven ships sail north';
  await server.client().signUp({ firstName: 'Ada', email, password });
  const { devtools, authenticatorId } = await authenticator();
  await signIn(email, password);
  await page.waitForURL(`${origin}/ui/account`);
  await press('Add a passkey');
  const remove = page.getByRole('button', { name: 'Remove: Passkey, Chrome, Linux' });
  await remove.waitFor();
  await press('Sign out');

  // Whoever has a passkey is asked for it after the password, too.
  await signIn(email, password);
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await press('Use a passkey');
  await page.getByText('No passkey was used.', { exact: false }).waitFor();
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await press('Use a passkey');
  await page.waitForURL(`${origin}/ui/account`);

  await remove.click();
  await remove.waitFor({ state: 'detached' });
  await press('Sign out');
  await signIn(email, password);
  await page.waitForURL(`${origin}/ui/account`);
});
