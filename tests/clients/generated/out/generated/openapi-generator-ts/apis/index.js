/* tslint:disable */
/* eslint-disable */
export * from './ApplicationRolesApi.js';
export * from './AuthenticationApi.js';
export * from './GroupsApi.js';
export * from './IdentityProvidersApi.js';
export * from './IdpAuthenticationApi.js';
export * from './InvitesApi.js';
export * from './MetadataApi.js';
export * from './MfaApi.js';
export * from './OrganizationsApi.js';
export * from './ProbesApi.js';
export * from './SessionsApi.js';
export * from './UsersApi.js';
