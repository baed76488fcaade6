/**
 * Every page in two languages, light and dark, wide and narrow: nothing that axe finds, nothing that must be
 * scrolled sideways to be seen. With SCREENSHOTS=directory each is kept as a picture to look at.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, BuiltServer } from '../../javascript/test/server/built-server.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env.SCREENSHOTS;
const PASSWORD = 'seven ships sail north';

let server: BuiltServer;
let origin: string;
let browser: Browser;

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

const looks = ['en', 'ar'].flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [1280, 390].map((width) => ({ language, scheme, width })),
  ),
);
type Look = (typeof looks)[number];

function open({ language, scheme, width }: Look): Promise<BrowserContext> {
  const viewport = { width, height: width === 390 ? 844 : 800 };
  // The strict policy of the pages lets no script of ours in; what is looked at is the page all the same.
  return browser.newContext({ bypassCSP: true, colorScheme: scheme, locale: language, viewport });
}

async function isSound(page: Page, name: string, { language, scheme, width }: Look) {
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  const hidden = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(hidden, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<{ violations: object[] }> } }).axe.run(),
  );
  expect(found.violations, `${name}, ${language}, ${scheme}, ${width}`).toEqual([]);
  if (PICTURES) {
    const path = join(PICTURES, `${name}-${language}-${scheme}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
  }
}

test.each(looks)('$language, $scheme, $width px', async (look) => {
  const context = await open(look);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const lang = `lang=${look.language}`;
  for (const view of ['', 'sign-up', 'forgot-password', 'verify', 'invite']) {
    await page.goto('about:blank');
    await page.goto(`${origin}/ui/${view}?${lang}#code=A1B2C3&email=ada%40example.com`);
    await page.getByRole('button').first().waitFor();
    await isSound(page, view || 'sign-in', look);
  }

  // What went wrong, as it is shown.
  await page.goto(`${origin}/ui/?${lang}`);
  await page.locator('input[name=email]').fill('nobody@example.com');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('alert').first().waitFor();
  await isSound(page, 'wrong-password', look);

  await page.locator('input[name=email]').fill(ADMIN.email);
  await page.locator('input[name=password]').fill(ADMIN.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/account/);
  await page.locator('input[name=currentPassword]').waitFor();
  await isSound(page, 'account', look);
  await context.close();
});
