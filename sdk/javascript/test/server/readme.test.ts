import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as sdk from '../../src/index.js';
import { browser } from './browser.js';
import { BuiltServer } from './built-server.js';

let server: BuiltServer;
beforeAll(async () => {
  server = await BuiltServer.start();
});
afterAll(() => server?.stop());

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

it('the quickstart of the README does what it says, also the second time', async () => {
  const [, quickstart = ''] = /## Quickstart[\s\S]*?^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  const body = quickstart
    .replace(/^import .*;$/m, 'const { AuthService, HttpError } = sdk;')
    .replace('http://localhost:8080', server.url)
    .replace("'default'", "'shop'");
  const code = ts.transpile(`export const run = async () => {\n${body}\n};`, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
  });
  const page = Object.assign(new EventTarget(), { title: '' });
  vi.stubGlobal('document', page);
  const { fetch } = browser();
  const shown: unknown[] = [];
  const orders: (string | null)[] = [];
  const answering: typeof globalThis.fetch = async (input, init) => {
    if (input !== '/api/orders') return fetch(input, init);
    orders.push(new Headers(init?.headers).get('authorization'));
    return new Response('[]');
  };
  const exported: { run?: () => Promise<void> } = {};
  const module = new Function('exports', 'sdk', 'fetch', 'console', code);
  module(exported, sdk, answering, { log: (text: unknown) => shown.push(text) });
  vi.stubGlobal('fetch', answering);
  for (let times = 1; times <= 2; times++) {
    await exported.run?.();
    expect(shown).toHaveLength(times);
    expect(shown.at(-1)).toBe('Grace');
    expect(orders.at(-1)).toMatch(/^Bearer eyJ/);
    expect(page.title).toBe('Signed out');
  }
});
