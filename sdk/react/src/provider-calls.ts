/** Signing in by identity providers: the operations as this library uses them. */

import {
  type AuthService,
  type FactorRequired,
  HttpError,
  type SignedIn,
} from '@locai/iam-javascript';

export interface LdapCredentials {
  idpId: string;
  username: string;
  password: string;
}

export interface ProviderCalls {
  createIdpIntent(args: {
    idpId: string;
    successUrl: string;
    failureUrl: string;
    orgId?: string | undefined;
  }): Promise<{ authUrl: string; intentId: string }>;
  validateIdpIntent(args: {
    intentId: string;
    idpToken: string;
  }): Promise<SignedIn | FactorRequired>;
  signInWithLdap(args: LdapCredentials): Promise<SignedIn | FactorRequired>;
}

/** The calls of a service. A client made for an older server has no such operation and says so. */
export function providerCalls(service: AuthService): ProviderCalls {
  const methods = service as unknown as Partial<ProviderCalls>;
  const call = (name: keyof ProviderCalls) => async (args: never) => {
    const method = methods[name] as ((args: never) => Promise<never>) | undefined;
    if (method) return method.call(service, args);
    throw new HttpError({
      status: 0,
      code: 'sign-in-method-disabled',
      message: `This version of @locai/iam-javascript has no \`${name}\`.`,
    });
  };
  return {
    createIdpIntent: call('createIdpIntent'),
    validateIdpIntent: call('validateIdpIntent'),
    signInWithLdap: call('signInWithLdap'),
  } as ProviderCalls;
}
