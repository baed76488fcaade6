// A client made by @hey-api/openapi-ts, used against a server: BASE, EMAIL, PASSWORD.

import assert from 'node:assert/strict';
import { env } from 'node:process';
import { client } from './generated/hey-api/client.gen.js';
import {
  checkUserPermissions,
  createUser,
  listUsers,
  setupOrganization,
  signIn,
} from './generated/hey-api/sdk.gen.js';
import type { CreateUserRequest } from './generated/hey-api/types.gen.js';

client.setConfig({ baseUrl: env['BASE'] ?? '' });
const signedIn = await signIn({
  body: { email: env['EMAIL'] ?? '', password: env['PASSWORD'] ?? '' },
});
assert(signedIn.data, JSON.stringify(signedIn.error));
const token = signedIn.data.sessionToken;
client.setConfig({ auth: () => token });

const organization = await setupOrganization({
  body: {
    orgName: 'Made by hey-api',
    adminFirstName: 'Ada',
    adminLastName: 'Lovelace',
    adminEmail: 'ada@hey.example',
    customRoles: [{ key: 'reader', displayName: 'Reader', allowedPermissions: ['invoice:read'] }],
  },
});
assert(organization.data, JSON.stringify(organization.error));
const orgId = organization.data.id;

const person: CreateUserRequest = {
  email: 'grace@hey.example',
  firstName: 'Grace',
  lastName: 'Hopper',
  password: 'seven ships sail north',
  orgId,
  roles: ['reader'],
};
const created = await createUser({ body: person });
assert(created.data, JSON.stringify(created.error));

const checked = await checkUserPermissions({
  path: { orgId, userId: created.data.userId },
  body: { actions: ['invoice:read', 'invoice:pay'] },
});
assert.deepEqual(checked.data?.permissions, ['invoice:read']);

const page = await listUsers({ query: { email: 'hey.example', pageSize: 1 } });
assert.equal(page.data?.metadata.total, 2);
assert.equal(page.data?.users.length, 1);
assert(page.data?.metadata.nextCursor);

const again = await createUser({ body: person });
assert.equal(again.response?.status, 409);
assert.equal(again.error?.code, 'email-taken');
