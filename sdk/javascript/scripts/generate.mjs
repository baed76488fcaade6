// Makes src/schema.gen.ts and src/operations.gen.ts from docs/openapi.json.
//
//   npm run generate                 writes both
//   npm run generate -- --check      writes nothing, fails if one of them differs

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { operationsModule } from './operations.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const document = JSON.parse(await readFile(here('../../../docs/openapi.json'), 'utf8'));

const header = '// Generated from docs/openapi.json by `npm run generate`: do not edit.\n\n';

// A default is the server's: in a request the field may still be left out.
const schema = astToString(
  await openapiTS(structuredClone(document), { defaultNonNullable: false, alphabetize: true }),
);

const files = [
  ['../src/schema.gen.ts', header + schema],
  ['../src/operations.gen.ts', header + operationsModule(document)],
];

const check = process.argv.includes('--check');
for (const [path, wanted] of files) {
  if (!check) {
    await writeFile(here(path), wanted);
    continue;
  }
  const found = await readFile(here(path), 'utf8').catch(() => '');
  if (found !== wanted) {
    process.stderr.write(
      `sdk/javascript/${path.slice(3)} does not match docs/openapi.json: run \`npm run generate\` in sdk/javascript\n`,
    );
    process.exitCode = 1;
  }
}
