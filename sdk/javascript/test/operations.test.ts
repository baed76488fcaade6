// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuthService } from '../src/index.js';
import { OPERATION_IDS, operation } from '../src/transport/operation.js';
import { FakeServer, json } from './support/fake-server.js';

const contract = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../../tests/contract', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

interface Row {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

const rows: Row[] = contract('operations.tsv')
  .slice(1)
  .map((line) => {
    const [, , id = '', method = '', path = ''] = line.split('\t');
    return { id, method, path };
  });
const missing = new Set(contract('missing-operations.txt'));
const served = rows.filter(({ id }) => !missing.has(id));
const further = contract('further-operations.txt');

type Method = (args: object) => Promise<unknown>;
const methodsOf = (service: AuthService) => service as unknown as Record<string, Method>;

describe('the methods', () => {
  it('are one for each operation that is served, and no other', () => {
    expect(rows).toHaveLength(83);
    const wanted = [...served.map(({ id }) => id), ...further].sort();
    expect([...OPERATION_IDS].sort()).toEqual(wanted);
    const methods = methodsOf(AuthService.prototype);
    for (const id of wanted) expect(methods[id], id).toBeTypeOf('function');
  });

  it.each(served)('$id calls $method $path', async ({ id, method, path }) => {
    const server = new FakeServer().on('*', () => json({}));
    const service = new AuthService({
      iamBaseUrl: 'https://iam.example.com',
      iamAppName: 'shop',
      storage: 'none',
      fetch: server.fetch,
    });
    const args: Record<string, string> = {};
    let called = path;
    for (const [whole, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
      args[name] = `a ${name}`;
      called = called.replace(whole, `a%20${name}`);
    }
    const options = { token: 't', orgId: '5' };
    await (methodsOf(service)[id] as (...all: object[]) => Promise<unknown>).call(
      service,
      args,
      options,
    );
    expect(server.sent).toHaveLength(1);
    expect(server.last.method).toBe(method);
    expect(server.last.url.pathname).toBe(called);
    expect(server.last.url.search).toBe('');
    expect(server.last.headers.get('x-app-name')).toBe('shop');
    expect(server.last.headers.get('x-iam-orgid')).toBe('5');
    expect(server.last.headers.get('authorization')).toBe('Bearer t');
  });

  it('have the names of the product too, as the same functions', () => {
    const { prototype } = AuthService;
    expect(prototype.signInByEmailPassword).toBe(prototype.signIn);
    expect(prototype.getUserDetails).toBe(prototype.getUser);
    expect(prototype.getAppMetadata).toBe(prototype.getApplicationMetadata);
  });

  it('know which operations only read', () => {
    const reads = OPERATION_IDS.filter((id) => operation(id).isRead);
    for (const id of reads) expect(id).toMatch(/^(get|list|search|check)[A-Z]/);
    expect(reads).toContain('searchUsers');
    expect(reads).toContain('checkUserPermissions');
    expect(reads).not.toContain('requestPasswordResetCode');
  });
});
