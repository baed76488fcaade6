/** The built server as a process of its own, on a free port, with a data directory of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AuthService } from '../../src/index.js';

export const ADMIN = { email: 'root@example.com', password: 'a phrase for the first' };
/** An origin whose pages may make changes by cookie. */
export const ORIGIN = 'https://shop.example.com';

const binary = resolve(
  process.env.LOCAI_IAM_BINARY ?? join(import.meta.dirname, '../../../../target/debug/locai-iam'),
);

export class BuiltServer {
  readonly #process: ChildProcess;
  readonly #directory: string;
  readonly url: string;

  private constructor(process: ChildProcess, directory: string, url: string) {
    this.#process = process;
    this.#directory = directory;
    this.url = url;
  }

  /** Starts it with further settings, given as environment variables without their prefix. */
  static async start(settings: Record<string, string> = {}): Promise<BuiltServer> {
    if (!existsSync(binary)) {
      throw new Error(`there is no ${binary}: build the server, or set LOCAI_IAM_BINARY`);
    }
    const directory = mkdtempSync(join(tmpdir(), 'locai-iam-sdk-'));
    const all = {
      SERVER__LISTEN: '127.0.0.1:0',
      APPLICATIONS__SHOP__ADMIN__EMAIL: ADMIN.email,
      APPLICATIONS__SHOP__ADMIN__PASSWORD: ADMIN.password,
      APPLICATIONS__SHOP__ALLOWED_ORIGINS: ORIGIN,
      ...settings,
    };
    const inherited = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('LOCAI_IAM_'),
    );
    const child = spawn(binary, ['serve'], {
      cwd: directory,
      env: {
        ...Object.fromEntries(inherited),
        ...Object.fromEntries(
          Object.entries(all).map(([name, value]) => [`LOCAI_IAM_${name}`, value]),
        ),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk;
        const [, address] = /listens on (\S+)/.exec(said) ?? [];
        if (address) found(address);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', failed);
      child.once('exit', (status) => failed(new Error(`it ended with ${status}: ${said}`)));
    });
    return new BuiltServer(child, directory, url);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill();
    await ended;
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** A client that keeps its session in memory. */
  client(options: object = {}): AuthService {
    return new AuthService({
      iamBaseUrl: this.url,
      iamAppName: 'shop',
      storage: 'memory',
      ...options,
    });
  }

  /** The first administrator, signed in. */
  async admin(): Promise<AuthService> {
    const admin = this.client();
    await admin.signIn(ADMIN);
    return admin;
  }

  /** A client with the credentials of a new machine user that may manage the application. */
  async machine(): Promise<{ clientId: string; clientSecret: string }> {
    const admin = await this.admin();
    const name = `service-${Math.random().toString(36).slice(2)}`;
    const { clientId, clientSecret } = await admin.createMachineUser({ userName: name });
    return { clientId, clientSecret };
  }

  /**
   * The `nth` code of its kind that was mailed to an address, counted from 1, once it has come: mail is
   * delivered after the answer.
   */
  async code(address: string, kind: 'letters' | 'digits' = 'letters', nth = 1): Promise<string> {
    const pattern = kind === 'letters' ? /^ {4}([A-Z0-9]{6})\r?$/m : /^ {4}([0-9]{8})\r?$/m;
    for (let tries = 0; tries < 500; tries++) {
      const codes = this.#mails(address).flatMap((mail) => pattern.exec(mail)?.[1] ?? []);
      const code = codes[nth - 1];
      if (code) return code;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`code ${nth} did not come to ${address}`);
  }

  #mails(address: string): string[] {
    const directory = join(this.#directory, 'data/mail');
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .map((file) => readFileSync(join(directory, file), 'utf8'))
      .filter((mail) => mail.includes(`To: ${address}\r\n`));
  }
}
