/** The built pages in a browser, in front of the built server. */

import type { Server } from 'node:http';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BuiltServer } from '../../javascript/test/server/built-server.js';
import { serveSite } from './site.js';

const PASSWORD = 'seven ships sail north';
const PREFIX = '/iam';
let server: BuiltServer;
let site: Server;
let origin: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await serveSite(0, PREFIX, () => server.url);
  const address = site.address();
  if (typeof address !== 'object' || !address) throw new Error('the site has no address');
  origin = `http://127.0.0.1:${address.port}`;
  server = await BuiltServer.start({ APPLICATIONS__SHOP__ALLOWED_ORIGINS: origin });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

afterAll(async () => {
  await browser?.close();
  site?.close();
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

const open = (view = '') => page.goto(`${origin}${PREFIX}/ui/${view}`);
const field = (name: string) => page.getByLabel(name, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function newPerson(): Promise<string> {
  const email = `p${Math.random().toString(36).slice(2)}@example.com`;
  await server.client().signUp({ firstName: 'Grace', email, password: PASSWORD });
  return email;
}

async function signIn(email: string) {
  await open();
  await field('Email').fill(email);
  await field('Password').fill(PASSWORD);
  await press('Sign in');
  await page.waitForURL(/\/account/);
}

test('signs up, confirms the address by a pasted code, and sees the account', async () => {
  await open('sign-up');
  const email = `n${Math.random().toString(36).slice(2)}@example.com`;
  await field('First name').fill('Ada');
  await field('Email').fill(email);
  await field('Password').fill(PASSWORD);
  await field('Repeat the password').fill(PASSWORD);
  await press('Create account');
  const code = await server.code(email);
  await field('Code').waitFor();
  // Filled in at once, as by pasting, it is sent by itself.
  await field('Code').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
  await page.getByText('Your email is confirmed.').waitFor();
  await press('Continue');
  await page.getByRole('heading', { name: 'Ada' }).waitFor();
});

test('tells a wrong password apart from nothing, and signs in with the right one', async () => {
  const email = await newPerson();
  await open();
  await press('Sign in');
  await page.getByText('Fill in this field.').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
  await field('Email').fill(email);
  await field('Password').fill('not the right one');
  await press('Sign in');
  await page.getByText('Email or password is wrong.').waitFor();
  await signIn(email);
  // The cookie is HttpOnly: nothing a script could read holds the session.
  const readable = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(cookie?.httpOnly).toBe(true);
  expect(readable).not.toContain(cookie?.value);
  expect(await page.content()).not.toContain(cookie?.value);
});

test('asks for the mailed second factor', async () => {
  const email = await newPerson();
  await signIn(email);
  await page.getByRole('button', { name: 'Turn on: Code by email' }).click();
  await page.getByRole('button', { name: 'Turn off: Code by email' }).waitFor();
  await press('Sign out');
  await field('Email').fill(email);
  await field('Password').fill(PASSWORD);
  await press('Sign in');
  const code = await server.code(email, 'digits');
  await field('Code').fill(code === '12345678' ? '87654321' : '12345678');
  await page
    .getByText('The code is wrong', { exact: false })
    .or(page.getByText('Email or password is wrong.'))
    .waitFor();
  await field('Code').fill(code);
  await page.waitForURL(/\/account/);
});

test('a link fills in the code, leaves the address, and a click sets the password', async () => {
  const email = await newPerson();
  await open('forgot-password');
  await field('Email').fill(email);
  await press('Send code');
  const code = await server.code(email, 'letters', 2);
  await page.goto('about:blank');
  await open(`forgot-password#code=${code}&email=${encodeURIComponent(email)}`);
  await field('New password').fill('quite another phrase');
  await field('Repeat the password').fill('quite another phrase');
  expect(await field('Code').inputValue()).toBe(code);
  expect(page.url()).not.toContain(code);
  await press('Set password');
  await page.getByText('Your password is set.', { exact: false }).waitFor();
});

test('an address that the settings do not list leads nowhere', async () => {
  await open(`?redirectUri=${encodeURIComponent('https://evil.example.com/')}`);
  const email = await newPerson();
  await field('Email').fill(email);
  await field('Password').fill(PASSWORD);
  await press('Sign in');
  await page.waitForURL(/\/account/);
});

test('says so when there is no connection', async () => {
  await open();
  await field('Email').fill('somebody@example.com');
  await field('Password').fill(PASSWORD);
  await context.setOffline(true);
  await press('Sign in');
  await page.getByText('No connection.', { exact: false }).waitFor();
});
