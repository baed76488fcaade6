/** Before the tests: a server, prepared for the shop, and the built shop, as the README starts them. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server and the shop are, and who may do all. */
    iamUrl: string;
    shopUrl: string;
    admin: { email: string; password: string };
  }
}

const admin = { email: 'root@example.com', password: 'a phrase for the first' };

export default async function setup(project: TestProject) {
  const binary = process.env.LOCAI_IAM_BINARY;
  if (!binary) throw new Error('set LOCAI_IAM_BINARY to the built server');
  const port = await freePort();
  const shopUrl = `http://127.0.0.1:${port}`;
  const directory = mkdtempSync(join(tmpdir(), 'locai-iam-example-'));
  const iam = spawn(binary, ['serve'], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      LOCAI_IAM_SERVER__LISTEN: '127.0.0.1:0',
      LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL: admin.email,
      LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD: admin.password,
      LOCAI_IAM_APPLICATIONS__DEFAULT__ALLOWED_ORIGINS: shopUrl,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const iamUrl = await said(iam, /listens on (\S+)/);

  const npm = (script: string) =>
    execFileSync('npm', ['run', '--silent', script], {
      encoding: 'utf8',
      env: {
        ...process.env,
        IAM_BASE_URL: iamUrl,
        VITE_IAM_BASE_URL: iamUrl,
        IAM_ADMIN_EMAIL: admin.email,
        IAM_ADMIN_PASSWORD: admin.password,
      },
    });
  const settings = npm('setup');
  const setting = (name: string) => new RegExp(`${name}='(.+)'`).exec(settings)?.[1];
  npm('build');
  const shop = spawn('node', ['build/service/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      IAM_BASE_URL: iamUrl,
      IAM_CLIENT_ID: setting('IAM_CLIENT_ID'),
      IAM_CLIENT_SECRET: setting('IAM_CLIENT_SECRET'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await said(shop, /open on (\S+)/);

  project.provide('iamUrl', iamUrl);
  project.provide('shopUrl', shopUrl);
  project.provide('admin', admin);
  return async () => {
    await Promise.all([ended(shop), ended(iam)]);
    rmSync(directory, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** What a process says, once it does. */
function said(child: ChildProcess, what: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let all = '';
    child.stdout?.on('data', (chunk) => {
      all += chunk;
      const [, part] = what.exec(all) ?? [];
      if (part) found(part);
    });
    child.once('error', failed);
    child.once('exit', (status) => failed(new Error(`it ended with ${status}: ${all}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill();
  });
}
