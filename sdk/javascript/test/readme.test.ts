// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

it('the code of the README compiles', { timeout: 60_000 }, () => {
  expect(blocks.length).toBeGreaterThan(4);
  const files = new Map(
    // A module, whether or not it imports anything.
    blocks.map((code, index) => [
      join(root, 'test', `readme-${index}.ts`),
      `${code}\nexport {};\n`,
    ]),
  );
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const source = (name: string) => [join(root, 'src', name)];
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram(
    [...files.keys()],
    {
      ...options,
      paths: {
        '@locai/iam-javascript': source('index.ts'),
        '@locai/iam-javascript/server': source('server/index.ts'),
        '@locai/iam-javascript/*': source('server/*.ts'),
      },
    },
    host,
  );
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.text.slice(0, start).split('\n').length;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(problems).toEqual([]);
});
