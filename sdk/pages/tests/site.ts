/** The built pages with the headers the server gives them, in front of a server for everything else. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';

const built = resolve(import.meta.dirname, '../dist/ui');

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'";

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the pages below `prefix` on a port, and passes everything else below it on to a server. */
export function serveSite(port: number, prefix: string, upstream: () => string): Promise<Server> {
  const site = createServer((incoming, outgoing) => {
    const path = incoming.url?.split('?')[0] ?? '';
    if (path.startsWith(`${prefix}/ui/`)) {
      const file = join(built, path.slice(prefix.length + '/ui/'.length));
      if (existsSync(file) && extname(file)) {
        outgoing.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        outgoing.end(readFileSync(file));
        return;
      }
      outgoing.setHeader('content-type', 'text/html; charset=utf-8');
      outgoing.setHeader('content-security-policy', POLICY);
      outgoing.end(readFileSync(join(built, 'index.html')));
      return;
    }
    const { hostname, port: to } = new URL(upstream());
    const onward = request(
      {
        hostname,
        port: to,
        path: incoming.url?.slice(prefix.length),
        method: incoming.method,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return new Promise((done) => site.listen(port, '127.0.0.1', () => done(site)));
}
