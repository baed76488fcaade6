/** The certified OpenID Connect provider and the directory of the server's own tests, as processes. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const providerDirectory = join(root, 'tests/counterparts/oidc-provider');
const SLAPD = '/usr/sbin/slapd';
const BASE = 'dc=example,dc=com';

export const hasOidcProvider = existsSync(join(providerDirectory, 'node_modules/oidc-provider'));
export const hasSlapd = existsSync(SLAPD);
export const CLIENT = { id: 'locai-iam', secret: 'a+secret: with/odd&chars=100%' };
/** Who looks for people in the directory, and one of the people. */
export const READER = { dn: `cn=locai,ou=services,${BASE}`, password: ' p(a)s\\s*w,o#r d="+;<> ' };
export const JANE = { name: 'jane', password: "Jane's (own) \\*, #pass " };

export interface Counterpart {
  readonly url: string;
  stop(): void;
}

/** Its one client may send browsers back to this address. */
export async function startOidcProvider(redirectUri: string): Promise<Counterpart> {
  const client = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    redirect_uris: [redirectUri],
    id_token_signed_response_alg: 'ES256',
  };
  const settings = JSON.stringify({ client, now: Date.now() });
  const child = spawn('node', [join(providerDirectory, 'server.mjs'), settings], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((found, failed) => {
    child.stdout.once('data', (line: Buffer) => found(String(line).trim()));
    child.once('exit', (status) => failed(new Error(`oidc-provider ended with ${status}`)));
  });
  return { url, stop: () => child.kill() };
}

export async function startSlapd(): Promise<Counterpart> {
  const directory = mkdtempSync(join(tmpdir(), 'locai-iam-slapd-'));
  mkdirSync(join(directory, 'data'));
  copyFileSync(join(root, 'tests/support/slapd/people.ldif'), join(directory, 'people.ldif'));
  const configuration = join(directory, 'slapd.conf');
  const schemas = ['core', 'cosine', 'inetorgperson'].map(
    (name) => `include /etc/ldap/schema/${name}.schema\n`,
  );
  writeFileSync(
    configuration,
    `${schemas.join('')}
attributetype ( 1.2.840.113556.1.4.2 NAME 'objectGUID' EQUALITY octetStringMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )
objectclass ( 1.3.6.1.4.1.4203.666.100.1 NAME 'guidPerson' SUP top AUXILIARY MAY objectGUID )
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
pidfile ${directory}/slapd.pid
database mdb
suffix "${BASE}"
directory ${directory}/data
maxsize 16777216
overlay memberof
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="${READER.dn}" read by anonymous auth by * none
`,
  );
  const added = spawnSync(
    SLAPD,
    ['-T', 'add', '-f', configuration, '-l', join(directory, 'people.ldif')],
    { encoding: 'utf8' },
  );
  if (added.status !== 0) throw new Error(added.stderr);
  const port = await freePort();
  const url = `ldap://127.0.0.1:${port}`;
  const child = spawn(SLAPD, ['-d', '0', '-h', url, '-f', configuration], { stdio: 'ignore' });
  await listening(port, child);
  return {
    url,
    stop: () => {
      child.kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    }),
  );
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 500 && child.exitCode === null; tries++) {
    const answers = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      });
      socket.once('error', () => done(false));
    });
    if (answers) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('slapd does not listen');
}
