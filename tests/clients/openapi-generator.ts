// A client made by OpenAPI Generator (typescript-fetch), used against a server: BASE, EMAIL, PASSWORD.

import assert from 'node:assert/strict';
import { env } from 'node:process';
import {
  AuthenticationApi,
  Configuration,
  type CreateUserRequest,
  OrganizationsApi,
  ProblemFromJSON,
  ResponseError,
  UsersApi,
} from './generated/openapi-generator-ts/index.js';

const basePath = env['BASE'] ?? '';
const signedIn = await new AuthenticationApi(new Configuration({ basePath })).signIn({
  signInRequest: { email: env['EMAIL'] ?? '', password: env['PASSWORD'] ?? '' },
});
const configuration = new Configuration({ basePath, accessToken: signedIn.sessionToken });

const organization = await new OrganizationsApi(configuration).setupOrganization({
  setupOrganizationRequest: {
    orgName: 'Made by OpenAPI Generator for TypeScript',
    adminFirstName: 'Ada',
    adminLastName: 'Lovelace',
    adminEmail: 'ada@ogt.example',
    customRoles: [{ key: 'reader', displayName: 'Reader', allowedPermissions: ['invoice:read'] }],
  },
});
const orgId = organization.id;

const users = new UsersApi(configuration);
const createUserRequest: CreateUserRequest = {
  email: 'grace@ogt.example',
  firstName: 'Grace',
  lastName: 'Hopper',
  password: 'seven ships sail north',
  orgId,
  roles: ['reader'],
};
const created = await users.createUser({ createUserRequest });

const checked = await users.checkUserPermissions({
  orgId,
  userId: created.userId,
  checkUserPermissionsRequest: { actions: ['invoice:read', 'invoice:pay'] },
});
assert.deepEqual(checked.permissions, ['invoice:read']);

const page = await users.listUsers({ email: 'ogt.example', pageSize: 1 });
assert.equal(page.metadata.total, 2);
assert.equal(page.users.length, 1);
assert(page.metadata.nextCursor);

const refused = await users.createUser({ createUserRequest }).catch((error: unknown) => error);
assert(refused instanceof ResponseError, String(refused));
assert.equal(refused.response.status, 409);
assert.equal(ProblemFromJSON(await refused.response.json()).code, 'email-taken');
