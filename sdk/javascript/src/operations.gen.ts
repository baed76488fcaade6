// Generated from docs/openapi.json by `npm run generate`: do not edit.

import type { Answer, Body, CallOptions, Flat, NoArguments, Pages, Path, Query } from './types.js';

/**
 * How each operation is called: method, path, flags, query and other answers, a space between them.
 *
 * Flags: c needs a caller, o needs `X-Iam-Orgid`, r reads only, l is a list (whose query takes cursor,
 * page and pageSize, unless its body does), b takes JSON, f takes a form. Query: the arguments that
 * travel there. Other answers: statuses above 299 that are no error.
 */
export const OPERATIONS = {
  acceptInvite: 'PUT /v1/authentication/users/invite b',
  activateGroupUser: 'PUT /v1/authorization/organizations/groups/{groupId}/users/{userId}/activate co',
  addAzureAdIdentityProvider: 'POST /v1/authorization/idps/azure cb',
  addGoogleIdentityProvider: 'POST /v1/authorization/idps/google cb',
  addLdapIdentityProvider: 'POST /v1/authorization/idps/ldap cb',
  addOidcIdentityProvider: 'POST /v1/authorization/idps/oidc cb',
  addOrganizationUser: 'POST /v1/authorization/organizations/users/{userId} cob',
  addPasskey: 'POST /v1/authentication/users/me/mfa/passkeys cb',
  changeEmail: 'POST /v1/authentication/users/me/email cb',
  changePassword: 'PUT /v1/authentication/users/{userId}/password cb',
  changeUserEmail: 'POST /v1/authorization/users/{userId}/email cb',
  checkPermissions: 'POST /v1/authorization/permissions/check crb',
  checkUserPermissions: 'POST /v1/authorization/organizations/{orgId}/users/{userId}/permissions crb',
  confirmEmailChange: 'POST /v1/authentication/users/email/confirmation b',
  confirmTotp: 'POST /v1/authentication/users/me/mfa/totp/confirmation cb',
  confirmUserLink: 'POST /v1/authentication/users/me/links/confirmation cb',
  createIdpIntent: 'POST /v1/authentication/idp/intents/create b',
  createMachineUser: 'POST /v1/authorization/machine-users cb',
  createOrganizationUser: 'POST /v2/authorization/organizations/users cob',
  createUser: 'POST /v1/authorization/users cb',
  createUserLinkIntent: 'POST /v1/authentication/users/me/links cb',
  deleteApplicationRoles: 'DELETE /v1/authorization/apps/roles cb',
  deleteGroup: 'DELETE /v1/authorization/organizations/groups/{groupId} co',
  deleteGroupRoles: 'DELETE /v1/authorization/organizations/groups/{groupId}/roles cob',
  deleteIdentityProvider: 'DELETE /v1/authorization/idps/{idpId} c',
  deleteUser: 'DELETE /v1/authorization/users/{userId} c',
  disableOwnEmailMfa: 'DELETE /v1/authentication/users/me/mfa/email c',
  enableEmailMfa: 'POST /v1/authorization/users/{userId}/mfa/email c',
  enableOwnEmailMfa: 'POST /v1/authentication/users/me/mfa/email c',
  enrollTotp: 'POST /v1/authentication/users/me/mfa/totp c',
  extendSession: 'PUT /v1/authorization/sessions/{sessionId} c',
  getApplicationJwks: 'GET /apps/{appName}/.well-known/jwks.json r',
  getApplicationMetadata: 'GET /v1/authentication/apps/metadata r',
  getApplicationOAuthMetadata: 'GET /apps/{appName}/.well-known/oauth-authorization-server r',
  getCurrentUser: 'GET /v1/authentication/users/me cr includeMetadata',
  getCurrentUserManagerRoles: 'GET /v1/authentication/users/manager-roles cr',
  getCurrentUserRoles: 'GET /v1/authorization/users/roles cr',
  getDefaultOAuthMetadata: 'GET /.well-known/oauth-authorization-server r',
  getDependencyHealth: 'GET /health/dependencies r  503',
  getHealth: 'GET /health r',
  getJwks: 'GET /v1/authentication/users/jwks r',
  getLoginSettings: 'GET /v1/authorization/organizations/login-settings cor',
  getOAuthMetadata: 'GET /.well-known/oauth-authorization-server/apps/{appName} r',
  getOrganization: 'GET /v1/authorization/organizations/{orgId} cr includeGroups,includeMembers,includeMetadata,includeRoles',
  getOrganizationEventCheckpoint: 'GET /v1/authorization/organizations/events/checkpoint cor',
  getOrganizationMetadata: 'GET /v1/authentication/organizations/metadata or',
  getUser: 'GET /v1/authentication/users/{userId} cr includeMetadata',
  getUserOrganizationsByEmail: 'GET /v1/authentication/users/organizations cr email',
  getUserRoles: 'GET /v1/authorization/users/{userId}/roles cr',
  getWellKnownJwks: 'GET /.well-known/jwks.json r',
  identityProviderCallback: 'GET /v1/authentication/idps/callback  code,error,iss,state',
  identityProviderDeparture: 'GET /v1/authentication/idps/departure  state',
  importUsers: 'POST /v1/authorization/organizations/users/import cob',
  introspectApplicationToken: 'POST /apps/{appName}/oauth/introspect f',
  introspectToken: 'POST /oauth/introspect f',
  inviteGroupAdmin: 'POST /v1/authorization/organizations/groups/{groupId}/admins cob',
  inviteGroupUser: 'POST /v1/authorization/organizations/groups/{groupId}/members cob',
  inviteOrganizationAdmin: 'POST /v1/authorization/organizations/{orgId}/admins cb',
  inviteOrganizationUser: 'POST /v1/authorization/organizations/{orgId}/members cb',
  inviteOrganizationUserManager: 'POST /v1/authorization/organizations/{orgId}/managers cb',
  invitePrivilegedUser: 'POST /v1/authorization/users/invite cb',
  issueApplicationOAuthToken: 'POST /apps/{appName}/oauth/token f',
  issueMachineToken: 'POST /v1/authentication/machine-users/access-token b',
  issueOAuthToken: 'POST /oauth/token f',
  linkLdapAccount: 'POST /v1/authentication/users/me/links/ldap cb',
  listApplicationRoles: 'GET /v1/authorization/apps/roles crl',
  listCurrentUserSessions: 'GET /v1/authentication/users/me/sessions crl',
  listFactors: 'GET /v1/authentication/users/me/mfa cr',
  listGroupMembers: 'GET /v1/authorization/organizations/groups/{groupId}/members corl',
  listGroupUsers: 'GET /v1/authorization/organizations/groups/{groupId}/users corl createdAfter,createdBefore,email,includeMetadata,isEmailVerified,lastSignInAfter,name,role,state,userId,userName,userState,userType',
  listGroups: 'GET /v1/authorization/organizations/groups corl includeMetadata,includeRoles,name',
  listInvitations: 'GET /v1/authorization/organizations/{orgId}/invitations crl',
  listOrganizationEvents: 'GET /v1/authorization/organizations/events corl actorId,from,order,targetId,to,type',
  listOrganizationIdentityProviders: 'GET /v1/authorization/organizations/idps corl',
  listOrganizationSessions: 'GET /v1/authorization/organizations/users/{userId}/sessions corl',
  listOrganizationUsers: 'GET /v1/authorization/organizations/users corl createdAfter,createdBefore,email,groupId,includeMetadata,isEmailVerified,lastSignInAfter,metadata,name,role,userId,userName,userState,userType',
  listOrganizations: 'GET /v1/authorization/organizations crl includeGroups,includeMembers,includeMetadata,includeRoles',
  listSessions: 'GET /v1/authorization/sessions crl orgId,state,userId',
  listUserGroups: 'GET /v1/authorization/organizations/users/{userId}/groups corl',
  listUserLinks: 'GET /v1/authentication/users/me/links cr',
  listUsers: 'GET /v1/authorization/users crl createdAfter,createdBefore,email,groupId,includeMetadata,isEmailVerified,lastSignInAfter,metadata,name,orgId,role,userId,userName,userState,userType',
  listUsersAdvanced: 'GET /v1/authorization/users/advanced crl createdAfter,createdBefore,email,groupId,includeMetadata,isEmailVerified,lastSignInAfter,metadata,name,orgId,role,userId,userName,userState,userType',
  reauthenticate: 'POST /v1/authentication/users/me/reauthentication cb',
  removeGroupMember: 'DELETE /v1/authorization/organizations/groups/{groupId}/members/{userId} co',
  removeGroupUser: 'DELETE /v1/authorization/organizations/groups/{groupId}/users/{userId} co deactivate',
  removeOrganizationUser: 'DELETE /v1/authorization/organizations/users/{userId} co',
  removePasskey: 'DELETE /v1/authentication/users/me/mfa/passkeys/{passkeyId} c',
  removeTotp: 'DELETE /v1/authentication/users/me/mfa/totp c',
  removeUserLink: 'DELETE /v1/authentication/users/me/links/{idpId} c',
  renamePasskey: 'PUT /v1/authentication/users/me/mfa/passkeys/{passkeyId} cb',
  renewRecoveryCodes: 'POST /v1/authentication/users/me/mfa/recovery-codes c',
  requestEmailVerificationCode: 'POST /v1/authentication/users/email/verification-request b',
  requestPasswordResetCode: 'POST /v1/authentication/users/password/reset-request/email b',
  requestReauthenticationCode: 'POST /v1/authentication/users/me/mfa/code c',
  resendInvitation: 'POST /v1/authorization/organizations/{orgId}/invitations/{userId} c',
  resendSessionMfaCode: 'POST /v2/authentication/users/sessions/mfa/code b',
  resetPassword: 'PUT /v1/authentication/users/password b',
  resetUserFactors: 'DELETE /v1/authorization/users/{userId}/mfa c',
  revokeApplicationToken: 'POST /apps/{appName}/oauth/revoke f',
  revokeToken: 'POST /oauth/revoke f',
  searchOrganizationUsers: 'POST /v1/authorization/organizations/users/search corlb',
  searchOrganizations: 'POST /v1/authorization/organizations/search crlb',
  searchUsers: 'POST /v1/authorization/users/search crlb',
  searchUsersAdvanced: 'POST /v1/authorization/users/search/advanced crlb',
  setApplicationRoles: 'PUT /v1/authorization/apps/roles cb',
  setGroupRoles: 'PUT /v1/authorization/organizations/groups/{groupId}/roles cob cursor,dryRun,page,pageSize',
  setGroupUsersRoles: 'PUT /v1/authorization/organizations/groups/{groupId}/users/roles cob cursor,dryRun,page,pageSize',
  setMemberRoles: 'PUT /v1/authorization/organizations/{orgId}/members/{userId} cb cursor,dryRun,page,pageSize',
  setOrganizationRoles: 'PUT /v1/authorization/organizations/{orgId}/roles cb cursor,dryRun,page,pageSize',
  setOrganizationSettings: 'PUT /v1/authorization/organizations/settings cob',
  setupGroup: 'POST /v1/authorization/organizations/groups/setup cob',
  setupOrganization: 'POST /v1/authorization/organizations/setup cb',
  signIn: 'POST /v1/authentication/users/sessions b',
  signInV2: 'POST /v2/authentication/users/sessions b',
  signInWithLdap: 'POST /v1/authentication/idp/intents/ldap b',
  signInWithPasskey: 'POST /v1/authentication/passkeys/sessions b',
  signOut: 'DELETE /v1/authentication/users/sessions/{sessionId} c',
  signOutEverywhereElse: 'DELETE /v1/authentication/users/me/sessions c',
  signUp: 'POST /v1/authentication/users b',
  startPasskeyRegistration: 'POST /v1/authentication/users/me/mfa/passkeys/options c',
  startPasskeySignIn: 'POST /v1/authentication/passkeys/options',
  startSessionPasskey: 'POST /v2/authentication/users/sessions/mfa/passkey/options b',
  testIdentityProvider: 'POST /v1/authorization/idps/{idpId}/test cb',
  undoEmailChange: 'POST /v1/authentication/users/email/undo b',
  updateGroup: 'PATCH /v1/authorization/organizations/groups/{groupId} cob',
  updateLdapIdentityProvider: 'PUT /v1/authorization/idps/ldap/{idpId} cb',
  updateLoginSettings: 'PUT /v1/authorization/organizations/login-settings cob',
  updateOidcIdentityProvider: 'PUT /v1/authorization/idps/oidc/{idpId} cb',
  updateOrganization: 'PATCH /v1/authorization/organizations/{orgId} cb',
  updateUser: 'PUT /v1/authentication/users/{userId} cb',
  validateIdpIntent: 'POST /v1/authentication/idp/intents/validate b',
  verifyEmail: 'POST /v1/authentication/users/email/verification b',
  verifySessionMfa: 'POST /v2/authentication/users/sessions/mfa b',
  verifySessionPasskey: 'POST /v2/authentication/users/sessions/mfa/passkey b',
  withdrawInvitation: 'DELETE /v1/authorization/organizations/{orgId}/invitations/{userId} c',
} as const;

/** The methods of the service: one an operation, named by its operationId. */
export interface Operations {
  /**
   * Accept an invitation by the mailed code, and set the first password.
   *
   * For somebody new only: who has a password already was given the roles when they were invited, and has no code to accept.
   *
   * `PUT /v1/authentication/users/invite`, for PUBLIC.
   */
  acceptInvite(args: Flat<Body<'acceptInvite'>>, options?: CallOptions): Promise<Answer<'acceptInvite'>>;
  /**
   * Let a user's part in a group count again.
   *
   * `PUT /v1/authorization/organizations/groups/{groupId}/users/{userId}/activate`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  activateGroupUser(args: Flat<Path<'activateGroupUser'>>, options?: CallOptions): Promise<Answer<'activateGroupUser'>>;
  /**
   * Let people sign in with Microsoft Entra ID (Azure AD).
   *
   * Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
   *
   * `POST /v1/authorization/idps/azure`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  addAzureAdIdentityProvider(args: Flat<Body<'addAzureAdIdentityProvider'>>, options?: CallOptions): Promise<Answer<'addAzureAdIdentityProvider'>>;
  /**
   * Let people sign in with Google.
   *
   * Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
   *
   * `POST /v1/authorization/idps/google`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  addGoogleIdentityProvider(args: Flat<Body<'addGoogleIdentityProvider'>>, options?: CallOptions): Promise<Answer<'addGoogleIdentityProvider'>>;
  /**
   * Let people sign in by the password they have in a directory (LDAP).
   *
   * Without `orgId` it serves the whole application. The password for searching is encrypted at rest and in no answer.
   *
   * `POST /v1/authorization/idps/ldap`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  addLdapIdentityProvider(args: Flat<Body<'addLdapIdentityProvider'>>, options?: CallOptions): Promise<Answer<'addLdapIdentityProvider'>>;
  /**
   * Let people sign in with any OpenID Connect provider.
   *
   * Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
   *
   * `POST /v1/authorization/idps/oidc`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  addOidcIdentityProvider(args: Flat<Body<'addOidcIdentityProvider'>>, options?: CallOptions): Promise<Answer<'addOidcIdentityProvider'>>;
  /**
   * Make a user a member of the organization.
   *
   * Built-in roles may be named in `roles` or in `managerRoles`. Somebody who lives elsewhere is made ORG_OWNER by SUPER_ADMIN or GENERIC_MACHINE_USER only.
   *
   * `POST /v1/authorization/organizations/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  addOrganizationUser(args: Flat<Path<'addOrganizationUser'> & Body<'addOrganizationUser'>>, options?: CallOptions): Promise<Answer<'addOrganizationUser'>>;
  /**
   * Add the passkey that an authenticator made.
   *
   * From now on it signs in, alone or as second factor. An account has at most 10.
   *
   * `POST /v1/authentication/users/me/mfa/passkeys`, for SESSION_OWNER.
   */
  addPasskey(args: Flat<Body<'addPasskey'>>, options?: CallOptions): Promise<Answer<'addPasskey'>>;
  /**
   * Have a code mailed to another address of mine, which moves my account there.
   *
   * Nothing changes until `confirmEmailChange`. One answer whether the address belongs to somebody or not. Needs something proved within the last 5 minutes: see `reauthenticate`. The address before is told of the change and can undo it for 72 hours; in that time there is no second change.
   *
   * `POST /v1/authentication/users/me/email`, for SESSION_OWNER.
   */
  changeEmail(args: Flat<Body<'changeEmail'>>, options?: CallOptions): Promise<Answer<'changeEmail'>>;
  /**
   * Set a new password, giving the present one. Ends all other sessions.
   *
   * `PUT /v1/authentication/users/{userId}/password`, for SESSION_OWNER.
   */
  changePassword(args: Flat<Path<'changePassword'> & Body<'changePassword'>>, options?: CallOptions): Promise<Answer<'changePassword'>>;
  /**
   * Have a code mailed to another address of a person, which moves their account there.
   *
   * Nothing changes until the person gives the code to `confirmEmailChange`, within 72 hours. The address before is told.
   *
   * `POST /v1/authorization/users/{userId}/email`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_USER_MANAGER.
   */
  changeUserEmail(args: Flat<Path<'changeUserEmail'> & Body<'changeUserEmail'>>, options?: CallOptions): Promise<Answer<'changeUserEmail'>>;
  /**
   * Up to 100 permission checks of any users in any organizations.
   *
   * Results stand in the order of the checks. A check about something that does not exist has a `problem` in its result and stops none of the others.
   *
   * `POST /v1/authorization/permissions/check`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  checkPermissions(args: Flat<Body<'checkPermissions'>>, options?: CallOptions): Promise<Answer<'checkPermissions'>>;
  /**
   * Which of the given actions a user may do in an organization.
   *
   * Answers the allowed ones of those asked, none when none is. With `explain` it says why: which role decided, or which came nearest. Roles of the organization hold in its groups.
   *
   * `POST /v1/authorization/organizations/{orgId}/users/{userId}/permissions`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  checkUserPermissions(args: Flat<Path<'checkUserPermissions'> & Body<'checkUserPermissions'>>, options?: CallOptions): Promise<Answer<'checkUserPermissions'>>;
  /**
   * Move an account to the address that the code was mailed to.
   *
   * The address is verified by that. Codes that were mailed to the address before are of no more use; sessions go on.
   *
   * `POST /v1/authentication/users/email/confirmation`, for PUBLIC.
   */
  confirmEmailChange(args: Flat<Body<'confirmEmailChange'>>, options?: CallOptions): Promise<Answer<'confirmEmailChange'>>;
  /**
   * Show that the authenticator app works. Gives recovery codes, shown this once.
   *
   * `POST /v1/authentication/users/me/mfa/totp/confirmation`, for SESSION_OWNER.
   */
  confirmTotp(args: Flat<Body<'confirmTotp'>>, options?: CallOptions): Promise<Answer<'confirmTotp'>>;
  /**
   * Link my account to the one at the identity provider, once.
   *
   * `POST /v1/authentication/users/me/links/confirmation`, for SESSION_OWNER.
   */
  confirmUserLink(args: Flat<Body<'confirmUserLink'>>, options?: CallOptions): Promise<Answer<'confirmUserLink'>>;
  /**
   * Begin to sign in through an identity provider.
   *
   * Send the browser to `authUrl`, an address of this server's, within 10 minutes. It returns to `successUrl` with `intentId` and `intentToken`, which go to `validateIdpIntent`; or to `failureUrl` with `intentId` and `error`. Only the browser that opened `authUrl` first may return.
   *
   * `POST /v1/authentication/idp/intents/create`, for PUBLIC.
   */
  createIdpIntent(args: Flat<Body<'createIdpIntent'>>, options?: CallOptions): Promise<Answer<'createIdpIntent'>>;
  /**
   * Create a machine user; its secret is shown this once.
   *
   * Left out, `roles` is `["GENERIC_MACHINE_USER"]`, by which the machine manages every organization. Other roles are held in the organization that `X-Iam-Orgid` names, else in the application's own.
   *
   * `POST /v1/authorization/machine-users`, for SUPER_ADMIN.
   */
  createMachineUser(args: Flat<Body<'createMachineUser'>>, options?: CallOptions): Promise<Answer<'createMachineUser'>>;
  /**
   * Create a person in the organization.
   *
   * Without a password the person is invited by mail. `isEmailVerified` is for SUPER_ADMIN and GENERIC_MACHINE_USER.
   *
   * `POST /v2/authorization/organizations/users`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  createOrganizationUser(args: Flat<Body<'createOrganizationUser'>>, options?: CallOptions): Promise<Answer<'createOrganizationUser'>>;
  /**
   * Create a person, in the application's own organization or in another.
   *
   * Without a password the person is invited by mail.
   *
   * `POST /v1/authorization/users`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  createUser(args: Flat<Body<'createUser'>>, options?: CallOptions): Promise<Answer<'createUser'>>;
  /**
   * Begin to link my account to one at an identity provider.
   *
   * Goes like `createIdpIntent`; the token that comes back goes to `confirmUserLink`. Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/links`, for SESSION_OWNER.
   */
  createUserLinkIntent(args: Flat<Body<'createUserLinkIntent'>>, options?: CallOptions): Promise<Answer<'createUserLinkIntent'>>;
  /**
   * Delete predefined roles; whoever holds them loses them at once.
   *
   * `DELETE /v1/authorization/apps/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  deleteApplicationRoles(args: Flat<Body<'deleteApplicationRoles'>>, options?: CallOptions): Promise<Answer<'deleteApplicationRoles'>>;
  /**
   * Delete a group with its roles.
   *
   * Its users stay in the organization.
   *
   * `DELETE /v1/authorization/organizations/groups/{groupId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  deleteGroup(args: Flat<Path<'deleteGroup'>>, options?: CallOptions): Promise<Answer<'deleteGroup'>>;
  /**
   * Delete roles of a group.
   *
   * All who hold one lose it at once.
   *
   * `DELETE /v1/authorization/organizations/groups/{groupId}/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  deleteGroupRoles(args: Flat<Path<'deleteGroupRoles'> & Body<'deleteGroupRoles'>>, options?: CallOptions): Promise<Answer<'deleteGroupRoles'>>;
  /**
   * Delete an identity provider.
   *
   * Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened by it go on.
   *
   * `DELETE /v1/authorization/idps/{idpId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  deleteIdentityProvider(args: Flat<Path<'deleteIdentityProvider'>>, options?: CallOptions): Promise<Answer<'deleteIdentityProvider'>>;
  /**
   * Delete a user for good.
   *
   * `DELETE /v1/authorization/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  deleteUser(args: Flat<Path<'deleteUser'>>, options?: CallOptions): Promise<Answer<'deleteUser'>>;
  /**
   * Ask me for no mailed code any more.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `DELETE /v1/authentication/users/me/mfa/email`, for SESSION_OWNER.
   */
  disableOwnEmailMfa(args?: NoArguments, options?: CallOptions): Promise<Answer<'disableOwnEmailMfa'>>;
  /**
   * Ask a person for a mailed code at each sign-in.
   *
   * The first code that is given back verifies the address.
   *
   * `POST /v1/authorization/users/{userId}/mfa/email`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  enableEmailMfa(args: Flat<Path<'enableEmailMfa'>>, options?: CallOptions): Promise<Answer<'enableEmailMfa'>>;
  /**
   * Ask me for a mailed code at each sign-in.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/mfa/email`, for SESSION_OWNER.
   */
  enableOwnEmailMfa(args?: NoArguments, options?: CallOptions): Promise<Answer<'enableOwnEmailMfa'>>;
  /**
   * Begin to use an authenticator app (RFC 6238).
   *
   * The secret is shown this once. The app counts from `confirmTotp` on. Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/mfa/totp`, for SESSION_OWNER.
   */
  enrollTotp(args?: NoArguments, options?: CallOptions): Promise<Answer<'enrollTotp'>>;
  /**
   * Extend the session that calls, never past its absolute lifetime.
   *
   * Needs the session token itself: an access token made from the session does not extend it.
   *
   * `PUT /v1/authorization/sessions/{sessionId}`, for SESSION_OWNER.
   */
  extendSession(args: Flat<Path<'extendSession'>>, options?: CallOptions): Promise<Answer<'extendSession'>>;
  /**
   * The same keys, of the application that the path names.
   *
   * `GET /apps/{appName}/.well-known/jwks.json`, for PUBLIC.
   */
  getApplicationJwks(args: Flat<Path<'getApplicationJwks'>>, options?: CallOptions): Promise<Answer<'getApplicationJwks'>>;
  /**
   * What a sign-in page has to know of the application.
   *
   * `GET /v1/authentication/apps/metadata`, for PUBLIC.
   */
  getApplicationMetadata(args?: NoArguments, options?: CallOptions): Promise<Answer<'getApplicationMetadata'>>;
  /**
   * The same, below the issuer, where other libraries look.
   *
   * `GET /apps/{appName}/.well-known/oauth-authorization-server`, for PUBLIC.
   */
  getApplicationOAuthMetadata(args: Flat<Path<'getApplicationOAuthMetadata'>>, options?: CallOptions): Promise<Answer<'getApplicationOAuthMetadata'>>;
  /**
   * The person whose session calls, with their memberships.
   *
   * `GET /v1/authentication/users/me`, for SESSION_OWNER.
   */
  getCurrentUser(args?: Flat<Query<'getCurrentUser'>>, options?: CallOptions): Promise<Answer<'getCurrentUser'>>;
  /**
   * The built-in roles the calling person holds.
   *
   * `GET /v1/authentication/users/manager-roles`, for SESSION_OWNER.
   */
  getCurrentUserManagerRoles(args?: NoArguments, options?: CallOptions): Promise<Answer<'getCurrentUserManagerRoles'>>;
  /**
   * The roles and permissions the calling person holds.
   *
   * `GET /v1/authorization/users/roles`, for SESSION_OWNER.
   */
  getCurrentUserRoles(args?: NoArguments, options?: CallOptions): Promise<Answer<'getCurrentUserRoles'>>;
  /**
   * The same for the application that `X-App-Name` names, or the only one.
   *
   * Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414 §3.3) must be given that address as the issuer.
   *
   * `GET /.well-known/oauth-authorization-server`, for PUBLIC.
   */
  getDefaultOAuthMetadata(args?: NoArguments, options?: CallOptions): Promise<Answer<'getDefaultOAuthMetadata'>>;
  /**
   * Whether what the server depends on works.
   *
   * `GET /health/dependencies`, for PUBLIC.
   */
  getDependencyHealth(args?: NoArguments, options?: CallOptions): Promise<Answer<'getDependencyHealth'>>;
  /**
   * Whether the server answers.
   *
   * `GET /health`, for PUBLIC.
   */
  getHealth(args?: NoArguments, options?: CallOptions): Promise<Answer<'getHealth'>>;
  /**
   * The public keys of the application's access tokens (RFC 7517).
   *
   * `GET /v1/authentication/users/jwks`, for PUBLIC.
   */
  getJwks(args?: NoArguments, options?: CallOptions): Promise<Answer<'getJwks'>>;
  /**
   * How people sign in to the organization.
   *
   * `GET /v1/authorization/organizations/login-settings`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  getLoginSettings(args?: NoArguments, options?: CallOptions): Promise<Answer<'getLoginSettings'>>;
  /**
   * The addresses of an application, where RFC 8414 §3.1 puts them.
   *
   * `GET /.well-known/oauth-authorization-server/apps/{appName}`, for PUBLIC.
   */
  getOAuthMetadata(args: Flat<Path<'getOAuthMetadata'>>, options?: CallOptions): Promise<Answer<'getOAuthMetadata'>>;
  /**
   * An organization by id.
   *
   * `GET /v1/authorization/organizations/{orgId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  getOrganization(args: Flat<Path<'getOrganization'> & Query<'getOrganization'>>, options?: CallOptions): Promise<Answer<'getOrganization'>>;
  /**
   * A signed statement of where the organization's trail ends now.
   *
   * Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is still the same. The application's JWKS verifies the signature.
   *
   * `GET /v1/authorization/organizations/events/checkpoint`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  getOrganizationEventCheckpoint(args?: NoArguments, options?: CallOptions): Promise<Answer<'getOrganizationEventCheckpoint'>>;
  /**
   * What a sign-in page has to know of an organization.
   *
   * An inactive organization is not told from none: nobody can sign in to it.
   *
   * `GET /v1/authentication/organizations/metadata`, for PUBLIC.
   */
  getOrganizationMetadata(args?: NoArguments, options?: CallOptions): Promise<Answer<'getOrganizationMetadata'>>;
  /**
   * A user by id.
   *
   * `GET /v1/authentication/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_USER_MANAGER, SESSION_OWNER.
   */
  getUser(args: Flat<Path<'getUser'> & Query<'getUser'>>, options?: CallOptions): Promise<Answer<'getUser'>>;
  /**
   * The organizations that the owner of an address belongs to.
   *
   * People ask for their own address. Nobody's address has no organizations.
   *
   * `GET /v1/authentication/users/organizations`, for SUPER_ADMIN, GENERIC_MACHINE_USER, SESSION_OWNER.
   */
  getUserOrganizationsByEmail(args: Flat<Query<'getUserOrganizationsByEmail'>>, options?: CallOptions): Promise<Answer<'getUserOrganizationsByEmail'>>;
  /**
   * The roles and permissions a user holds.
   *
   * A user manager sees those held in the organizations they manage.
   *
   * `GET /v1/authorization/users/{userId}/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_USER_MANAGER, SESSION_OWNER.
   */
  getUserRoles(args: Flat<Path<'getUserRoles'>>, options?: CallOptions): Promise<Answer<'getUserRoles'>>;
  /**
   * The same keys, where libraries look for them.
   *
   * `GET /.well-known/jwks.json`, for PUBLIC.
   */
  getWellKnownJwks(args?: NoArguments, options?: CallOptions): Promise<Answer<'getWellKnownJwks'>>;
  /**
   * Where browsers return to from identity providers.
   *
   * For browsers alone. 303 to `successUrl?intentId=…&intentToken=…` or `failureUrl?intentId=…&error=…`; the application is named in `state`.
   *
   * `GET /v1/authentication/idps/callback`, for PUBLIC.
   */
  identityProviderCallback(args?: Flat<Query<'identityProviderCallback'>>, options?: CallOptions): Promise<Answer<'identityProviderCallback'>>;
  /**
   * Where browsers leave for identity providers.
   *
   * For browsers alone: the `authUrl` of an intent. 303 to the provider, with the cookie that the browser has to bring back; or to `failureUrl?intentId=…&error=…`. The first browser that comes is the one that may return. The application is named in `state`.
   *
   * `GET /v1/authentication/idps/departure`, for PUBLIC.
   */
  identityProviderDeparture(args?: Flat<Query<'identityProviderDeparture'>>, options?: CallOptions): Promise<Answer<'identityProviderDeparture'>>;
  /**
   * Bring people along from another system, with their password hashes.
   *
   * Each line has an outcome of its own; the call can be repeated without harm. `passwordHash` takes what argon2, bcrypt, scrypt and PBKDF2 made, as PHC or modular crypt strings and as Django, passlib and Werkzeug write them; it is replaced by argon2id at the first sign-in. With `ifExists: UPDATE` roles and groups are added to those there are, and who has a password keeps it. Nobody is mailed unless `sendInvitations` is set: then people without a password are invited.
   *
   * `POST /v1/authorization/organizations/users/import`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  importUsers(args: Flat<Body<'importUsers'>>, options?: CallOptions): Promise<Answer<'importUsers'>>;
  /**
   * The same, of the application that the path names.
   *
   * A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session tokens and access tokens of this application are told of, and whether they are good is looked up: a token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of another application and one that never was.
   *
   * `POST /apps/{appName}/oauth/introspect`, for PUBLIC.
   */
  introspectApplicationToken(args: Flat<Path<'introspectApplicationToken'> & Body<'introspectApplicationToken'>>, options?: CallOptions): Promise<Answer<'introspectApplicationToken'>>;
  /**
   * What a token is worth now (RFC 7662).
   *
   * A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session tokens and access tokens of this application are told of, and whether they are good is looked up: a token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of another application and one that never was.
   *
   * `POST /oauth/introspect`, for PUBLIC.
   */
  introspectToken(args: Flat<Body<'introspectToken'>>, options?: CallOptions): Promise<Answer<'introspectToken'>>;
  /**
   * Invite a GROUP_ADMIN.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/organizations/groups/{groupId}/admins`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  inviteGroupAdmin(args: Flat<Path<'inviteGroupAdmin'> & Body<'inviteGroupAdmin'>>, options?: CallOptions): Promise<Answer<'inviteGroupAdmin'>>;
  /**
   * Invite somebody to a group, with roles of the group.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/organizations/groups/{groupId}/members`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  inviteGroupUser(args: Flat<Path<'inviteGroupUser'> & Body<'inviteGroupUser'>>, options?: CallOptions): Promise<Answer<'inviteGroupUser'>>;
  /**
   * Invite an ORG_ADMIN.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/organizations/{orgId}/admins`, for SUPER_ADMIN, ORG_ADMIN.
   */
  inviteOrganizationAdmin(args: Flat<Path<'inviteOrganizationAdmin'> & Body<'inviteOrganizationAdmin'>>, options?: CallOptions): Promise<Answer<'inviteOrganizationAdmin'>>;
  /**
   * Invite somebody to the organization, with custom roles.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/organizations/{orgId}/members`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, ORG_USER_MANAGER.
   */
  inviteOrganizationUser(args: Flat<Path<'inviteOrganizationUser'> & Body<'inviteOrganizationUser'>>, options?: CallOptions): Promise<Answer<'inviteOrganizationUser'>>;
  /**
   * Invite an ORG_USER_MANAGER.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/organizations/{orgId}/managers`, for SUPER_ADMIN, ORG_ADMIN.
   */
  inviteOrganizationUserManager(args: Flat<Path<'inviteOrganizationUserManager'> & Body<'inviteOrganizationUserManager'>>, options?: CallOptions): Promise<Answer<'inviteOrganizationUserManager'>>;
  /**
   * Invite a SUPER_ADMIN of the application.
   *
   * Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
   *
   * `POST /v1/authorization/users/invite`, for SUPER_ADMIN.
   */
  invitePrivilegedUser(args: Flat<Body<'invitePrivilegedUser'>>, options?: CallOptions): Promise<Answer<'invitePrivilegedUser'>>;
  /**
   * The same, of the application that the path names.
   *
   * Takes `client_id` and `client_secret` in the form or by HTTP Basic.
   *
   * `POST /apps/{appName}/oauth/token`, for PUBLIC.
   */
  issueApplicationOAuthToken(args: Flat<Path<'issueApplicationOAuthToken'> & Body<'issueApplicationOAuthToken'>>, options?: CallOptions): Promise<Answer<'issueApplicationOAuthToken'>>;
  /**
   * Get an access token for a machine user.
   *
   * `POST /v1/authentication/machine-users/access-token`, for PUBLIC.
   */
  issueMachineToken(args: Flat<Body<'issueMachineToken'>>, options?: CallOptions): Promise<Answer<'issueMachineToken'>>;
  /**
   * Get an access token by the OAuth 2.0 client credentials grant (RFC 6749 §4.4).
   *
   * Takes `client_id` and `client_secret` in the form or by HTTP Basic.
   *
   * `POST /oauth/token`, for PUBLIC.
   */
  issueOAuthToken(args: Flat<Body<'issueOAuthToken'>>, options?: CallOptions): Promise<Answer<'issueOAuthToken'>>;
  /**
   * Link my account to one of a directory, by its name and password.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/links/ldap`, for SESSION_OWNER.
   */
  linkLdapAccount(args: Flat<Body<'linkLdapAccount'>>, options?: CallOptions): Promise<Answer<'linkLdapAccount'>>;
  /**
   * List the roles predefined for all organizations.
   *
   * `GET /v1/authorization/apps/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listApplicationRoles(args?: Flat<Query<'listApplicationRoles'>>, options?: CallOptions): Promise<Answer<'listApplicationRoles'>>;
  /**
   * Where I am signed in.
   *
   * `GET /v1/authentication/users/me/sessions`, for SESSION_OWNER.
   */
  listCurrentUserSessions(args?: Flat<Query<'listCurrentUserSessions'>>, options?: CallOptions): Promise<Answer<'listCurrentUserSessions'>>;
  /**
   * The second factors of the calling person.
   *
   * `GET /v1/authentication/users/me/mfa`, for SESSION_OWNER.
   */
  listFactors(args?: NoArguments, options?: CallOptions): Promise<Answer<'listFactors'>>;
  /**
   * List those privileged in a group.
   *
   * `GET /v1/authorization/organizations/groups/{groupId}/members`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  listGroupMembers(args: Flat<Path<'listGroupMembers'> & Query<'listGroupMembers'>>, options?: CallOptions): Promise<Answer<'listGroupMembers'>>;
  /**
   * List the users of a group.
   *
   * `role` is one of the group's roles, or GROUP_ADMIN.
   *
   * `GET /v1/authorization/organizations/groups/{groupId}/users`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  listGroupUsers(args: Flat<Path<'listGroupUsers'> & Query<'listGroupUsers'>>, options?: CallOptions): Promise<Answer<'listGroupUsers'>>;
  /**
   * List the organization's groups.
   *
   * `GET /v1/authorization/organizations/groups`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  listGroups(args?: Flat<Query<'listGroups'>>, options?: CallOptions): Promise<Answer<'listGroups'>>;
  /**
   * The people of the organization who have not accepted their invitation yet.
   *
   * `GET /v1/authorization/organizations/{orgId}/invitations`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, ORG_USER_MANAGER.
   */
  listInvitations(args: Flat<Path<'listInvitations'> & Query<'listInvitations'>>, options?: CallOptions): Promise<Answer<'listInvitations'>>;
  /**
   * What happened in the organization: who did what to what, when and from where.
   *
   * `GET /v1/authorization/organizations/events`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  listOrganizationEvents(args?: Flat<Query<'listOrganizationEvents'>>, options?: CallOptions): Promise<Answer<'listOrganizationEvents'>>;
  /**
   * The identity providers by which people sign in to the organization.
   *
   * Its own, and those of the whole application; `orgId` of each says whose it is.
   *
   * `GET /v1/authorization/organizations/idps`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listOrganizationIdentityProviders(args?: Flat<Query<'listOrganizationIdentityProviders'>>, options?: CallOptions): Promise<Answer<'listOrganizationIdentityProviders'>>;
  /**
   * List a user's active and expired sessions in an organization.
   *
   * `GET /v1/authorization/organizations/users/{userId}/sessions`, for ORG_OWNER.
   */
  listOrganizationSessions(args: Flat<Path<'listOrganizationSessions'> & Query<'listOrganizationSessions'>>, options?: CallOptions): Promise<Answer<'listOrganizationSessions'>>;
  /**
   * List the members of the organization.
   *
   * `GET /v1/authorization/organizations/users`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  listOrganizationUsers(args?: Flat<Query<'listOrganizationUsers'>>, options?: CallOptions): Promise<Answer<'listOrganizationUsers'>>;
  /**
   * List all organizations.
   *
   * `GET /v1/authorization/organizations`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listOrganizations(args?: Flat<Query<'listOrganizations'>>, options?: CallOptions): Promise<Answer<'listOrganizations'>>;
  /**
   * List active and expired sessions of the application.
   *
   * `GET /v1/authorization/sessions`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listSessions(args?: Flat<Query<'listSessions'>>, options?: CallOptions): Promise<Answer<'listSessions'>>;
  /**
   * List the groups of the organization that a user is in.
   *
   * Everybody sees their own.
   *
   * `GET /v1/authorization/organizations/users/{userId}/groups`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, SESSION_OWNER.
   */
  listUserGroups(args: Flat<Path<'listUserGroups'> & Query<'listUserGroups'>>, options?: CallOptions): Promise<Answer<'listUserGroups'>>;
  /**
   * The accounts at identity providers by which I sign in.
   *
   * `GET /v1/authentication/users/me/links`, for SESSION_OWNER.
   */
  listUserLinks(args?: NoArguments, options?: CallOptions): Promise<Answer<'listUserLinks'>>;
  /**
   * List the users of the application.
   *
   * `GET /v1/authorization/users`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listUsers(args?: Flat<Query<'listUsers'>>, options?: CallOptions): Promise<Answer<'listUsers'>>;
  /**
   * List the users of the application with their organizations, groups and roles.
   *
   * `GET /v1/authorization/users/advanced`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  listUsersAdvanced(args?: Flat<Query<'listUsersAdvanced'>>, options?: CallOptions): Promise<Answer<'listUsersAdvanced'>>;
  /**
   * Prove again who I am, by the password or a second factor.
   *
   * Holds for 5 minutes, in this session.
   *
   * `POST /v1/authentication/users/me/reauthentication`, for SESSION_OWNER.
   */
  reauthenticate(args?: Flat<Body<'reauthenticate'>>, options?: CallOptions): Promise<Answer<'reauthenticate'>>;
  /**
   * Take GROUP_ADMIN from somebody.
   *
   * They stay in the group as a user.
   *
   * `DELETE /v1/authorization/organizations/groups/{groupId}/members/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  removeGroupMember(args: Flat<Path<'removeGroupMember'>>, options?: CallOptions): Promise<Answer<'removeGroupMember'>>;
  /**
   * Take a user out of a group.
   *
   * With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by ORG_ADMIN and above, or goes.
   *
   * `DELETE /v1/authorization/organizations/groups/{groupId}/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  removeGroupUser(args: Flat<Path<'removeGroupUser'> & Query<'removeGroupUser'>>, options?: CallOptions): Promise<Answer<'removeGroupUser'>>;
  /**
   * Take a member out of the organization, its groups and its sessions.
   *
   * A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.
   *
   * `DELETE /v1/authorization/organizations/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  removeOrganizationUser(args: Flat<Path<'removeOrganizationUser'>>, options?: CallOptions): Promise<Answer<'removeOrganizationUser'>>;
  /**
   * Remove one of my passkeys.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `DELETE /v1/authentication/users/me/mfa/passkeys/{passkeyId}`, for SESSION_OWNER.
   */
  removePasskey(args: Flat<Path<'removePasskey'>>, options?: CallOptions): Promise<Answer<'removePasskey'>>;
  /**
   * Stop using the authenticator app; its recovery codes go with it.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `DELETE /v1/authentication/users/me/mfa/totp`, for SESSION_OWNER.
   */
  removeTotp(args?: NoArguments, options?: CallOptions): Promise<Answer<'removeTotp'>>;
  /**
   * Unlink my account from the one at an identity provider.
   *
   * Refused where nothing else lets me sign in. Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `DELETE /v1/authentication/users/me/links/{idpId}`, for SESSION_OWNER.
   */
  removeUserLink(args: Flat<Path<'removeUserLink'>>, options?: CallOptions): Promise<Answer<'removeUserLink'>>;
  /**
   * Give one of my passkeys another name.
   *
   * `PUT /v1/authentication/users/me/mfa/passkeys/{passkeyId}`, for SESSION_OWNER.
   */
  renamePasskey(args: Flat<Path<'renamePasskey'> & Body<'renamePasskey'>>, options?: CallOptions): Promise<Answer<'renamePasskey'>>;
  /**
   * New recovery codes, shown this once, in the place of those that are left.
   *
   * Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/mfa/recovery-codes`, for SESSION_OWNER.
   */
  renewRecoveryCodes(args?: NoArguments, options?: CallOptions): Promise<Answer<'renewRecoveryCodes'>>;
  /**
   * Have a code mailed that verifies the address.
   *
   * One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes its place. An address gets at most 5 mails in 15 minutes.
   *
   * `POST /v1/authentication/users/email/verification-request`, for PUBLIC.
   */
  requestEmailVerificationCode(args?: Flat<Body<'requestEmailVerificationCode'>>, options?: CallOptions): Promise<Answer<'requestEmailVerificationCode'>>;
  /**
   * Have a code mailed that sets a new password.
   *
   * One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes its place. An address gets at most 5 mails in 15 minutes. Who was invited and has no password yet gets the invitation anew.
   *
   * `POST /v1/authentication/users/password/reset-request/email`, for PUBLIC.
   */
  requestPasswordResetCode(args: Flat<Body<'requestPasswordResetCode'>>, options?: CallOptions): Promise<Answer<'requestPasswordResetCode'>>;
  /**
   * Have a code mailed to me, for `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/mfa/code`, for SESSION_OWNER.
   */
  requestReauthenticationCode(args?: NoArguments, options?: CallOptions): Promise<Answer<'requestReauthenticationCode'>>;
  /**
   * Mail an invitation anew. The code of the earlier mail is worth nothing any more.
   *
   * An address gets at most 5 mails in 15 minutes: 409 `conflict` beyond that.
   *
   * `POST /v1/authorization/organizations/{orgId}/invitations/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, ORG_USER_MANAGER.
   */
  resendInvitation(args: Flat<Path<'resendInvitation'>>, options?: CallOptions): Promise<Answer<'resendInvitation'>>;
  /**
   * Have the code of a session that waits mailed again.
   *
   * The earlier code is worth nothing any more. An address gets at most 5 mails in 15 minutes.
   *
   * `POST /v2/authentication/users/sessions/mfa/code`, for PUBLIC.
   */
  resendSessionMfaCode(args: Flat<Body<'resendSessionMfaCode'>>, options?: CallOptions): Promise<Answer<'resendSessionMfaCode'>>;
  /**
   * Set a new password by the mailed code. Ends all sessions of the person.
   *
   * The address is verified with it, since the code came by it. A code is not used up by a password that the policy refuses.
   *
   * `PUT /v1/authentication/users/password`, for PUBLIC.
   */
  resetPassword(args: Flat<Body<'resetPassword'>>, options?: CallOptions): Promise<Answer<'resetPassword'>>;
  /**
   * Take all second factors from a person who lost them.
   *
   * The person is told by mail. Where a second factor is forced, a code by mail is asked for.
   *
   * `DELETE /v1/authorization/users/{userId}/mfa`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  resetUserFactors(args: Flat<Path<'resetUserFactors'>>, options?: CallOptions): Promise<Answer<'resetUserFactors'>>;
  /**
   * The same, of the application that the path names.
   *
   * A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. A person's session token or access token ends the session, and with it every token made from it; whoever holds the token could sign out with it. A machine's access token is ended by that machine alone, together with all it got before (RFC 7009 §2.1). A token that is not good any more, or never was, is answered in the same way.
   *
   * `POST /apps/{appName}/oauth/revoke`, for PUBLIC.
   */
  revokeApplicationToken(args: Flat<Path<'revokeApplicationToken'> & Body<'revokeApplicationToken'>>, options?: CallOptions): Promise<Answer<'revokeApplicationToken'>>;
  /**
   * End a token (RFC 7009).
   *
   * A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. A person's session token or access token ends the session, and with it every token made from it; whoever holds the token could sign out with it. A machine's access token is ended by that machine alone, together with all it got before (RFC 7009 §2.1). A token that is not good any more, or never was, is answered in the same way.
   *
   * `POST /oauth/revoke`, for PUBLIC.
   */
  revokeToken(args: Flat<Body<'revokeToken'>>, options?: CallOptions): Promise<Answer<'revokeToken'>>;
  /**
   * Find members of the organization.
   *
   * All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
   *
   * `POST /v1/authorization/organizations/users/search`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  searchOrganizationUsers(args?: Flat<Body<'searchOrganizationUsers'>>, options?: CallOptions): Promise<Answer<'searchOrganizationUsers'>>;
  /**
   * Find organizations by name, status or metadata.
   *
   * All criteria given must match; a name matches any part, in any case. The page is named in the query or in the body, which wins.
   *
   * `POST /v1/authorization/organizations/search`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  searchOrganizations(args?: Flat<Body<'searchOrganizations'>>, options?: CallOptions): Promise<Answer<'searchOrganizations'>>;
  /**
   * Find users of the application.
   *
   * All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
   *
   * `POST /v1/authorization/users/search`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  searchUsers(args?: Flat<Body<'searchUsers'>>, options?: CallOptions): Promise<Answer<'searchUsers'>>;
  /**
   * Find users of the application, with their organizations, groups and roles.
   *
   * All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
   *
   * `POST /v1/authorization/users/search/advanced`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  searchUsersAdvanced(args?: Flat<Body<'searchUsersAdvanced'>>, options?: CallOptions): Promise<Answer<'searchUsersAdvanced'>>;
  /**
   * Add or replace predefined roles, leaving the rest.
   *
   * `PUT /v1/authorization/apps/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  setApplicationRoles(args: Flat<Body<'setApplicationRoles'>>, options?: CallOptions): Promise<Answer<'setApplicationRoles'>>;
  /**
   * Define a group's roles.
   *
   * Each named role gets just the permissions given; existing roles not named keep their key and lose their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
   *
   * `PUT /v1/authorization/organizations/groups/{groupId}/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  setGroupRoles(args: Flat<Path<'setGroupRoles'> & Query<'setGroupRoles'> & Body<'setGroupRoles'>>, options?: CallOptions): Promise<Answer<'setGroupRoles'>>;
  /**
   * Replace users' roles in a group, all or nothing.
   *
   * Members of the organization who were not in the group are from then on. GROUP_ADMIN, in `roles` or `managerRoles`, is for ORG_ADMIN and above to give and take; where neither names it, it stays unless `managerRoles` is given. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
   *
   * `PUT /v1/authorization/organizations/groups/{groupId}/users/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  setGroupUsersRoles(args: Flat<Path<'setGroupUsersRoles'> & Query<'setGroupUsersRoles'> & Body<'setGroupUsersRoles'>>, options?: CallOptions): Promise<Answer<'setGroupUsersRoles'>>;
  /**
   * Replace a member's roles.
   *
   * A left-out `managerRoles` stays. Built-in roles may be named in `roles` too. Nobody makes an owner of somebody who lives elsewhere but SUPER_ADMIN and GENERIC_MACHINE_USER; an ORG_USER_MANAGER gives themself no further role. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
   *
   * `PUT /v1/authorization/organizations/{orgId}/members/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, ORG_USER_MANAGER.
   */
  setMemberRoles(args: Flat<Path<'setMemberRoles'> & Query<'setMemberRoles'> & Body<'setMemberRoles'>>, options?: CallOptions): Promise<Answer<'setMemberRoles'>>;
  /**
   * Define the organization's roles.
   *
   * Each named role gets just the permissions given; existing roles not named keep their key and lose their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
   *
   * `PUT /v1/authorization/organizations/{orgId}/roles`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  setOrganizationRoles(args: Flat<Path<'setOrganizationRoles'> & Query<'setOrganizationRoles'> & Body<'setOrganizationRoles'>>, options?: CallOptions): Promise<Answer<'setOrganizationRoles'>>;
  /**
   * Replace the organization's custom settings.
   *
   * Any JSON object of at most 16 KiB; getOrganization gives it.
   *
   * `PUT /v1/authorization/organizations/settings`, for SUPER_ADMIN.
   */
  setOrganizationSettings(args?: Flat<Body<'setOrganizationSettings'>>, options?: CallOptions): Promise<Answer<'setOrganizationSettings'>>;
  /**
   * Set up a group with roles of its own.
   *
   * Names are unique in the organization, in any case.
   *
   * `POST /v1/authorization/organizations/groups/setup`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN.
   */
  setupGroup(args: Flat<Body<'setupGroup'>>, options?: CallOptions): Promise<Answer<'setupGroup'>>;
  /**
   * Set up an organization with its owner and roles.
   *
   * The owner is looked up by address; somebody new is created and invited by mail. An account that has not verified the address is refused: anybody could have signed up with it.
   *
   * `POST /v1/authorization/organizations/setup`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  setupOrganization(args: Flat<Body<'setupOrganization'>>, options?: CallOptions): Promise<Answer<'setupOrganization'>>;
  /**
   * Sign in with an e-mail address and a password.
   *
   * One answer for a wrong password, an unknown, locked or inactive account, alike in body and time.
   *
   * `POST /v1/authentication/users/sessions`, for PUBLIC.
   */
  signIn(args: Flat<Body<'signIn'>>, options?: CallOptions): Promise<Answer<'signIn'>>;
  /**
   * Sign in with an e-mail address and a password, with a second factor where one is due.
   *
   * 201 with a session; 200 with a session that waits for a second factor, for 10 minutes: give it to `verifySessionMfa`. Refused like `signIn`.
   *
   * `POST /v2/authentication/users/sessions`, for PUBLIC.
   */
  signInV2(args: Flat<Body<'signInV2'>>, options?: CallOptions): Promise<Answer<'signInV2'>>;
  /**
   * Sign in by the name and password of a directory.
   *
   * 201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted as those of `signIn` are.
   *
   * `POST /v1/authentication/idp/intents/ldap`, for PUBLIC.
   */
  signInWithLdap(args: Flat<Body<'signInWithLdap'>>, options?: CallOptions): Promise<Answer<'signInWithLdap'>>;
  /**
   * Sign in with a passkey.
   *
   * The authenticator has verified the person, so that no second factor is asked for (NIST SP 800-63B §3.1.6).
   *
   * `POST /v1/authentication/passkeys/sessions`, for PUBLIC.
   */
  signInWithPasskey(args: Flat<Body<'signInWithPasskey'>>, options?: CallOptions): Promise<Answer<'signInWithPasskey'>>;
  /**
   * End a session.
   *
   * A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of the caller's session); an administrator of the application any.
   *
   * `DELETE /v1/authentication/users/sessions/{sessionId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER, SESSION_OWNER.
   */
  signOut(args: Flat<Path<'signOut'>>, options?: CallOptions): Promise<Answer<'signOut'>>;
  /**
   * End all of my sessions but the one that calls.
   *
   * `DELETE /v1/authentication/users/me/sessions`, for SESSION_OWNER.
   */
  signOutEverywhereElse(args?: NoArguments, options?: CallOptions): Promise<Answer<'signOutEverywhereElse'>>;
  /**
   * Sign up with an e-mail address and a password.
   *
   * Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next: "verify-email"}`, alike for a taken address.
   *
   * `POST /v1/authentication/users`, for PUBLIC.
   */
  signUp(args: Flat<Body<'signUp'>>, options?: CallOptions): Promise<Answer<'signUp'>>;
  /**
   * Begin to add a passkey (WebAuthn).
   *
   * Give `options.publicKey` to `navigator.credentials.create` and what comes of it to `addPasskey`, within 5 minutes. Needs something proved within the last 5 minutes: see `reauthenticate`.
   *
   * `POST /v1/authentication/users/me/mfa/passkeys/options`, for SESSION_OWNER.
   */
  startPasskeyRegistration(args?: NoArguments, options?: CallOptions): Promise<Answer<'startPasskeyRegistration'>>;
  /**
   * Begin to sign in with a passkey, without an address.
   *
   * Give `options.publicKey` to `navigator.credentials.get` and what comes of it to `signInWithPasskey`, within 5 minutes.
   *
   * `POST /v1/authentication/passkeys/options`, for PUBLIC.
   */
  startPasskeySignIn(args?: NoArguments, options?: CallOptions): Promise<Answer<'startPasskeySignIn'>>;
  /**
   * Begin to prove a passkey as second factor of a session that waits.
   *
   * `POST /v2/authentication/users/sessions/mfa/passkey/options`, for PUBLIC.
   */
  startSessionPasskey(args: Flat<Body<'startSessionPasskey'>>, options?: CallOptions): Promise<Answer<'startSessionPasskey'>>;
  /**
   * Try out, step by step, whether an identity provider can be asked.
   *
   * Of a directory each server is tried, and with `username` what it says of a person, without their password. A step that failed says why and what to do; answers 200 whatever came of it.
   *
   * `POST /v1/authorization/idps/{idpId}/test`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  testIdentityProvider(args: Flat<Path<'testIdentityProvider'> & Body<'testIdentityProvider'>>, options?: CallOptions): Promise<Answer<'testIdentityProvider'>>;
  /**
   * Take an account back to the address before, by the code that was mailed there.
   *
   * Within 72 hours. The password, all sessions and all tokens end, because whoever moved the account may know them: set a new password by `requestPasswordResetCode`. Second factors stay.
   *
   * `POST /v1/authentication/users/email/undo`, for PUBLIC.
   */
  undoEmailChange(args: Flat<Body<'undoEmailChange'>>, options?: CallOptions): Promise<Answer<'undoEmailChange'>>;
  /**
   * Change a group.
   *
   * What is left out stays; `null` clears description and settings. `roles` works as in setGroupRoles and is not for GROUP_ADMIN.
   *
   * `PATCH /v1/authorization/organizations/groups/{groupId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, GROUP_ADMIN.
   */
  updateGroup(args: Flat<Path<'updateGroup'> & Body<'updateGroup'>>, options?: CallOptions): Promise<Answer<'updateGroup'>>;
  /**
   * Replace the settings of a directory.
   *
   * `bindPassword` left out stays, as long as `servers`, `bindDn`, `rootCa` and `startTls` let it go only where it went so far.
   *
   * `PUT /v1/authorization/idps/ldap/{idpId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  updateLdapIdentityProvider(args: Flat<Path<'updateLdapIdentityProvider'> & Body<'updateLdapIdentityProvider'>>, options?: CallOptions): Promise<Answer<'updateLdapIdentityProvider'>>;
  /**
   * Change how people sign in to the organization.
   *
   * What is left out stays as it is in effect. Redirect URIs must be among the application's allowed URLs.
   *
   * `PUT /v1/authorization/organizations/login-settings`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  updateLoginSettings(args?: Flat<Body<'updateLoginSettings'>>, options?: CallOptions): Promise<Answer<'updateLoginSettings'>>;
  /**
   * Replace the settings of Google, Microsoft or any other OpenID Connect provider.
   *
   * `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId` left out stay. The issuer stays for good, because accounts are linked by the subjects it gives: another one is another provider.
   *
   * `PUT /v1/authorization/idps/oidc/{idpId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER.
   */
  updateOidcIdentityProvider(args: Flat<Path<'updateOidcIdentityProvider'> & Body<'updateOidcIdentityProvider'>>, options?: CallOptions): Promise<Answer<'updateOidcIdentityProvider'>>;
  /**
   * Change an organization's name, status or metadata.
   *
   * What is left out stays; metadata is merged, and `null` removes a key. An inactive organization allows nothing; its sessions, and the sessions and tokens of those who live in it, are dead at once and for good.
   *
   * `PATCH /v1/authorization/organizations/{orgId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_OWNER.
   */
  updateOrganization(args: Flat<Path<'updateOrganization'> & Body<'updateOrganization'>>, options?: CallOptions): Promise<Answer<'updateOrganization'>>;
  /**
   * Change what is known of a user.
   *
   * What is left out stays; `null` clears `displayName`, `phoneNumber` and `preferredLanguage`. `userState` is for administrators: ACTIVE or INACTIVE.
   *
   * `PUT /v1/authentication/users/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_USER_MANAGER, SESSION_OWNER.
   */
  updateUser(args: Flat<Path<'updateUser'> & Body<'updateUser'>>, options?: CallOptions): Promise<Answer<'updateUser'>>;
  /**
   * Get the session of a sign-in through an identity provider, once.
   *
   * 201 with a session; 200 with a session that waits for a second factor, as `signInV2`. Accounts are found by provider and subject; whether one is linked or created is up to the provider's rules.
   *
   * `POST /v1/authentication/idp/intents/validate`, for PUBLIC.
   */
  validateIdpIntent(args: Flat<Body<'validateIdpIntent'>>, options?: CallOptions): Promise<Answer<'validateIdpIntent'>>;
  /**
   * Verify an address by the code that was mailed to it.
   *
   * One answer, `invalid-code`, for a code that is wrong, used, expired or was tried wrongly 5 times, and for a person who does not exist.
   *
   * `POST /v1/authentication/users/email/verification`, for PUBLIC.
   */
  verifyEmail(args: Flat<Body<'verifyEmail'>>, options?: CallOptions): Promise<Answer<'verifyEmail'>>;
  /**
   * Prove the second factor of a session that waits for one.
   *
   * `code` is the mailed code, the one-time password of the authenticator app, or a recovery code. Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person, over all sign-ins; too many lock second factors for a while and end the sessions that wait.
   *
   * `POST /v2/authentication/users/sessions/mfa`, for PUBLIC.
   */
  verifySessionMfa(args: Flat<Body<'verifySessionMfa'>>, options?: CallOptions): Promise<Answer<'verifySessionMfa'>>;
  /**
   * Prove a passkey as second factor of a session that waits.
   *
   * Answers as `signIn`, with a new token; the one shown is dead.
   *
   * `POST /v2/authentication/users/sessions/mfa/passkey`, for PUBLIC.
   */
  verifySessionPasskey(args: Flat<Body<'verifySessionPasskey'>>, options?: CallOptions): Promise<Answer<'verifySessionPasskey'>>;
  /**
   * Take an invitation back: the account that was made for it is gone, its address free.
   *
   * `DELETE /v1/authorization/organizations/{orgId}/invitations/{userId}`, for SUPER_ADMIN, GENERIC_MACHINE_USER, ORG_ADMIN, ORG_USER_MANAGER.
   */
  withdrawInvitation(args: Flat<Path<'withdrawInvitation'>>, options?: CallOptions): Promise<Answer<'withdrawInvitation'>>;
}

/** The lists, page by page. */
export interface ListOperations {
  listApplicationRoles(args?: Omit<Flat<Query<'listApplicationRoles'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listApplicationRoles'>>;
  listCurrentUserSessions(args?: Omit<Flat<Query<'listCurrentUserSessions'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listCurrentUserSessions'>>;
  listGroupMembers(args: Omit<Flat<Path<'listGroupMembers'> & Query<'listGroupMembers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listGroupMembers'>>;
  listGroupUsers(args: Omit<Flat<Path<'listGroupUsers'> & Query<'listGroupUsers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listGroupUsers'>>;
  listGroups(args?: Omit<Flat<Query<'listGroups'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listGroups'>>;
  listInvitations(args: Omit<Flat<Path<'listInvitations'> & Query<'listInvitations'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listInvitations'>>;
  listOrganizationEvents(args?: Omit<Flat<Query<'listOrganizationEvents'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listOrganizationEvents'>>;
  listOrganizationIdentityProviders(args?: Omit<Flat<Query<'listOrganizationIdentityProviders'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listOrganizationIdentityProviders'>>;
  listOrganizationSessions(args: Omit<Flat<Path<'listOrganizationSessions'> & Query<'listOrganizationSessions'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listOrganizationSessions'>>;
  listOrganizationUsers(args?: Omit<Flat<Query<'listOrganizationUsers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listOrganizationUsers'>>;
  listOrganizations(args?: Omit<Flat<Query<'listOrganizations'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listOrganizations'>>;
  listSessions(args?: Omit<Flat<Query<'listSessions'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listSessions'>>;
  listUserGroups(args: Omit<Flat<Path<'listUserGroups'> & Query<'listUserGroups'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listUserGroups'>>;
  listUsers(args?: Omit<Flat<Query<'listUsers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listUsers'>>;
  listUsersAdvanced(args?: Omit<Flat<Query<'listUsersAdvanced'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'listUsersAdvanced'>>;
  searchOrganizationUsers(args?: Omit<Flat<Body<'searchOrganizationUsers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'searchOrganizationUsers'>>;
  searchOrganizations(args?: Omit<Flat<Body<'searchOrganizations'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'searchOrganizations'>>;
  searchUsers(args?: Omit<Flat<Body<'searchUsers'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'searchUsers'>>;
  searchUsersAdvanced(args?: Omit<Flat<Body<'searchUsersAdvanced'>>, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'searchUsersAdvanced'>>;
}
