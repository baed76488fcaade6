// Types made by openapi-typescript with openapi-fetch, used against a server: BASE, EMAIL, PASSWORD.

import assert from 'node:assert/strict';
import { env } from 'node:process';
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/openapi-typescript/schema.js';

const baseUrl = env['BASE'] ?? '';
const signedIn = await createClient<paths>({ baseUrl }).POST('/v1/authentication/users/sessions', {
  body: { email: env['EMAIL'] ?? '', password: env['PASSWORD'] ?? '' },
});
assert(signedIn.data, JSON.stringify(signedIn.error));
const headers = { authorization: `Bearer ${signedIn.data.sessionToken}` };
const client = createClient<paths>({ baseUrl, headers });

const organization = await client.POST('/v1/authorization/organizations/setup', {
  body: {
    orgName: 'Made by openapi-typescript',
    adminFirstName: 'Ada',
    adminLastName: 'Lovelace',
    adminEmail: 'ada@ots.example',
    customRoles: [{ key: 'reader', displayName: 'Reader', allowedPermissions: ['invoice:read'] }],
  },
});
assert(organization.data, JSON.stringify(organization.error));
const orgId = organization.data.id;

// What has a default may be left out.
const person: components['schemas']['CreateUserRequest'] = {
  email: 'grace@ots.example',
  firstName: 'Grace',
  lastName: 'Hopper',
  password: 'seven ships sail north',
  orgId,
  roles: ['reader'],
};
const created = await client.POST('/v1/authorization/users', { body: person });
assert(created.data, JSON.stringify(created.error));

const checked = await client.POST('/v1/authorization/organizations/{orgId}/users/{userId}/permissions', {
  params: { path: { orgId, userId: created.data.userId } },
  body: { actions: ['invoice:read', 'invoice:pay'] },
});
assert.deepEqual(checked.data?.permissions, ['invoice:read']);

const page = await client.GET('/v1/authorization/users', {
  params: { query: { email: 'ots.example', pageSize: 1 } },
});
assert.equal(page.data?.metadata.total, 2);
assert.equal(page.data?.users.length, 1);
assert(page.data?.metadata.nextCursor);

const again = await client.POST('/v1/authorization/users', { body: person });
assert.equal(again.response.status, 409);
assert.equal(again.error?.code, 'email-taken');
