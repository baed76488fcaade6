// Runs a command on a copy of the example whose clients are installed from their packed tarballs, as
// users get them, and not linked to the workspace:
//
//   node scripts/packed.mjs vitest run

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const example = join(import.meta.dirname, '..');
const copy = join(example, 'build/packed');
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const name of readdirSync(example)) {
  if (!['build', 'node_modules'].includes(name)) {
    cpSync(join(example, name), join(copy, name), { recursive: true });
  }
}

for (const workspace of ['javascript', 'react']) {
  const source = join(example, '..', workspace);
  if (!existsSync(join(source, 'package.json'))) continue;
  const options = { cwd: source, encoding: 'utf8' };
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', copy], options),
  );
  const place = join(copy, 'node_modules', packed.name);
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(copy, packed.filename), '-C', place, '--strip-components=1']);
}

const [command, ...args] = process.argv.slice(2);
const { status } = spawnSync('npx', ['--no-install', command, ...args], {
  cwd: copy,
  stdio: 'inherit',
});
process.exit(status ?? 1);
