// A certified OpenID Connect provider for a test, on a loopback port.
//
//   node server.mjs '{"client": {…}, "now": 1790000000000, "path": "/tenant/v2.0", "tenant": "…"}'
//
// `client` is the metadata of its one client; `now`, in milliseconds, what its clock begins with; `path`
// where its issuer lies; `tenant` the claim `tid` of all people. It writes its issuer to a line of its
// own and ends with its input. People sign in under any name: their address is that name at example.com,
// and verified, except for `unverified`; `nameless` has an address alone.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const { client, now, path = '', tenant } = JSON.parse(process.argv[2]);
const systemNow = Date.now;
const offset = now - systemNow();
Date.now = () => systemNow() + offset;
// What it warns of, such as forms that are for development, is meant.
console.warn = console.info = () => {};

const { Provider } = await import('oidc-provider');

const key = (kind, options, alg) => ({
  ...generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  kid: alg,
  alg,
});

const findAccount = (_, id) => ({
  accountId: id,
  claims: () => ({
    sub: id,
    tid: tenant,
    email: `${id}@example.com`,
    email_verified: id !== 'unverified',
    ...(id === 'nameless' ? {} : { given_name: 'Jane', family_name: 'Doe', name: `Jane Doe (${id})` }),
  }),
});

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}${path}`;
  const provider = new Provider(issuer, {
    clients: [client],
    findAccount,
    claims: {
      openid: ['sub', 'tid'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'name'],
    },
    jwks: {
      keys: [
        key('rsa', { modulusLength: 2048 }, 'RS256'),
        key('rsa', { modulusLength: 2048 }, 'PS256'),
        key('ec', { namedCurve: 'P-256' }, 'ES256'),
        key('ed25519', {}, 'EdDSA'),
      ],
    },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256', 'EdDSA'] },
    cookies: { keys: ['for tests alone'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith(path)) {
      response.writeHead(404).end();
      return;
    }
    request.originalUrl = request.url;
    request.url = request.url.slice(path.length) || '/';
    answer(request, response);
  });
  console.log(issuer);
});
process.stdin.resume().on('end', () => process.exit());
