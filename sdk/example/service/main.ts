/** Serves the built page and the service behind it. */

import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createVerifier } from '@locai/iam-javascript/server';
import { createShop } from './shop.js';

const { IAM_BASE_URL, IAM_APP_NAME, IAM_CLIENT_ID, IAM_CLIENT_SECRET, PORT } = process.env;
if (!IAM_CLIENT_ID || !IAM_CLIENT_SECRET) {
  throw new Error('IAM_CLIENT_ID and IAM_CLIENT_SECRET are missing: see the README');
}

const app = createShop(
  createVerifier({
    iamBaseUrl: IAM_BASE_URL ?? 'http://localhost:8080',
    iamAppName: IAM_APP_NAME ?? 'default',
    clientId: IAM_CLIENT_ID,
    clientSecret: IAM_CLIENT_SECRET,
    // Who signs out can order nothing more, also with a token that has not ended yet.
    live: true,
  }),
);
app.use('*', serveStatic({ root: 'build/app' }));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT ?? 3000) }, ({ port }) => {
  process.stdout.write(`The shop is open on http://localhost:${port}\n`);
});
