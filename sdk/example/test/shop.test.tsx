// @vitest-environment happy-dom
import { AuthService } from '@locai/iam-javascript';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { App } from '../src/app.js';

const shopUrl = inject('shopUrl');
const iamBaseUrl = inject('iamUrl');
const page = window as unknown as Window;

beforeEach(() => {
  // The page's own origin: calls to the server are cross-origin, and checked as in a browser.
  page.happyDOM.setURL(`${shopUrl}/`);
});
afterEach(cleanup);

/** Opens the page; cookies stay, so that a second time is a reload. */
function open() {
  const service = new AuthService({ iamBaseUrl, autoExtend: false });
  service.session.restore().catch(() => {});
  render(<App service={service} />);
  return { service, user: userEvent.setup() };
}

const button = (name: string) => screen.findByRole('button', { name });
const field = (name: string) => screen.findByLabelText(name);
const orders = (init: RequestInit = {}) => fetch(`${shopUrl}/api/orders`, init);
const ADA = { email: 'ada@example.com', password: 'seven ships sail north' };

it('a person signs up, orders, comes back and signs out', async () => {
  const { service, user } = open();
  await user.click(await button('I am new here'));
  await user.type(await field('First name'), 'Ada');
  await user.type(await field('E-mail'), ADA.email);
  await user.type(await field('Password'), ADA.password);
  await user.type(await field('Password again'), `${ADA.password}!`);
  await user.click(await button('Sign up'));
  await screen.findByText('This is another password.');
  await user.clear(await field('Password again'));
  await user.type(await field('Password again'), ADA.password);
  await user.click(await button('Sign up'));
  await screen.findByText(/Hello Ada/);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).toBe('[{},{}]');
  expect(document.cookie).toBe('');

  await user.click(await button('Order tea'));
  await screen.findByText('1: tea');
  await user.click(await button('All orders'));
  await screen.findByText('You may not do this.');

  cleanup();
  const again = open();
  await screen.findByText(/Hello Ada/);
  const token = await again.service.session.getAccessToken();
  await again.user.click(await button('Sign out'));
  await screen.findByRole('heading', { name: 'Sign in' });
  // The service notices the sign-out at once.
  expect((await orders({ headers: { Authorization: `Bearer ${token}` } })).status).toBe(401);
  // And so does the other tab.
  await vi.waitFor(() => expect(service.session.get().status).toBe('signed-out'));
});

it('a shopkeeper signs in and sees all orders', async () => {
  const admin = inject('admin');
  const { user } = open();
  await user.type(await field('E-mail'), admin.email);
  await user.type(await field('Password'), 'something else');
  await user.click(await button('Sign in'));
  await screen.findByText('Address and password do not belong together.');
  await user.clear(await field('Password'));
  await user.type(await field('Password'), admin.password);
  await user.click(await button('Sign in'));
  await user.click(await button('All orders'));
  await screen.findByText('1: tea');
  await user.click(await button('My orders'));
  await vi.waitFor(() => expect(screen.queryByText('1: tea')).toBeNull());
});

it('the service takes nothing from nobody, and only what it sells', async () => {
  expect((await orders()).status).toBe(401);
  const anybody = new AuthService({ iamBaseUrl, storage: 'none' });
  const { accessToken } = await anybody.signIn(ADA);
  const order = (body: string) =>
    orders({
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    });
  expect((await order('{"product":"coffee"}')).status).toBe(201);
  expect((await order('{"product":"gold"}')).status).toBe(400);
  expect((await order('{')).status).toBe(400);
});

it('the shop serves its page', async () => {
  const html = await (await fetch(shopUrl)).text();
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
  expect((await fetch(shopUrl + script)).status).toBe(200);
});
