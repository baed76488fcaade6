/** Prepares a server for the shop, and prints the settings of the service. */

import { AuthService } from '@locai/iam-javascript';
import { prepare } from './prepare.js';

const { IAM_BASE_URL, IAM_APP_NAME, IAM_ADMIN_EMAIL, IAM_ADMIN_PASSWORD } = process.env;
if (!IAM_ADMIN_PASSWORD) {
  throw new Error('IAM_ADMIN_PASSWORD is missing: the server printed it at its first start');
}
const anybody = new AuthService({
  iamBaseUrl: IAM_BASE_URL ?? 'http://localhost:8080',
  iamAppName: IAM_APP_NAME ?? 'default',
});
const { sessionId, sessionToken } = await anybody.signInByEmailPassword({
  email: IAM_ADMIN_EMAIL ?? 'admin@localhost',
  password: IAM_ADMIN_PASSWORD,
});
const admin = anybody.as(sessionToken);
const { clientId, clientSecret } = await prepare(admin);
await admin.signOut({ sessionId });
process.stdout.write(
  `export IAM_CLIENT_ID='${clientId}'\nexport IAM_CLIENT_SECRET='${clientSecret}'\n`,
);
