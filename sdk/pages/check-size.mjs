// The first view's script and all styles, compressed as the server sends them, against their budgets.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const assets = new URL('./dist/ui/assets/', import.meta.url);
const budgets = [
  ['sign-in, JavaScript', /^index-.*\.js$/, 120_000],
  ['styles', /\.css$/, 5_000],
];
for (const [what, pattern, budget] of budgets) {
  const files = readdirSync(assets).filter((name) => pattern.test(name));
  const bytes = files
    .map((name) => gzipSync(readFileSync(new URL(name, assets)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  process.stdout.write(`/ui ${what}: ${bytes} of ${budget} bytes\n`);
  if (files.length === 0 || bytes > budget) process.exitCode = 1;
}
