// Generated from docs/openapi.json by `npm run generate`: do not edit.

export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same keys, where libraries look for them. */
        get: operations["getWellKnownJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for the application that `X-App-Name` names, or the only one.
         * @description Its `issuer` is the application's address, `…/apps/{appName}`: a client that checks it (RFC 8414 §3.3) must be given that address as the issuer.
         */
        get: operations["getDefaultOAuthMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server/apps/{appName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses of an application, where RFC 8414 §3.1 puts them. */
        get: operations["getOAuthMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{appName}/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same keys, of the application that the path names. */
        get: operations["getApplicationJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{appName}/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, below the issuer, where other libraries look. */
        get: operations["getApplicationOAuthMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{appName}/oauth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, of the application that the path names.
         * @description A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session tokens and access tokens of this application are told of, and whether they are good is looked up: a token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of another application and one that never was.
         */
        post: operations["introspectApplicationToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{appName}/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, of the application that the path names.
         * @description A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. A person's session token or access token ends the session, and with it every token made from it; whoever holds the token could sign out with it. A machine's access token is ended by that machine alone, together with all it got before (RFC 7009 §2.1). A token that is not good any more, or never was, is answered in the same way.
         */
        post: operations["revokeApplicationToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{appName}/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, of the application that the path names.
         * @description Takes `client_id` and `client_secret` in the form or by HTTP Basic.
         */
        post: operations["issueApplicationOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server answers. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether what the server depends on works. */
        get: operations["getDependencyHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a token is worth now (RFC 7662).
         * @description A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. Session tokens and access tokens of this application are told of, and whether they are good is looked up: a token that was signed out, or whose person was deactivated, is `{"active": false}`, like one of another application and one that never was.
         */
        post: operations["introspectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a token (RFC 7009).
         * @description A machine user asks, with `client_id` and `client_secret` in the form or by HTTP Basic. A person's session token or access token ends the session, and with it every token made from it; whoever holds the token could sign out with it. A machine's access token is ended by that machine alone, together with all it got before (RFC 7009 §2.1). A token that is not good any more, or never was, is answered in the same way.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token by the OAuth 2.0 client credentials grant (RFC 6749 §4.4).
         * @description Takes `client_id` and `client_secret` in the form or by HTTP Basic.
         */
        post: operations["issueOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/apps/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a sign-in page has to know of the application. */
        get: operations["getApplicationMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/idp/intents/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in through an identity provider.
         * @description Send the browser to `authUrl`, an address of this server's, within 10 minutes. It returns to `successUrl` with `intentId` and `intentToken`, which go to `validateIdpIntent`; or to `failureUrl` with `intentId` and `error`. Only the browser that opened `authUrl` first may return.
         */
        post: operations["createIdpIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/idp/intents/ldap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the name and password of a directory.
         * @description 201 with a session; 200 with a session that waits for a second factor, as `signInV2`. One answer for a wrong password, an unknown name and an account that may not sign in. Wrong passwords are counted as those of `signIn` are.
         */
        post: operations["signInWithLdap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/idp/intents/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the session of a sign-in through an identity provider, once.
         * @description 201 with a session; 200 with a session that waits for a second factor, as `signInV2`. Accounts are found by provider and subject; whether one is linked or created is up to the provider's rules.
         */
        post: operations["validateIdpIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/idps/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where browsers return to from identity providers.
         * @description For browsers alone. 303 to `successUrl?intentId=…&intentToken=…` or `failureUrl?intentId=…&error=…`; the application is named in `state`.
         */
        get: operations["identityProviderCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/idps/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where browsers leave for identity providers.
         * @description For browsers alone: the `authUrl` of an intent. 303 to the provider, with the cookie that the browser has to bring back; or to `failureUrl?intentId=…&error=…`. The first browser that comes is the one that may return. The application is named in `state`.
         */
        get: operations["identityProviderDeparture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/machine-users/access-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get an access token for a machine user. */
        post: operations["issueMachineToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/organizations/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a sign-in page has to know of an organization.
         * @description An inactive organization is not told from none: nobody can sign in to it.
         */
        get: operations["getOrganizationMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with a passkey, without an address.
         * @description Give `options.publicKey` to `navigator.credentials.get` and what comes of it to `signInWithPasskey`, within 5 minutes.
         */
        post: operations["startPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/passkeys/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey.
         * @description The authenticator has verified the person, so that no second factor is asked for (NIST SP 800-63B §3.1.6).
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up with an e-mail address and a password.
         * @description Answers 201 with a session; where the login settings ask for a verified address first, 202 `{next: "verify-email"}`, alike for a taken address.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user by id. */
        get: operations["getUser"];
        /**
         * Change what is known of a user.
         * @description What is left out stays; `null` clears `displayName`, `phoneNumber` and `preferredLanguage`. `userState` is for administrators: ACTIVE or INACTIVE.
         */
        put: operations["updateUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/{userId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password, giving the present one. Ends all other sessions. */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/email/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an account to the address that the code was mailed to.
         * @description The address is verified by that. Codes that were mailed to the address before are of no more use; sessions go on.
         */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/email/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an account back to the address before, by the code that was mailed there.
         * @description Within 72 hours. The password, all sessions and all tokens end, because whoever moved the account may know them: set a new password by `requestPasswordResetCode`. Second factors stay.
         */
        post: operations["undoEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an address by the code that was mailed to it.
         * @description One answer, `invalid-code`, for a code that is wrong, used, expired or was tried wrongly 5 times, and for a person who does not exist.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/email/verification-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code mailed that verifies the address.
         * @description One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes its place. An address gets at most 5 mails in 15 minutes.
         */
        post: operations["requestEmailVerificationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept an invitation by the mailed code, and set the first password.
         * @description For somebody new only: who has a password already was given the roles when they were invited, and has no code to accept.
         */
        put: operations["acceptInvite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of the application's access tokens (RFC 7517). */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/manager-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The built-in roles the calling person holds. */
        get: operations["getCurrentUserManagerRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person whose session calls, with their memberships. */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code mailed to another address of mine, which moves my account there.
         * @description Nothing changes until `confirmEmailChange`. One answer whether the address belongs to somebody or not. Needs something proved within the last 5 minutes: see `reauthenticate`. The address before is told of the change and can undo it for 72 hours; in that time there is no second change.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts at identity providers by which I sign in. */
        get: operations["listUserLinks"];
        put?: never;
        /**
         * Begin to link my account to one at an identity provider.
         * @description Goes like `createIdpIntent`; the token that comes back goes to `confirmUserLink`. Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["createUserLinkIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/links/{idpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink my account from the one at an identity provider.
         * @description Refused where nothing else lets me sign in. Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        delete: operations["removeUserLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/links/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link my account to the one at the identity provider, once. */
        post: operations["confirmUserLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/links/ldap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link my account to one of a directory, by its name and password.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["linkLdapAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The second factors of the calling person. */
        get: operations["listFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a code mailed to me, for `reauthenticate`. */
        post: operations["requestReauthenticationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask me for a mailed code at each sign-in.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["enableOwnEmailMfa"];
        /**
         * Ask me for no mailed code any more.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        delete: operations["disableOwnEmailMfa"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the passkey that an authenticator made.
         * @description From now on it signs in, alone or as second factor. An account has at most 10.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give one of my passkeys another name. */
        put: operations["renamePasskey"];
        post?: never;
        /**
         * Remove one of my passkeys.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey (WebAuthn).
         * @description Give `options.publicKey` to `navigator.credentials.create` and what comes of it to `addPasskey`, within 5 minutes. Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["startPasskeyRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes, shown this once, in the place of those that are left.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to use an authenticator app (RFC 6238).
         * @description The secret is shown this once. The app counts from `confirmTotp` on. Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        post: operations["enrollTotp"];
        /**
         * Stop using the authenticator app; its recovery codes go with it.
         * @description Needs something proved within the last 5 minutes: see `reauthenticate`.
         */
        delete: operations["removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/mfa/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the authenticator app works. Gives recovery codes, shown this once. */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/reauthentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again who I am, by the password or a second factor.
         * @description Holds for 5 minutes, in this session.
         */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in. */
        get: operations["listCurrentUserSessions"];
        put?: never;
        post?: never;
        /** End all of my sessions but the one that calls. */
        delete: operations["signOutEverywhereElse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organizations that the owner of an address belongs to.
         * @description People ask for their own address. Nobody's address has no organizations.
         */
        get: operations["getUserOrganizationsByEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a new password by the mailed code. Ends all sessions of the person.
         * @description The address is verified with it, since the code came by it. A code is not used up by a password that the policy refuses.
         */
        put: operations["resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/password/reset-request/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code mailed that sets a new password.
         * @description One answer whether there is such a person or not. The code lives 10 minutes, and a newer one takes its place. An address gets at most 5 mails in 15 minutes. Who was invited and has no password yet gets the invitation anew.
         */
        post: operations["requestPasswordResetCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with an e-mail address and a password.
         * @description One answer for a wrong password, an unknown, locked or inactive account, alike in body and time.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authentication/users/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session.
         * @description A person ends their own session; an owner those of the organization named by `X-Iam-Orgid` (else of the caller's session); an administrator of the application any.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/apps/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the roles predefined for all organizations. */
        get: operations["listApplicationRoles"];
        /** Add or replace predefined roles, leaving the rest. */
        put: operations["setApplicationRoles"];
        post?: never;
        /** Delete predefined roles; whoever holds them loses them at once. */
        delete: operations["deleteApplicationRoles"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/{idpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an identity provider.
         * @description Nobody signs in by it from then on, and the links of accounts to it are forgotten. Sessions opened by it go on.
         */
        delete: operations["deleteIdentityProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/{idpId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try out, step by step, whether an identity provider can be asked.
         * @description Of a directory each server is tried, and with `username` what it says of a person, without their password. A step that failed says why and what to do; answers 200 whatever came of it.
         */
        post: operations["testIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/azure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in with Microsoft Entra ID (Azure AD).
         * @description Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
         */
        post: operations["addAzureAdIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in with Google.
         * @description Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
         */
        post: operations["addGoogleIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/ldap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in by the password they have in a directory (LDAP).
         * @description Without `orgId` it serves the whole application. The password for searching is encrypted at rest and in no answer.
         */
        post: operations["addLdapIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/ldap/{idpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the settings of a directory.
         * @description `bindPassword` left out stays, as long as `servers`, `bindDn`, `rootCa` and `startTls` let it go only where it went so far.
         */
        put: operations["updateLdapIdentityProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in with any OpenID Connect provider.
         * @description Without `orgId` it serves the whole application. Register `callbackUrls` at the provider. The secret is encrypted at rest and in no answer; `issuer` takes the place of the provider's own address.
         */
        post: operations["addOidcIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/idps/oidc/{idpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the settings of Google, Microsoft or any other OpenID Connect provider.
         * @description `clientSecret` left out stays, as long as `clientId` and the tenant do; `tenantType` and `tenantId` left out stay. The issuer stays for good, because accounts are linked by the subjects it gives: another one is another provider.
         */
        put: operations["updateOidcIdentityProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/machine-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a machine user; its secret is shown this once.
         * @description Left out, `roles` is `["GENERIC_MACHINE_USER"]`, by which the machine manages every organization. Other roles are held in the organization that `X-Iam-Orgid` names, else in the application's own.
         */
        post: operations["createMachineUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all organizations. */
        get: operations["listOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organization by id. */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organization's name, status or metadata.
         * @description What is left out stays; metadata is merged, and `null` removes a key. An inactive organization allows nothing; its sessions, and the sessions and tokens of those who live in it, are dead at once and for good.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite an ORG_ADMIN.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["inviteOrganizationAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the organization who have not accepted their invitation yet. */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/invitations/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation anew. The code of the earlier mail is worth nothing any more.
         * @description An address gets at most 5 mails in 15 minutes: 409 `conflict` beyond that.
         */
        post: operations["resendInvitation"];
        /** Take an invitation back: the account that was made for it is gone, its address free. */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite an ORG_USER_MANAGER.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["inviteOrganizationUserManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody to the organization, with custom roles.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["inviteOrganizationUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a member's roles.
         * @description A left-out `managerRoles` stays. Built-in roles may be named in `roles` too. Nobody makes an owner of somebody who lives elsewhere but SUPER_ADMIN and GENERIC_MACHINE_USER; an ORG_USER_MANAGER gives themself no further role. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
         */
        put: operations["setMemberRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Define the organization's roles.
         * @description Each named role gets just the permissions given; existing roles not named keep their key and lose their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
         */
        put: operations["setOrganizationRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/{orgId}/users/{userId}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which of the given actions a user may do in an organization.
         * @description Answers the allowed ones of those asked, none when none is. With `explain` it says why: which role decided, or which came nearest. Roles of the organization hold in its groups.
         */
        post: operations["checkUserPermissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in the organization: who did what to what, when and from where. */
        get: operations["listOrganizationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/events/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A signed statement of where the organization's trail ends now.
         * @description Keep it outside: `locai-iam verify --checkpoint FILE` later shows whether the trail up to there is still the same. The application's JWKS verifies the signature.
         */
        get: operations["getOrganizationEventCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organization's groups. */
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a group with its roles.
         * @description Its users stay in the organization.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group.
         * @description What is left out stays; `null` clears description and settings. `roles` works as in setGroupRoles and is not for GROUP_ADMIN.
         */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a GROUP_ADMIN.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["inviteGroupAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List those privileged in a group. */
        get: operations["listGroupMembers"];
        put?: never;
        /**
         * Invite somebody to a group, with roles of the group.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["inviteGroupUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take GROUP_ADMIN from somebody.
         * @description They stay in the group as a user.
         */
        delete: operations["removeGroupMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Define a group's roles.
         * @description Each named role gets just the permissions given; existing roles not named keep their key and lose their permissions. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
         */
        put: operations["setGroupRoles"];
        post?: never;
        /**
         * Delete roles of a group.
         * @description All who hold one lose it at once.
         */
        delete: operations["deleteGroupRoles"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of a group.
         * @description `role` is one of the group's roles, or GROUP_ADMIN.
         */
        get: operations["listGroupUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a user out of a group.
         * @description With `deactivate=true` the user stays in the group without effect. A GROUP_ADMIN is taken out by ORG_ADMIN and above, or goes.
         */
        delete: operations["removeGroupUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/users/{userId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a user's part in a group count again. */
        put: operations["activateGroupUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/{groupId}/users/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace users' roles in a group, all or nothing.
         * @description Members of the organization who were not in the group are from then on. GROUP_ADMIN, in `roles` or `managerRoles`, is for ORG_ADMIN and above to give and take; where neither names it, it stays unless `managerRoles` is given. With `dryRun=true` nothing is changed: the answer tells user by user which roles and permissions would be gained and lost, page by page.
         */
        put: operations["setGroupUsersRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/groups/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up a group with roles of its own.
         * @description Names are unique in the organization, in any case.
         */
        post: operations["setupGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/idps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The identity providers by which people sign in to the organization.
         * @description Its own, and those of the whole application; `orgId` of each says whose it is.
         */
        get: operations["listOrganizationIdentityProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/login-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people sign in to the organization. */
        get: operations["getLoginSettings"];
        /**
         * Change how people sign in to the organization.
         * @description What is left out stays as it is in effect. Redirect URIs must be among the application's allowed URLs.
         */
        put: operations["updateLoginSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find organizations by name, status or metadata.
         * @description All criteria given must match; a name matches any part, in any case. The page is named in the query or in the body, which wins.
         */
        post: operations["searchOrganizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the organization's custom settings.
         * @description Any JSON object of at most 16 KiB; getOrganization gives it.
         */
        put: operations["setOrganizationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up an organization with its owner and roles.
         * @description The owner is looked up by address; somebody new is created and invited by mail. An account that has not verified the address is refused: anybody could have signed up with it.
         */
        post: operations["setupOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of the organization. */
        get: operations["listOrganizationUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a user a member of the organization.
         * @description Built-in roles may be named in `roles` or in `managerRoles`. Somebody who lives elsewhere is made ORG_OWNER by SUPER_ADMIN or GENERIC_MACHINE_USER only.
         */
        post: operations["addOrganizationUser"];
        /**
         * Take a member out of the organization, its groups and its sessions.
         * @description A SUPER_ADMIN or GENERIC_MACHINE_USER stays in the home organization: delete the user instead.
         */
        delete: operations["removeOrganizationUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users/{userId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of the organization that a user is in.
         * @description Everybody sees their own.
         */
        get: operations["listUserGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a user's active and expired sessions in an organization. */
        get: operations["listOrganizationSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring people along from another system, with their password hashes.
         * @description Each line has an outcome of its own; the call can be repeated without harm. `passwordHash` takes what argon2, bcrypt, scrypt and PBKDF2 made, as PHC or modular crypt strings and as Django, passlib and Werkzeug write them; it is replaced by argon2id at the first sign-in. With `ifExists: UPDATE` roles and groups are added to those there are, and who has a password keeps it. Nobody is mailed unless `sendInvitations` is set: then people without a password are invited.
         */
        post: operations["importUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/organizations/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find members of the organization.
         * @description All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
         */
        post: operations["searchOrganizationUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/permissions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 100 permission checks of any users in any organizations.
         * @description Results stand in the order of the checks. A check about something that does not exist has a `problem` in its result and stops none of the others.
         */
        post: operations["checkPermissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List active and expired sessions of the application. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Extend the session that calls, never past its absolute lifetime.
         * @description Needs the session token itself: an access token made from the session does not extend it.
         */
        put: operations["extendSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of the application. */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a person, in the application's own organization or in another.
         * @description Without a password the person is invited by mail.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a user for good. */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/{userId}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code mailed to another address of a person, which moves their account there.
         * @description Nothing changes until the person gives the code to `confirmEmailChange`, within 72 hours. The address before is told.
         */
        post: operations["changeUserEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/{userId}/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take all second factors from a person who lost them.
         * @description The person is told by mail. Where a second factor is forced, a code by mail is asked for.
         */
        delete: operations["resetUserFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/{userId}/mfa/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a person for a mailed code at each sign-in.
         * @description The first code that is given back verifies the address.
         */
        post: operations["enableEmailMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles and permissions a user holds.
         * @description A user manager sees those held in the organizations they manage.
         */
        get: operations["getUserRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/advanced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of the application with their organizations, groups and roles. */
        get: operations["listUsersAdvanced"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a SUPER_ADMIN of the application.
         * @description Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code. Power is given to nobody by an address they never verified.
         */
        post: operations["invitePrivilegedUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles and permissions the calling person holds. */
        get: operations["getCurrentUserRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find users of the application.
         * @description All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
         */
        post: operations["searchUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/users/search/advanced": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find users of the application, with their organizations, groups and roles.
         * @description All criteria given must match; texts match any part, in any case. The page is named in the query or in the body, which wins.
         */
        post: operations["searchUsersAdvanced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authentication/users/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with an e-mail address and a password, with a second factor where one is due.
         * @description 201 with a session; 200 with a session that waits for a second factor, for 10 minutes: give it to `verifySessionMfa`. Refused like `signIn`.
         */
        post: operations["signInV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authentication/users/sessions/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor of a session that waits for one.
         * @description `code` is the mailed code, the one-time password of the authenticator app, or a recovery code. Answers as `signIn`, with a new token; the one shown is dead. Wrong codes are counted by person, over all sign-ins; too many lock second factors for a while and end the sessions that wait.
         */
        post: operations["verifySessionMfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authentication/users/sessions/mfa/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the code of a session that waits mailed again.
         * @description The earlier code is worth nothing any more. An address gets at most 5 mails in 15 minutes.
         */
        post: operations["resendSessionMfaCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authentication/users/sessions/mfa/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove a passkey as second factor of a session that waits.
         * @description Answers as `signIn`, with a new token; the one shown is dead.
         */
        post: operations["verifySessionPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authentication/users/sessions/mfa/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to prove a passkey as second factor of a session that waits. */
        post: operations["startSessionPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/authorization/organizations/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a person in the organization.
         * @description Without a password the person is invited by mail. `isEmailVerified` is for SUPER_ADMIN and GENERIC_MACHINE_USER.
         */
        post: operations["createOrganizationUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInviteRequest: {
            email: components["schemas"]["Email"];
            /** Format: password */
            newPassword: string;
            /** @description The organization that invited. */
            orgId: components["schemas"]["OrganizationId"];
            /**
             * Format: password
             * @description The mailed code; its case makes no difference.
             */
            verificationCode: string;
        };
        /**
         * @description Who did it.
         *
         *     - `person`: A signed-in person.
         *     - `machine`: A machine user.
         *     - `system`: The server itself.
         *     - `anonymous`: Nobody signed in.
         * @enum {string}
         */
        ActorType: "person" | "machine" | "system" | "anonymous";
        /** @description What all of them take. */
        AddAzureAdIdentityProviderRequest: {
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description What this server is to the provider. */
            clientId: string;
            /** Format: password */
            clientSecret: string;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description In the place of `https://login.microsoftonline.com/{tenant}/v2.0`. */
            issuer?: string | null;
            /** @description For people, on the button. */
            name?: components["schemas"]["ResourceName"] | null;
            /** @description Whose it is; the application's own organization when left out, and so everybody's. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description `openid`, `profile` and `email` when left out. */
            scopes?: string[] | null;
            /** @description The one tenant whose accounts may sign in: its id or domain. */
            tenantId?: string | null;
            /** @description Whose accounts may sign in, where no tenant is named. */
            tenantType?: components["schemas"]["TenantType"] | null;
        };
        AddedPasskey: {
            message: string;
            passkeyId: components["schemas"]["PasskeyId"];
        };
        /** @description What all of them take. */
        AddGoogleIdentityProviderRequest: {
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description What this server is to the provider. */
            clientId: string;
            /** Format: password */
            clientSecret: string;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description In the place of `https://accounts.google.com`. */
            issuer?: string | null;
            /** @description For people, on the button. */
            name?: components["schemas"]["ResourceName"] | null;
            /** @description Whose it is; the application's own organization when left out, and so everybody's. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description `openid`, `profile` and `email` when left out. */
            scopes?: string[] | null;
        };
        /** @description How a directory is reached. */
        AddLdapIdentityProviderRequest: {
            /** @description Where an entry says what. */
            attributes?: components["schemas"]["LdapAttributesInput"];
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description Where the directory's entries begin. */
            baseDn: string;
            /** @description As whom people are looked for. */
            bindDn: string;
            /**
             * Format: password
             * @description The password for looking people up.
             */
            bindPassword: string;
            /** @description The attribute with a person's groups; `memberOf` when left out and roles are mapped. */
            groupAttribute?: string | null;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description For people, on the button. */
            name: components["schemas"]["ResourceName"];
            /** @description Whose it is; the application's own organization when left out, and so everybody's. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /**
             * @description Which groups give which roles. Applied at each sign-in: a role named here is held by those in one of its
             *     groups and nobody else who signs in this way.
             */
            roleMapping?: components["schemas"]["GroupRoleMapping"][];
            /** @description Certificates (PEM) that the servers' are checked against, in place of the system's; at most 8 KiB. */
            rootCa?: string | null;
            /**
             * @description `ldaps://…` or `ldap://…`, at most 5; the next is tried where one does not answer. Without TLS only on this
             *     machine.
             */
            servers: string[];
            /** @description Raises connections to `ldap://…` to TLS before anything is sent. Default: `false`. */
            startTls?: boolean;
            /**
             * Format: uint32
             * @description How long a sign-in may wait for the directory: 100 to 60000 milliseconds, or 1 to 60 seconds. 5 seconds when
             *     left out.
             */
            timeout?: number | null;
            /** @description Below which entry people are; `dn` for `baseDn`. */
            userBase?: string | null;
            /** @description Attributes of which one must be what the person types; `uid` when left out. */
            userFilters?: string[] | null;
            /** @description Object classes that a person's entry must have. */
            userObjectClasses?: string[];
        };
        /** @description What all of them take. */
        AddOidcIdentityProviderRequest: {
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description What this server is to the provider. */
            clientId: string;
            /** Format: password */
            clientSecret: string;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description The provider's issuer identifier, below which its metadata lie (OpenID Connect Discovery 1.0 §4). */
            issuer: string;
            /** @description For people, on the button. */
            name?: components["schemas"]["ResourceName"] | null;
            /** @description Whose it is; the application's own organization when left out, and so everybody's. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description `openid`, `profile` and `email` when left out. */
            scopes?: string[] | null;
        };
        AddOrganizationUserRequest: {
            /** @description Built-in roles. */
            managerRoles?: components["schemas"]["ManagerRole"][] | null;
            /** @description Custom, predefined or built-in roles. */
            roles?: components["schemas"]["RoleKey"][];
        };
        AddPasskeyRequest: {
            /** @description What `navigator.credentials.create` gave, by its `toJSON`. */
            credential: {
                [key: string]: unknown;
            };
            /** @description What the person calls it. */
            name: components["schemas"]["ResourceName"];
            /** @description As `startPasskeyRegistration` gave it. */
            state: string;
        };
        /** @description A user with all they belong to. */
        AdvancedUser: {
            applicationRole?: components["schemas"]["ApplicationRole"] | null;
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            displayName: string;
            email?: string | null;
            firstName: string;
            groups: components["schemas"]["GroupOfUser"][];
            id: components["schemas"]["UserId"];
            isEmailVerified: boolean;
            isPhoneVerified?: boolean | null;
            lastName: string;
            lastSignInAt?: components["schemas"]["Timestamp"] | null;
            /** @description In an organization's lists: the built-in roles held in it. */
            managerRoles?: components["schemas"]["ManagerRole"][] | null;
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            mfaEnabled?: boolean | null;
            organizations: components["schemas"]["MembershipView"][];
            /** @description The home organization, which holds the credentials. */
            orgId: components["schemas"]["OrganizationId"];
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            preferredLanguage?: components["schemas"]["Language"] | null;
            /** @description What is held, place by place, and what it allows. */
            roles: components["schemas"]["HeldRoles"][];
            /** @description A machine's name; a person's address. */
            userName: string;
            userState: components["schemas"]["UserState"];
            userType: components["schemas"]["UserType"];
        };
        AdvancedUserPage: {
            metadata: components["schemas"]["ListMetadata"];
            users: components["schemas"]["AdvancedUser"][];
        };
        AllManagerRoles: {
            managerRoles: components["schemas"]["ManagerRolesView"][];
        };
        ApplicationMetadata: {
            /** @description Empty where none is set up, or none accepted (`allowExternalIdp`). */
            idpProviders: components["schemas"]["ProviderButton"][];
            /** @description The languages offered, the default first (BCP 47). */
            languages: string[];
            loginSettings: components["schemas"]["PublicLoginSettings"];
            name: string;
            /** @description The server's version. */
            version: string;
        };
        /**
         * @description A role on the whole application.
         *
         *     - `GENERIC_MACHINE_USER`: For machines: manages every organization, but no super administrator.
         *     - `SUPER_ADMIN`: For people: may do everything.
         * @enum {string}
         */
        ApplicationRole: "GENERIC_MACHINE_USER" | "SUPER_ADMIN";
        /** @description RFC 8414 §2. */
        AuthorizationServerMetadata: {
            grant_types_supported: string[];
            introspection_endpoint: string;
            introspection_endpoint_auth_methods_supported: string[];
            /** @description `iss` of the application's access tokens. */
            issuer: string;
            jwks_uri: string;
            /** @description None: there is no authorization endpoint. */
            response_types_supported: string[];
            revocation_endpoint: string;
            revocation_endpoint_auth_methods_supported: string[];
            /** @description The reference page. */
            service_documentation: string;
            token_endpoint: string;
            token_endpoint_auth_methods_supported: string[];
        };
        /**
         * @description Whether an account is linked at sign-in to whoever the provider vouches for.
         *
         *     - `none`: Never.
         *     - `verifiedEmail`: When both sides have the same address and both have it verified.
         * @enum {string}
         */
        AutoLinking: "none" | "verifiedEmail";
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        /** @description Checks of several users. */
        CheckPermissionsRequest: {
            /** @description At most 100, with at most 1,000 actions in all. */
            checks: components["schemas"]["PermissionCheck"][];
        };
        CheckUserPermissionsReply: {
            explanations?: components["schemas"]["PermissionExplanation"][] | null;
            /** @description The allowed ones of those asked. */
            permissions: components["schemas"]["Permission"][];
        };
        CheckUserPermissionsRequest: {
            /** @description At most 100. */
            actions: components["schemas"]["Permission"][];
            /** @description Whether to say why. Default: `false`. */
            explain?: boolean;
            /** @description A group whose roles count as well. */
            groupId?: components["schemas"]["GroupId"] | null;
        };
        ConfirmTotpRequest: {
            /**
             * Format: password
             * @description The 6 digits that the app shows.
             */
            code: string;
        };
        CreatedMachine: {
            clientId: string;
            /**
             * Format: password
             * @description Shown this once.
             */
            clientSecret: string;
            machineUserId: components["schemas"]["UserId"];
            message: string;
        };
        /** @description A person that was created. */
        CreatedUser: {
            message: string;
            user: components["schemas"]["UserView"];
            userId: components["schemas"]["UserId"];
        };
        CreateIdpIntentRequest: {
            /** @description Where it goes when it did not. */
            failureUrl: string;
            idpId: components["schemas"]["IdentityProviderId"];
            /** @description The organization to sign in to; the home when left out. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description Where the browser goes when it went well; among the application's allowed URLs. */
            successUrl: string;
        };
        CreateMachineUserRequest: {
            description?: components["schemas"]["Description"] | null;
            roles?: components["schemas"]["RoleKey"][] | null;
            userName: components["schemas"]["UserName"];
        };
        CreateUserLinkIntentRequest: {
            /** @description Where it goes when it did not. */
            failureUrl: string;
            idpId: components["schemas"]["IdentityProviderId"];
            /** @description Where the browser goes when it went well; among the application's allowed URLs. */
            successUrl: string;
        };
        /** @description What a person is made from by an administrator. */
        CreateUserRequest: {
            email: components["schemas"]["Email"];
            firstName: components["schemas"]["PersonName"];
            /** @description Whether the address counts as verified. Default: `false`. */
            isEmailVerified?: boolean;
            /** @description Empty, or left out, for people who have one name. */
            lastName?: components["schemas"]["LastName"];
            /** @description Built-in roles in the organization. */
            managerRoles?: components["schemas"]["ManagerRole"][];
            metadata?: components["schemas"]["Metadata"] | null;
            /** @description The home organization; the application's own when left out. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /**
             * Format: password
             * @description Without one the person is invited by mail.
             */
            password?: string | null;
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            /** @description Custom, predefined or built-in roles in the organization. */
            roles?: components["schemas"]["RoleKey"][];
        };
        /** @description The session that calls: who has only the cookie could not extend it or sign out otherwise. */
        CurrentSession: {
            expirationDate: components["schemas"]["Timestamp"];
            orgId: components["schemas"]["OrganizationId"];
            sessionId: components["schemas"]["SessionId"];
        };
        /**
         * @description A person or a machine. Of somebody who lives elsewhere an organization's managers are not told the
         *     phone number, the language, the second factor, the metadata, the role on the application and the last
         *     sign-in.
         */
        CurrentUser: {
            applicationRole?: components["schemas"]["ApplicationRole"] | null;
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            displayName: string;
            email?: string | null;
            firstName: string;
            id: components["schemas"]["UserId"];
            isEmailVerified: boolean;
            isPhoneVerified?: boolean | null;
            lastName: string;
            lastSignInAt?: components["schemas"]["Timestamp"] | null;
            /** @description In an organization's lists: the built-in roles held in it. */
            managerRoles?: components["schemas"]["ManagerRole"][] | null;
            memberships: components["schemas"]["MembershipView"][];
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            mfaEnabled?: boolean | null;
            /** @description The home organization, which holds the credentials. */
            orgId: components["schemas"]["OrganizationId"];
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            preferredLanguage?: components["schemas"]["Language"] | null;
            /** @description In an organization's lists: the roles held in it. */
            roles?: components["schemas"]["RoleKey"][] | null;
            /** @description The session that calls. */
            session: components["schemas"]["CurrentSession"];
            /** @description A machine's name; a person's address. */
            userName: string;
            userState: components["schemas"]["UserState"];
            userType: components["schemas"]["UserType"];
        };
        DeleteApplicationRolesReply: {
            keys: components["schemas"]["RoleKey"][];
            message: string;
        };
        DeleteApplicationRolesRequest: {
            keys: components["schemas"]["RoleKey"][];
        };
        DeleteGroupReply: {
            id: components["schemas"]["GroupId"];
            message: string;
        };
        DeleteGroupRolesReply: {
            /**
             * Format: uint
             * @description How many held one of them.
             */
            holders: number;
            id: components["schemas"]["GroupId"];
            keys: components["schemas"]["RoleKey"][];
            message: string;
        };
        DeleteGroupRolesRequest: {
            keys: components["schemas"]["RoleKey"][];
        };
        DeleteIdentityProviderReply: {
            id: components["schemas"]["IdentityProviderId"];
            message: string;
        };
        DependencyHealth: {
            dependencies: components["schemas"]["DependencyState"][];
            /** @description `ok`, `degraded` (something does not work, or not fully) or `down` (no store works). */
            status: components["schemas"]["DependencyStatus"];
        };
        DependencyState: {
            error?: string | null;
            /** Format: uint64 */
            latencyMs: number;
            /**
             * @description `store:` and the application: whether its store reads and writes. `records:` and the
             *     application: whether the scan of all records after the start found damage so far.
             */
            name: string;
            /** @description `ok`, `degraded` or `down`. */
            status: components["schemas"]["DependencyStatus"];
        };
        /** @enum {string} */
        DependencyStatus: "ok" | "degraded" | "down";
        Description: string;
        /** @description What a change would do to people. */
        DryRunReport: {
            /** @description Always true. */
            dryRun: boolean;
            /** @description Those who would gain or lose something, by user. */
            effects: components["schemas"]["RoleImpact"][];
            message: string;
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @description The settings in effect. */
        EffectiveLoginSettings: {
            /**
             * Format: uint32
             * @description Lifetime of the access token (JWT) given out with a session: 30 seconds to 1 day.
             */
            accessTokenLifetimeSeconds: number;
            /** @description Where sign-in pages may go afterwards, at most 20. */
            allowedRedirectUris: string[];
            /** @description Whether other identity providers are accepted. */
            allowExternalIdp: boolean;
            /** @description Whether people may sign up themselves. */
            allowRegister: boolean;
            /** @description Whether passwords are accepted. */
            allowUsernamePassword: boolean;
            /** @description Where sign-in pages go afterwards. */
            defaultRedirectUri: string | null;
            /** @description Whether everybody needs a second factor. */
            forceMfa: boolean;
            /** @description Whether sign-in pages should hide the way to a new password. */
            hidePasswordReset: boolean;
            /** @description Whether sign-in pages should ask for the password before they say that a name is unknown. */
            ignoreUnknownUsernames: boolean;
            /** @description Whether they are the application's, because the organization has none of its own. */
            isInherited: boolean;
            /** @description What happens after wrong ones. */
            lockoutPolicy: components["schemas"]["LockoutPolicy"];
            orgId: components["schemas"]["OrganizationId"];
            /** @description Rules for passwords. */
            passwordPolicy: components["schemas"]["PasswordPolicy"];
            /** @description Whether sign-in needs a verified address. */
            requireVerifiedEmail: boolean;
            /**
             * Format: uint32
             * @description For how long a second factor counts: 60 seconds to 1 year.
             */
            secondFactorCheckLifetimeSeconds: number;
            /**
             * Format: uint32
             * @description A session cannot be extended past this age: at least the lifetime, at most 1 year.
             */
            sessionAbsoluteLifetimeSeconds: number;
            /**
             * Format: uint32
             * @description A session ends this long after it was opened or extended: 60 seconds to 1 year.
             */
            sessionLifetimeSeconds: number;
            /** @description Whether someone who signs up gets a session only after verifying the address. */
            verifyBeforeSession: boolean;
        };
        /** Format: email */
        Email: string;
        EmailChangeConfirmationRequest: {
            userId: components["schemas"]["UserId"];
            /**
             * Format: password
             * @description The mailed code; its case makes no difference.
             */
            verificationCode: string;
        };
        /** @description An account that moved. */
        EmailChangeReply: {
            email: string;
            message: string;
            userId: components["schemas"]["UserId"];
        };
        EmailChangeRequest: {
            /** @description Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in. */
            emailChangeUrl?: string | null;
            newEmail: components["schemas"]["Email"];
        };
        /** @description A second factor. */
        EnrolledFactor: {
            /** @description When a passkey was used last. */
            lastUsedAt?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uint
             * @description How many recovery codes are left.
             */
            left?: number | null;
            /** @description `email`, `totp`, `recoveryCode` or `passkey`. */
            method: string;
            /** @description What its owner calls a passkey. */
            name?: string | null;
            /** @description Of a passkey. */
            passkeyId?: components["schemas"]["PasskeyId"] | null;
            /** @description Since when; not known of mailed codes. */
            since?: components["schemas"]["Timestamp"] | null;
        };
        EnrolledFactorList: {
            factors: components["schemas"]["EnrolledFactor"][];
        };
        /** @description Who did something. */
        EventActor: {
            /** @description None where nobody was signed in. */
            id?: components["schemas"]["UserId"] | null;
            type: components["schemas"]["ActorType"];
        };
        EventPage: {
            events: components["schemas"]["EventView"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @description What something was done to. */
        EventTarget: {
            id: string;
            type: string;
        };
        /** @description An entry of an organization's trail. */
        EventView: {
            actor: components["schemas"]["EventActor"];
            data: unknown;
            id: string;
            ipAddress: string;
            occurredAt: components["schemas"]["Timestamp"];
            orgId: components["schemas"]["OrganizationId"];
            /** @description SHA-256 of the event before, in hexadecimal: the trail is a chain. */
            previousHash: string;
            /** Format: uint64 */
            sequence: number;
            target: components["schemas"]["EventTarget"];
            type: string;
            userAgent: string;
        };
        /** @enum {string} */
        ExistingUserRule: "SKIP" | "UPDATE" | "FAIL";
        /** @description What a change of factors answers. */
        FactorChangeReply: {
            message: string;
            userId: components["schemas"]["UserId"];
        };
        /** @description A session that serves nothing but proving a second factor. */
        FactorRequired: {
            /** @description Until when it waits. */
            expirationDate: components["schemas"]["Timestamp"];
            /** @description `email` (a code is on its way), `totp`, `recoveryCode`, `passkey`. */
            mfaMethods: string[];
            sessionId: components["schemas"]["SessionId"];
            /**
             * Format: password
             * @description For `verifySessionMfa`, `resendSessionMfaCode` and signing out.
             */
            sessionToken: string;
            /** @description `MFA_REQUIRED`. */
            state: components["schemas"]["SessionState"];
            userId: components["schemas"]["UserId"];
        };
        /** @description What was proved in a session. */
        FactorsView: {
            emailOtp?: components["schemas"]["FactorView"] | null;
            idp?: components["schemas"]["FactorView"] | null;
            passkey?: components["schemas"]["FactorView"] | null;
            password?: components["schemas"]["FactorView"] | null;
            recoveryCode?: components["schemas"]["FactorView"] | null;
            totp?: components["schemas"]["FactorView"] | null;
        };
        /** @description When something was proved. */
        FactorView: {
            verifiedAt: components["schemas"]["Timestamp"];
        };
        /** @description A field of the input that could not be accepted. */
        FieldError: {
            /** @description A dotted path such as `customRoles[0].key`; empty for the whole body. */
            field: string;
            message: string;
        };
        /** @description Roles of a user, place by place. */
        GetCurrentUserRolesReply: {
            roles: components["schemas"]["HeldRoles"][];
        };
        /** @description Roles of a user, place by place. */
        GetUserRolesReply: {
            roles: components["schemas"]["HeldRoles"][];
        };
        /** @example 281185056586736799 */
        GroupId: string;
        /** @enum {string} */
        GroupManagerRole: "GROUP_ADMIN";
        GroupMemberPage: {
            members: components["schemas"]["GroupMemberView"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @description A privileged member of a group. */
        GroupMemberView: {
            /** @description `GROUP_ADMIN`. */
            managerRoles: string[];
            /** @description INACTIVE: kept in the group without effect. */
            state: components["schemas"]["MembershipState"];
            /** @description The user. */
            user: components["schemas"]["UserView"];
        };
        /** @description A group that a user is in. */
        GroupOfUser: {
            groupId: components["schemas"]["GroupId"];
            name: string;
            orgId: components["schemas"]["OrganizationId"];
            roles: components["schemas"]["RoleKey"][];
            state: components["schemas"]["MembershipState"];
        };
        GroupPage: {
            groups: components["schemas"]["GroupView"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        GroupReply: {
            group: components["schemas"]["GroupView"];
            id: components["schemas"]["GroupId"];
            message: string;
        };
        /** @description A directory's group gives a role here. */
        GroupRoleMapping: {
            /** @description The group's distinguished name, compared without case. */
            group: string;
            /** @description The key of a custom or predefined role. */
            role: components["schemas"]["RoleKey"];
        };
        GroupRolesSet: {
            id: components["schemas"]["GroupId"];
            message: string;
            roles: components["schemas"]["Role"][];
        };
        /** @description A user's part in a group, by the user's id. */
        GroupUserChange: {
            /** @description `GROUP_ADMIN`, or nothing. */
            managerRoles: string[];
            /** @description Keys of the group's roles held. */
            roles: components["schemas"]["RoleKey"][];
            /** @description Whether it counts. */
            state: components["schemas"]["MembershipState"];
            userId: components["schemas"]["UserId"];
        };
        GroupUserPage: {
            metadata: components["schemas"]["ListMetadata"];
            users: components["schemas"]["GroupUserView"][];
        };
        GroupUserReply: {
            id: components["schemas"]["GroupId"];
            message: string;
            state?: components["schemas"]["MembershipState"] | null;
            userId: components["schemas"]["UserId"];
        };
        GroupUserRoles: {
            /** @description GROUP_ADMIN or nothing; stays when left out. */
            managerRoles?: components["schemas"]["GroupManagerRole"][];
            /** @description Keys of the group's roles; GROUP_ADMIN may stand among them. */
            roles: components["schemas"]["RoleKey"][];
            userId: components["schemas"]["UserId"];
        };
        GroupUsersRolesSet: {
            id: components["schemas"]["GroupId"];
            message: string;
            users: components["schemas"]["GroupUserChange"][];
        };
        /** @description A user of a group. */
        GroupUserView: {
            /** @description `GROUP_ADMIN`, or nothing. */
            managerRoles: string[];
            /** @description Keys of the group's roles held. */
            roles: components["schemas"]["RoleKey"][];
            /** @description Whether it counts. */
            state: components["schemas"]["MembershipState"];
            /** @description The user. */
            user: components["schemas"]["UserView"];
        };
        /** @description A group. */
        GroupView: {
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            description?: string | null;
            id: components["schemas"]["GroupId"];
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            name: string;
            orgId: components["schemas"]["OrganizationId"];
            /** @description Only with `includeRoles=true`. */
            roles?: components["schemas"]["Role"][] | null;
            /** @description Custom settings. */
            settings?: unknown;
        };
        /** @description Roles held in one place. */
        HeldRoles: {
            /** @description In which of its groups. */
            groupId?: components["schemas"]["GroupId"] | null;
            /** @description Where. */
            orgId: components["schemas"]["OrganizationId"];
            /** @description What they allow together, sorted. */
            permissions: components["schemas"]["Permission"][];
            /** @description Custom and predefined roles. */
            roles: components["schemas"]["RoleKey"][];
        };
        /** @example 281185056586736799 */
        IdentityProviderId: string;
        /** @description An account at an identity provider. */
        IdentityProviderLink: {
            createdAt: components["schemas"]["Timestamp"];
            idpId: components["schemas"]["IdentityProviderId"];
            idpName: string;
            /** @description How the account is known there, such as its address. */
            name: string;
            type: components["schemas"]["ProviderType"];
        };
        IdentityProviderLinkPage: {
            links: components["schemas"]["IdentityProviderLink"][];
        };
        IdentityProviderPage: {
            idps: components["schemas"]["ProviderView"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @description A provider that was added or changed. */
        IdentityProviderReply: {
            /** @description To be registered at the provider as where the browser may return to; none for a directory. */
            callbackUrls: string[];
            id: components["schemas"]["IdentityProviderId"];
            idp: components["schemas"]["ProviderView"];
            message: string;
        };
        ImportedGroup: {
            groupId: components["schemas"]["GroupId"];
            /** @description Roles of the group. */
            roles?: components["schemas"]["RoleKey"][];
        };
        ImportedUser: {
            displayName?: components["schemas"]["PersonName"] | null;
            email: components["schemas"]["Email"];
            firstName: components["schemas"]["PersonName"];
            /** @description Groups of the organization. */
            groups?: components["schemas"]["ImportedGroup"][];
            /** @description Whether the other system knows that the address is theirs. Default: `false`. */
            isEmailVerified?: boolean;
            /** @description Empty, or left out, for people who have one name. */
            lastName?: components["schemas"]["LastName"];
            /** @description Built-in roles in the organization. */
            managerRoles?: components["schemas"]["ManagerRole"][];
            metadata?: components["schemas"]["Metadata"] | null;
            /**
             * Format: password
             * @description What the other system keeps of the password.
             */
            passwordHash?: string | null;
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            preferredLanguage?: components["schemas"]["Language"] | null;
            /** @description Custom, predefined or built-in roles in the organization. */
            roles?: components["schemas"]["RoleKey"][];
        };
        /** @enum {string} */
        ImportOutcome: "CREATED" | "UPDATED" | "SKIPPED" | "FAILED";
        /** @description What became of a line. */
        ImportResult: {
            /** @description Why it failed: a code of the reference. */
            code?: string | null;
            /** @description The same in words. */
            detail?: string | null;
            /** @description The fields that are wrong. */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Format: uint
             * @description Its place in `users`, from 0.
             */
            index: number;
            outcome: components["schemas"]["ImportOutcome"];
            userId?: components["schemas"]["UserId"] | null;
        };
        ImportUsersReply: {
            /** Format: uint */
            created: number;
            /** Format: uint */
            failed: number;
            results: components["schemas"]["ImportResult"][];
            /** Format: uint */
            skipped: number;
            /** Format: uint */
            updated: number;
        };
        ImportUsersRequest: {
            /** @description What becomes of people who are there already. */
            ifExists?: components["schemas"]["ExistingUserRule"];
            /** @description Whether people without a password are invited by mail. Default: `false`. */
            sendInvitations?: boolean;
            /** @description 1 to 500. */
            users: components["schemas"]["ImportedUser"][];
        };
        /** @example 281185056586736799 */
        IntentId: string;
        /** @description Who is invited now. */
        InvitationReply: {
            message: string;
            userId: components["schemas"]["UserId"];
        };
        /** @description Who is to be invited, and as what. */
        InvitationRequest: {
            email: components["schemas"]["Email"];
            firstName: components["schemas"]["PersonName"];
            /** @description Empty, or left out, for people who have one name. */
            lastName?: components["schemas"]["LastName"];
            /** @description One role; or several in `roles`. */
            role?: components["schemas"]["RoleKey"] | null;
            /** @description Several roles. */
            roles?: components["schemas"]["RoleKey"][];
            /** @description The inviter, who is the caller. */
            userId?: components["schemas"]["UserId"] | null;
        };
        IssueMachineTokenRequest: {
            clientId: string;
            /** Format: password */
            clientSecret: string;
        };
        /** @description A JSON Web Key Set. */
        JsonWebKeySet: {
            keys: unknown[];
        };
        Language: string;
        LastName: string;
        /** @description The attributes of an entry that say who a person is. None of them: the usual one. */
        LdapAttributes: {
            /** @description `displayName` otherwise. */
            displayNameAttribute: string | null;
            /** @description `mail` otherwise. */
            emailAttribute: string | null;
            /** @description `givenName` otherwise. */
            firstNameAttribute: string | null;
            /** @description What never changes; `entryUUID` otherwise (RFC 4530). Active Directory has `objectGUID`. */
            idAttribute: string | null;
            /** @description `sn` otherwise. */
            lastNameAttribute: string | null;
            /** @description `telephoneNumber` otherwise. */
            phoneAttribute: string | null;
        };
        /** @description The attributes of an entry that say who a person is. None of them: the usual one. */
        LdapAttributesInput: {
            /** @description `displayName` otherwise. */
            displayNameAttribute?: string | null;
            /** @description `mail` otherwise. */
            emailAttribute?: string | null;
            /** @description `givenName` otherwise. */
            firstNameAttribute?: string | null;
            /** @description What never changes; `entryUUID` otherwise (RFC 4530). Active Directory has `objectGUID`. */
            idAttribute?: string | null;
            /** @description `sn` otherwise. */
            lastNameAttribute?: string | null;
            /** @description `telephoneNumber` otherwise. */
            phoneAttribute?: string | null;
        };
        LdapView: {
            attributes: components["schemas"]["LdapAttributes"];
            baseDn: string;
            bindDn: string;
            groupAttribute: string | null;
            roleMapping: components["schemas"]["GroupRoleMapping"][];
            rootCa: string | null;
            servers: string[];
            startTls: boolean;
            /**
             * Format: uint32
             * @description In milliseconds.
             */
            timeout: number;
            userBase: string;
            userFilters: string[];
            userObjectClasses: string[];
        };
        LinkedAccount: {
            idpId: components["schemas"]["IdentityProviderId"];
            message: string;
            userId: components["schemas"]["UserId"];
        };
        LinkLdapAccountRequest: {
            idpId: components["schemas"]["IdentityProviderId"];
            /** Format: password */
            password: string;
            /** Format: password */
            username: string;
        };
        ListApplicationRolesReply: {
            metadata: components["schemas"]["ListMetadata"];
            roles: components["schemas"]["Role"][];
        };
        /** @description How many there are, and how to go on. */
        ListMetadata: {
            /** @description Gives the next page when sent as `cursor`; none on the last page. */
            nextCursor: string | null;
            /**
             * Format: uint
             * @description How many there are in all, whatever the page.
             */
            total: number;
        };
        /** @description What happens after wrong passwords in a row. */
        LockoutPolicy: {
            /**
             * Format: uint32
             * @description For how long it is locked, in seconds: 1 to 86,400.
             */
            lockoutSeconds: number;
            /**
             * Format: uint16
             * @description Wrong passwords until the account is locked: 3 to 100, as NIST SP 800-63B §5.2.2 bounds it.
             */
            maxPasswordAttempts: number;
        };
        LockoutPolicyUpdate: {
            /** Format: uint32 */
            lockoutSeconds?: number;
            /** Format: uint16 */
            maxPasswordAttempts?: number;
        };
        /** @description How people sign in to an organization. */
        LoginSettings: {
            /**
             * Format: uint32
             * @description Lifetime of the access token (JWT) given out with a session: 30 seconds to 1 day.
             */
            accessTokenLifetimeSeconds: number;
            /** @description Where sign-in pages may go afterwards, at most 20. */
            allowedRedirectUris: string[];
            /** @description Whether other identity providers are accepted. */
            allowExternalIdp: boolean;
            /** @description Whether people may sign up themselves. */
            allowRegister: boolean;
            /** @description Whether passwords are accepted. */
            allowUsernamePassword: boolean;
            /** @description Where sign-in pages go afterwards. */
            defaultRedirectUri: string | null;
            /** @description Whether everybody needs a second factor. */
            forceMfa: boolean;
            /** @description Whether sign-in pages should hide the way to a new password. */
            hidePasswordReset: boolean;
            /** @description Whether sign-in pages should ask for the password before they say that a name is unknown. */
            ignoreUnknownUsernames: boolean;
            /** @description What happens after wrong ones. */
            lockoutPolicy: components["schemas"]["LockoutPolicy"];
            /** @description Rules for passwords. */
            passwordPolicy: components["schemas"]["PasswordPolicy"];
            /** @description Whether sign-in needs a verified address. */
            requireVerifiedEmail: boolean;
            /**
             * Format: uint32
             * @description For how long a second factor counts: 60 seconds to 1 year.
             */
            secondFactorCheckLifetimeSeconds: number;
            /**
             * Format: uint32
             * @description A session cannot be extended past this age: at least the lifetime, at most 1 year.
             */
            sessionAbsoluteLifetimeSeconds: number;
            /**
             * Format: uint32
             * @description A session ends this long after it was opened or extended: 60 seconds to 1 year.
             */
            sessionLifetimeSeconds: number;
            /** @description Whether someone who signs up gets a session only after verifying the address. */
            verifyBeforeSession: boolean;
        };
        MachineToken: {
            /** Format: uint32 */
            expiresInSeconds: number;
            /** Format: password */
            token: string;
        };
        /**
         * @description A role on one organization; a higher one may do what a lower one may.
         *
         *     - `ORG_USER_MANAGER`: Manages the people of the organization.
         *     - `ORG_ADMIN`: Manages people and groups.
         *     - `ORG_OWNER`: Manages everything of the organization.
         * @enum {string}
         */
        ManagerRole: "ORG_USER_MANAGER" | "ORG_ADMIN" | "ORG_OWNER";
        /** @description Built-in roles held in one place. */
        ManagerRolesView: {
            groupId?: components["schemas"]["GroupId"] | null;
            /** @description None for roles on the whole application. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            roles: string[];
        };
        MembershipReply: {
            member?: components["schemas"]["MemberView"] | null;
            message: string;
            orgId: components["schemas"]["OrganizationId"];
            userId: components["schemas"]["UserId"];
        };
        /**
         * @description Whether a membership counts.
         *
         *     - `ACTIVE`: Counts.
         *     - `INACTIVE`: Kept, but gives nothing.
         * @enum {string}
         */
        MembershipState: "ACTIVE" | "INACTIVE";
        /** @description An organization somebody is a member of, and the roles held in it. */
        MembershipView: {
            managerRoles: components["schemas"]["ManagerRole"][];
            name: string;
            orgId: components["schemas"]["OrganizationId"];
            roles: components["schemas"]["RoleKey"][];
        };
        /** @description A member of an organization. */
        MemberView: {
            createdAt: components["schemas"]["Timestamp"];
            managerRoles: components["schemas"]["ManagerRole"][];
            roles: components["schemas"]["RoleKey"][];
            userId: components["schemas"]["UserId"];
        };
        /** @description What became of a change. */
        MessageReply: {
            /** @description For people. */
            message: string;
        };
        /**
         * @description Flat string-to-string data that a client keeps with a thing: at most 30 items, keys of at most 64
         *     characters, values of at most 512, 8 KiB in all.
         */
        Metadata: {
            [key: string]: string;
        };
        /**
         * @description What is to change of `Metadata`: a value puts a pair in the place of the one of its key, `null`
         *     takes it out, what is not named stays (JSON Merge Patch, RFC 7396).
         */
        MetadataPatch: {
            [key: string]: string | null;
        };
        OidcView: {
            clientId: string;
            issuer: string;
            scopes: string[];
            tenantId?: string | null;
            tenantType?: components["schemas"]["TenantType"] | null;
        };
        /** @example 281185056586736799 */
        OrganizationId: string;
        OrganizationMetadata: {
            /** @description Empty where none is set up, or none accepted (`allowExternalIdp`). */
            idpProviders: components["schemas"]["ProviderButton"][];
            /** @description The languages offered, the default first (BCP 47). */
            languages: string[];
            loginSettings: components["schemas"]["PublicLoginSettings"];
            name: string;
            orgId: components["schemas"]["OrganizationId"];
            /** @description The server's version. */
            version: string;
        };
        OrganizationPage: {
            metadata: components["schemas"]["ListMetadata"];
            organizations: components["schemas"]["OrganizationView"][];
        };
        OrganizationRolesSet: {
            id: components["schemas"]["OrganizationId"];
            message: string;
            roles: components["schemas"]["Role"][];
        };
        /**
         * @description Whether an organization works.
         *
         *     - `Active`: Works.
         *     - `Inactive`: Allows nothing; its sessions are dead.
         * @enum {string}
         */
        OrganizationStatus: "Active" | "Inactive";
        /** @description An organization, in short. */
        OrganizationSummary: {
            id: components["schemas"]["OrganizationId"];
            name: string;
        };
        OrganizationSummaryList: {
            organizations: components["schemas"]["OrganizationSummary"][];
        };
        OrganizationUserPage: {
            metadata: components["schemas"]["ListMetadata"];
            users: components["schemas"]["UserView"][];
        };
        /** @description An organization. */
        OrganizationView: {
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description Only with `includeGroups=true`. */
            groups?: components["schemas"]["GroupView"][] | null;
            id: components["schemas"]["OrganizationId"];
            /** @description Whether it is the application's own organization. */
            isRoot: boolean;
            /** @description Only with `includeMembers=true`. */
            members?: components["schemas"]["MemberView"][] | null;
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            name: string;
            /** @description Only with `includeRoles=true`. */
            roles?: components["schemas"]["Role"][] | null;
            /** @description Custom settings; empty where none are set. */
            settings: {
                [key: string]: unknown;
            };
            status: components["schemas"]["OrganizationStatus"];
        };
        /** @description One of the caller's sessions. */
        OwnSession: {
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            expirationDate: components["schemas"]["Timestamp"];
            factors: components["schemas"]["FactorsView"];
            ipAddress: string;
            /** @description Whether it is the one that calls. */
            isCurrent: boolean;
            orgId: components["schemas"]["OrganizationId"];
            sessionId: components["schemas"]["SessionId"];
            state: components["schemas"]["SessionState"];
            userAgent: string;
            userId: components["schemas"]["UserId"];
        };
        OwnSessionPage: {
            metadata: components["schemas"]["ListMetadata"];
            sessions: components["schemas"]["OwnSession"][];
        };
        /** @example 281185056586736799 */
        PasskeyId: string;
        /** @description What a browser is to ask an authenticator. */
        PasskeyOptions: {
            /**
             * @description `{publicKey: …}` for `navigator.credentials`, binary values in base64url (WebAuthn Level 3,
             *     §5.1.8).
             */
            options: unknown;
            /**
             * Format: password
             * @description To be given back with the answer.
             */
            state: string;
        };
        /** @description Rules for passwords (NIST SP 800-63B §5.1.1: length, and a list of common ones; no composition). */
        PasswordPolicy: {
            /**
             * Format: uint16
             * @description Fewest code points: 8 to 64.
             */
            minLength: number;
            /** @description Whether common passwords are refused. */
            rejectCommon: boolean;
        };
        PasswordPolicyUpdate: {
            /** Format: uint16 */
            minLength?: number;
            rejectCommon?: boolean;
        };
        /** @description Who has a new password. */
        PasswordSetReply: {
            message: string;
            userId: components["schemas"]["UserId"];
        };
        /** @description An invitation that waits. */
        PendingInvitation: {
            createdAt: components["schemas"]["Timestamp"];
            displayName: string;
            email: string;
            /** @description Until when the code of the last mail serves; none when it does not any more. */
            expiresAt?: components["schemas"]["Timestamp"] | null;
            /** @description The roles held as soon as it is accepted. */
            roles: components["schemas"]["RoleKey"][];
            userId: components["schemas"]["UserId"];
        };
        PendingInvitationPage: {
            invitations: components["schemas"]["PendingInvitation"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        Permission: string;
        /** @description One of them. */
        PermissionCheck: {
            /** @description At most 100. */
            actions: components["schemas"]["Permission"][];
            /** @description Whether to say why. Default: `false`. */
            explain?: boolean;
            /** @description A group whose roles count as well. */
            groupId?: components["schemas"]["GroupId"] | null;
            orgId: components["schemas"]["OrganizationId"];
            userId: components["schemas"]["UserId"];
        };
        /** @description Why an action is allowed or not. */
        PermissionExplanation: {
            /** @description The action asked about. */
            action: components["schemas"]["Permission"];
            /** @description Whether it is allowed. */
            allowed: boolean;
            /** @description When it is not allowed: the held role whose permission shares most leading segments with it. */
            nearest?: components["schemas"]["PermissionGrant"] | null;
            /** @description In words. */
            reason: string;
            /** @description The roles that allow it; empty when it is not allowed. */
            via: components["schemas"]["PermissionGrant"][];
        };
        /** @description A role that allowed an action, and where it is held. */
        PermissionGrant: {
            /** @description The group it is held in, when it is a group's role. */
            groupId?: components["schemas"]["GroupId"] | null;
            /** @description The organization it is held in. */
            orgId: components["schemas"]["OrganizationId"];
            /** @description The permission that covers the action, or comes nearest to it. */
            permission: components["schemas"]["Permission"] | null;
            /** @description The role's key. */
            role: components["schemas"]["RoleKey"];
        };
        /** @description What came of one check. */
        PermissionResult: {
            explanations?: components["schemas"]["PermissionExplanation"][] | null;
            groupId?: components["schemas"]["GroupId"] | null;
            orgId: components["schemas"]["OrganizationId"];
            /** @description The allowed ones of those asked. */
            permissions: components["schemas"]["Permission"][];
            /** @description Why nothing could be said of it: the code of an error, as `user-not-found`. */
            problem?: string | null;
            userId: components["schemas"]["UserId"];
        };
        /** @description What came of the checks, in their order. */
        PermissionResults: {
            results: components["schemas"]["PermissionResult"][];
        };
        PersonName: string;
        PhoneNumber: string;
        /** @description The form of RFC 7662 §2.1 and RFC 7009 §2.1; fields that are not known are ignored. */
        PresentedTokenRequest: {
            client_id?: string | null;
            /** Format: password */
            client_secret?: string | null;
            /**
             * Format: password
             * @description The session token or access token.
             */
            token: string;
            /** @description Ignored: a token's form tells its kind. */
            token_type_hint?: string | null;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /**
             * @description Stable, for programs. All are listed under `x-error-codes`; there may be more to come.
             * @example invalid-request
             */
            code: string;
            /** @description What went wrong this time. */
            detail: string;
            /** @description The fields that could not be accepted. */
            errors?: components["schemas"]["FieldError"][];
            /** @description Also in the header `X-Request-Id`. */
            requestId: string;
            /** @description The HTTP status. */
            status: number;
            /** @description The same words for every occurrence. */
            title: string;
            /**
             * Format: uri-reference
             * @example /docs#invalid-request
             */
            type: string;
        };
        /** @description A way to sign in with an account of elsewhere. */
        ProviderButton: {
            id: components["schemas"]["IdentityProviderId"];
            name: string;
            /** @description `LDAP` takes name and password (`signInWithLdap`); to the others the browser goes (`createIdpIntent`). */
            type: components["schemas"]["ProviderType"];
        };
        ProviderSettings: components["schemas"]["OidcView"] | components["schemas"]["LdapView"];
        /**
         * @description What sort of provider it is, as clients know it.
         *
         *     - `GOOGLE`: Google.
         *     - `AZURE_AD`: Microsoft Entra ID.
         *     - `OIDC`: Any other OpenID Connect provider.
         *     - `LDAP`: A directory.
         * @enum {string}
         */
        ProviderType: "GOOGLE" | "AZURE_AD" | "OIDC" | "LDAP";
        /** @description An identity provider. */
        ProviderView: {
            autoLinking: components["schemas"]["AutoLinking"];
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["IdentityProviderId"];
            isAutoUpdate: boolean;
            isCreationAllowed: boolean;
            isLinkingAllowed: boolean;
            name: string;
            /** @description Whose it is; the root organization's serve the whole application. */
            orgId: components["schemas"]["OrganizationId"];
            /** @description How it is reached. */
            settings: components["schemas"]["ProviderSettings"];
            /** @description `GOOGLE`, `AZURE_AD`, `OIDC` or `LDAP`. */
            type: components["schemas"]["ProviderType"];
        };
        /** @description The login settings that a sign-in page acts on; what only the server acts on is not told. */
        PublicLoginSettings: {
            allowedRedirectUris: string[];
            allowExternalIdp: boolean;
            allowRegister: boolean;
            allowUsernamePassword: boolean;
            defaultRedirectUri?: string | null;
            forceMfa: boolean;
            hidePasswordReset: boolean;
            ignoreUnknownUsernames: boolean;
            passwordPolicy: components["schemas"]["PasswordPolicy"];
            requireVerifiedEmail: boolean;
            verifyBeforeSession: boolean;
        };
        /** @description Either of the two. */
        ReauthenticateRequest: {
            /**
             * Format: password
             * @description A mailed code, a one-time password of the app, or a recovery code.
             */
            code?: string | null;
            /** Format: password */
            password?: string | null;
        };
        /** @description Codes to be kept for the day on which the app is lost. */
        RecoveryCodeList: {
            message: string;
            /** @description Each serves once. */
            recoveryCodes: string[];
        };
        RemoveUserLinkReply: {
            idpId: components["schemas"]["IdentityProviderId"];
            message: string;
        };
        RenamePasskeyRequest: {
            name: components["schemas"]["ResourceName"];
        };
        RequestEmailVerificationCodeRequest: {
            /** @description Either this or `userId`. */
            email?: components["schemas"]["Email"] | null;
            /** @description Either this or `email`. */
            userId?: components["schemas"]["UserId"] | null;
            /** @description Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in. */
            verificationUrl?: string | null;
        };
        RequestPasswordResetCodeRequest: {
            email: components["schemas"]["Email"];
            /** @description The organization whose page asks. A person has one password, whichever is named. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description Where the link in the mail leads; `{{code}}` and `{{userId}}` in it are filled in. */
            resetPasswordUrl?: string | null;
        };
        ResetPasswordRequest: {
            email: components["schemas"]["Email"];
            /** Format: password */
            newPassword: string;
            /** @description The organization whose page asks. A person has one password, whichever is named. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /**
             * Format: password
             * @description The mailed code; its case makes no difference.
             */
            verificationCode: string;
        };
        ResourceName: string;
        ReturnedIntentRequest: {
            /**
             * Format: password
             * @description The `intentToken` of the success URL.
             */
            idpToken: string;
            intentId: components["schemas"]["IntentId"];
        };
        /** @description RFC 7009 §2.2: the content of the answer is ignored. */
        RevocationReply: Record<string, never>;
        /** @description A role that an organization, a group or the application defines. */
        Role: {
            /** @description What it allows. At most `Role::MAX_PERMISSIONS`. */
            allowedPermissions: components["schemas"]["Permission"][];
            /** @description For people. */
            displayName: components["schemas"]["RoleName"];
            /** @description Unique where it is defined, exact case. */
            key: components["schemas"]["RoleKey"];
        };
        /**
         * @description What one user would gain and lose in one place. Permissions count that the roles held there give;
         *     somebody inactive is allowed nothing, before and after.
         */
        RoleImpact: {
            /** @description Permissions that no permission held now covers. */
            gainedPermissions: components["schemas"]["Permission"][];
            /** @description Roles that would be held then and are not now, built-in ones by their names. */
            gainedRoles: components["schemas"]["RoleKey"][];
            /** @description In which of its groups, for what holds only there. */
            groupId?: components["schemas"]["GroupId"] | null;
            /** @description Permissions that no permission held then would cover. */
            lostPermissions: components["schemas"]["Permission"][];
            /** @description Roles that are held now and would not be then. */
            lostRoles: components["schemas"]["RoleKey"][];
            /** @description In which organization. */
            orgId: components["schemas"]["OrganizationId"];
            /** @description Who. */
            userId: components["schemas"]["UserId"];
        };
        /** @description A role that an organization, a group or the application defines. */
        RoleInput: {
            /** @description What it allows. At most `Role::MAX_PERMISSIONS`. */
            allowedPermissions?: components["schemas"]["Permission"][];
            /** @description For people. */
            displayName: components["schemas"]["RoleName"];
            /** @description Unique where it is defined, exact case. */
            key: components["schemas"]["RoleKey"];
        };
        RoleKey: string;
        RoleName: string;
        /** @description What else of an organization is wanted; each costs time. */
        SearchOrganizationsRequest: {
            /** @description The `nextCursor` of the answer before, in place of `page`. */
            cursor?: string | null;
            /** @description Whether to give the groups too. Default: `false`. */
            includeGroups?: boolean;
            /** @description Whether to give the members too. Default: `false`. */
            includeMembers?: boolean;
            /** @description Whether to give the metadata too. Default: `false`. */
            includeMetadata?: boolean;
            /** @description Whether to give the roles too. Default: `false`. */
            includeRoles?: boolean;
            /** @description All of these pairs. */
            metadata?: components["schemas"]["Metadata"] | null;
            /** @description Part of the name, in any case. */
            name?: string | null;
            /** @description The page, counted from 0. Default: `0`. */
            page?: number | null;
            /** @description How many on a page. Default: `50`. */
            pageSize?: number | null;
            status?: components["schemas"]["OrganizationStatus"] | null;
        };
        ServiceHealth: {
            status: string;
            version: string;
        };
        /** @example 281185056586736799 */
        SessionId: string;
        /** @description A page of sessions. */
        SessionPage: {
            metadata: components["schemas"]["ListMetadata"];
            sessions: components["schemas"]["SessionView"][];
        };
        /**
         * @description Where a session stands. `Expired` is not stored: it follows from the clock.
         *
         *     - `ACTIVE`: Good for every call.
         *     - `MFA_REQUIRED`: Waits for the second factor; good for nothing else.
         *     - `EXPIRED`: Past its expiry.
         * @enum {string}
         */
        SessionState: "ACTIVE" | "MFA_REQUIRED" | "EXPIRED";
        /** @description A session. */
        SessionView: {
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            expirationDate: components["schemas"]["Timestamp"];
            factors: components["schemas"]["FactorsView"];
            ipAddress: string;
            orgId: components["schemas"]["OrganizationId"];
            sessionId: components["schemas"]["SessionId"];
            state: components["schemas"]["SessionState"];
            userAgent: string;
            userId: components["schemas"]["UserId"];
        };
        SetApplicationRolesReply: {
            message: string;
            roles: components["schemas"]["Role"][];
        };
        SetApplicationRolesRequest: {
            roles: components["schemas"]["RoleInput"][];
        };
        /** @description The answer to a change that can be simulated. */
        SetGroupRolesReply: components["schemas"]["GroupRolesSet"] | components["schemas"]["DryRunReport"];
        SetGroupRolesRequest: {
            roles: components["schemas"]["RoleInput"][];
        };
        /** @description The answer to a change that can be simulated. */
        SetGroupUsersRolesReply: components["schemas"]["GroupUsersRolesSet"] | components["schemas"]["DryRunReport"];
        SetGroupUsersRolesRequest: {
            /** @description 1 to 200. */
            users: components["schemas"]["GroupUserRoles"][];
        };
        /** @description The answer to a change that can be simulated. */
        SetMemberRolesReply: components["schemas"]["MembershipReply"] | components["schemas"]["DryRunReport"];
        SetMemberRolesRequest: {
            /** @description Built-in roles; stay when left out. */
            managerRoles?: components["schemas"]["ManagerRole"][];
            /** @description Custom, predefined or built-in roles. */
            roles: components["schemas"]["RoleKey"][];
        };
        /** @description The answer to a change that can be simulated. */
        SetOrganizationRolesReply: components["schemas"]["OrganizationRolesSet"] | components["schemas"]["DryRunReport"];
        SetOrganizationRolesRequest: {
            roles: components["schemas"]["RoleInput"][];
        };
        SetOrganizationSettingsReply: {
            id: components["schemas"]["OrganizationId"];
            message: string;
            settings: unknown;
        };
        SetupGroupRequest: {
            description?: components["schemas"]["Description"] | null;
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["ResourceName"];
            /** @description Roles of the group. */
            roles?: components["schemas"]["RoleInput"][];
            /** @description Any JSON object of at most 8192 bytes. */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        SetupOrganizationReply: {
            adminUserId: components["schemas"]["UserId"];
            id: components["schemas"]["OrganizationId"];
            message: string;
        };
        SetupOrganizationRequest: {
            adminEmail: components["schemas"]["Email"];
            adminFirstName: components["schemas"]["PersonName"];
            /** @description Empty, or left out, for people who have one name. */
            adminLastName?: components["schemas"]["LastName"];
            /** @description Roles of the organization. */
            customRoles?: components["schemas"]["RoleInput"][];
            metadata?: components["schemas"]["Metadata"];
            orgName: components["schemas"]["ResourceName"];
        };
        SignedCheckpoint: {
            /** @description A JWS (RFC 7515). */
            checkpoint: string;
            /** @description The last event's hash, in hexadecimal. */
            hash: string;
            /** Format: uint64 */
            sequence: number;
        };
        /** @description A session that was opened. */
        SignedIn: {
            /**
             * Format: password
             * @description A short-lived JWT (RFC 9068) that services can verify by the JWKS.
             */
            accessToken: string;
            /** @description When the session ends unless it is extended. */
            expirationDate: components["schemas"]["Timestamp"];
            /**
             * Format: uint32
             * @description The access token's lifetime, in seconds.
             */
            expiresIn: number;
            orgId: components["schemas"]["OrganizationId"];
            sessionId: components["schemas"]["SessionId"];
            /**
             * Format: password
             * @description Show it as `Authorization: Bearer`; it is also set as the cookie `session-token`.
             */
            sessionToken: string;
            /** @description `Bearer`. */
            tokenType: string;
            userId: components["schemas"]["UserId"];
        };
        /** @description A session, or what is still to be proved. */
        SignInReply: components["schemas"]["SignedIn"] | components["schemas"]["FactorRequired"];
        /** @description What a sign-in takes. */
        SignInRequest: {
            email: components["schemas"]["Email"];
            /**
             * @description The organization to sign in to; the home organization when left out, or the first other one
             *     for somebody who was taken out of it.
             */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** Format: password */
            password: string;
        };
        SignInWithLdapRequest: {
            idpId: components["schemas"]["IdentityProviderId"];
            /** @description The organization to sign in to; the home when left out. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** Format: password */
            password: string;
            /** Format: password */
            username: string;
        };
        SignInWithPasskeyRequest: {
            /** @description What `navigator.credentials.get` gave, by its `toJSON`. */
            credential: {
                [key: string]: unknown;
            };
            /** @description The organization to sign in to; the home organization when left out. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description As `startPasskeySignIn` gave it. */
            state: string;
        };
        /** @description A session, or what to do first. */
        SignUpReply: components["schemas"]["SignedIn"] | {
            /** @description `verify-email`. */
            next: string;
        };
        SignUpRequest: {
            email: components["schemas"]["Email"];
            firstName: components["schemas"]["PersonName"];
            /** @description Empty, or left out, for people who have one name. */
            lastName?: components["schemas"]["LastName"];
            metadata?: components["schemas"]["Metadata"] | null;
            /** @description The organization to sign up to; the application's own when left out. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** Format: password */
            password: string;
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            /** @description Where the link in the mail leads; `{{code}}`, `{{userId}}` and `{{sessionToken}}` in it are filled in. */
            verificationUrl?: string | null;
        };
        /** @description An attempt that has begun. */
        StartedIntent: {
            /** @description Where the browser is to go. */
            authUrl: string;
            intentId: components["schemas"]["IntentId"];
        };
        /**
         * @description Whose accounts of Microsoft may sign in.
         *
         *     - `AZURE_AD_TENANT_TYPE_COMMON`: Everybody's.
         *     - `AZURE_AD_TENANT_TYPE_ORGANISATIONS`: Those of companies and schools.
         *     - `AZURE_AD_TENANT_TYPE_CONSUMERS`: Private ones.
         * @enum {string}
         */
        TenantType: "AZURE_AD_TENANT_TYPE_COMMON" | "AZURE_AD_TENANT_TYPE_ORGANISATIONS" | "AZURE_AD_TENANT_TYPE_CONSUMERS";
        TestIdentityProviderReply: {
            /** @description Whether something was tried and nothing failed. */
            ok: boolean;
            steps: components["schemas"]["TestStep"][];
        };
        TestIdentityProviderRequest: {
            /** @description Somebody of the directory, by what they type to sign in. */
            username?: string | null;
        };
        TestStep: {
            /** @description What was found, or what is wrong. */
            message: string;
            ok: boolean;
            /** @description Which server or provider. */
            server: string;
            /** @description `reachable`, `certificate`, `bind`, `search`, `attributes`; `discovery`, `keys`. */
            step: string;
        };
        /** Format: date-time */
        Timestamp: string;
        /** @description The answer of RFC 7662 §2.2. What is not good has nothing but `active`. */
        TokenIntrospection: {
            /** @description Whether the token is good now. */
            active: boolean;
            /** @description The application's name. */
            aud?: string | null;
            /** @description A machine's client id; for a person the application's name. */
            client_id?: string | null;
            /**
             * Format: int64
             * @description The token's end, in seconds since 1970.
             */
            exp?: number | null;
            /**
             * Format: int64
             * @description When it was issued, in seconds since 1970.
             */
            iat?: number | null;
            /** @description The application's issuer. */
            iss?: string | null;
            /** @description An access token's id. */
            jti?: string | null;
            /** @description The organization: that of the session, or the machine's home. */
            org?: components["schemas"]["OrganizationId"] | null;
            /** @description A person's session. */
            sid?: components["schemas"]["SessionId"] | null;
            /** @description The person or machine. */
            sub?: components["schemas"]["UserId"] | null;
            /** @description How the token is shown: `Bearer`. */
            token_type?: string | null;
            /** @description `person` or `machine`. */
            typ?: string | null;
            /** @description The person's address, or the machine's name. */
            username?: string | null;
        };
        TokenReply: {
            /** Format: password */
            access_token: string;
            /** Format: uint32 */
            expires_in: number;
            token_type: string;
        };
        /** @description The form of RFC 6749 §4.4.2; fields that are not known are ignored, as §3.2 asks. */
        TokenRequest: {
            client_id?: string | null;
            /** Format: password */
            client_secret?: string | null;
            grant_type: string;
            /** @description Ignored: a machine's roles decide what it may do. */
            scope?: string | null;
        };
        /** @description What an authenticator app is set up with. */
        TotpEnrollment: {
            message: string;
            /**
             * Format: password
             * @description For who types it (base32).
             */
            secret: string;
            /**
             * Format: password
             * @description For a QR code (`otpauth://totp/…`).
             */
            uri: string;
        };
        UpdateGroupRequest: {
            description?: components["schemas"]["Description"] | null;
            /** @description Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key. */
            metadata?: components["schemas"]["MetadataPatch"];
            name?: components["schemas"]["ResourceName"];
            /** @description Each gets just the permissions given; those not named lose theirs. */
            roles?: components["schemas"]["RoleInput"][];
            /** @description Any JSON object of at most 8192 bytes. */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description How a directory is reached. */
        UpdateLdapIdentityProviderRequest: {
            /** @description Where an entry says what. */
            attributes?: components["schemas"]["LdapAttributesInput"];
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description Where the directory's entries begin. */
            baseDn: string;
            /** @description As whom people are looked for. */
            bindDn: string;
            /**
             * Format: password
             * @description The password for looking people up; left out, it stays.
             */
            bindPassword?: string | null;
            /** @description The attribute with a person's groups; `memberOf` when left out and roles are mapped. */
            groupAttribute?: string | null;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description For people, on the button. */
            name: components["schemas"]["ResourceName"];
            /** @description Whose it is, which stays. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /**
             * @description Which groups give which roles. Applied at each sign-in: a role named here is held by those in one of its
             *     groups and nobody else who signs in this way.
             */
            roleMapping?: components["schemas"]["GroupRoleMapping"][];
            /** @description Certificates (PEM) that the servers' are checked against, in place of the system's; at most 8 KiB. */
            rootCa?: string | null;
            /**
             * @description `ldaps://…` or `ldap://…`, at most 5; the next is tried where one does not answer. Without TLS only on this
             *     machine.
             */
            servers: string[];
            /** @description Raises connections to `ldap://…` to TLS before anything is sent. Default: `false`. */
            startTls?: boolean;
            /**
             * Format: uint32
             * @description How long a sign-in may wait for the directory: 100 to 60000 milliseconds, or 1 to 60 seconds. 5 seconds when
             *     left out.
             */
            timeout?: number | null;
            /** @description Below which entry people are; `dn` for `baseDn`. */
            userBase?: string | null;
            /** @description Attributes of which one must be what the person types; `uid` when left out. */
            userFilters?: string[] | null;
            /** @description Object classes that a person's entry must have. */
            userObjectClasses?: string[];
        };
        UpdateLoginSettingsReply: {
            id: components["schemas"]["OrganizationId"];
            loginSettings: components["schemas"]["LoginSettings"];
            message: string;
        };
        UpdateLoginSettingsRequest: {
            /** Format: uint32 */
            accessTokenLifetimeSeconds?: number;
            allowedRedirectUris?: string[];
            allowExternalIdp?: boolean;
            allowRegister?: boolean;
            allowUsernamePassword?: boolean;
            defaultRedirectUri?: string | null;
            forceMfa?: boolean;
            hidePasswordReset?: boolean;
            ignoreUnknownUsernames?: boolean;
            lockoutPolicy?: components["schemas"]["LockoutPolicyUpdate"];
            passwordPolicy?: components["schemas"]["PasswordPolicyUpdate"];
            requireVerifiedEmail?: boolean;
            /** Format: uint32 */
            secondFactorCheckLifetimeSeconds?: number;
            /** Format: uint32 */
            sessionAbsoluteLifetimeSeconds?: number;
            /** Format: uint32 */
            sessionLifetimeSeconds?: number;
            verifyBeforeSession?: boolean;
        };
        /** @description What a provider may do here. */
        UpdateOidcIdentityProviderRequest: {
            /** @description Whether an account is linked at sign-in: never, or by an address that both sides have verified. Default: `none`. */
            autoLinking?: components["schemas"]["AutoLinking"];
            /** @description What this server is to the provider. */
            clientId: string;
            /**
             * Format: password
             * @description Left out, it stays.
             */
            clientSecret?: string | null;
            /** @description Whether names and phone number are taken over at each sign-in. Default: `false`. */
            isAutoUpdate?: boolean;
            /**
             * @description Whether somebody nobody knows yet gets an account. Through a provider of the whole application only where
             *     people may sign up (`allowRegister`). Default: `true`.
             */
            isCreationAllowed?: boolean;
            /** @description Whether somebody who is signed in may link their account. Default: `true`. */
            isLinkingAllowed?: boolean;
            /** @description The one it has, or left out. */
            issuer?: string | null;
            /** @description For people, on the button. */
            name: components["schemas"]["ResourceName"];
            /** @description Whose it is, which stays. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description `openid`, `profile` and `email` when left out. */
            scopes?: string[] | null;
            /** @description The one tenant of Microsoft whose accounts may sign in: its id or domain. */
            tenantId?: string | null;
            /** @description Whose accounts of Microsoft may sign in, where no tenant is named. */
            tenantType?: components["schemas"]["TenantType"] | null;
        };
        UpdateOrganizationReply: {
            id: components["schemas"]["OrganizationId"];
            message: string;
            organization: components["schemas"]["OrganizationView"];
        };
        UpdateOrganizationRequest: {
            /** @description Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key. */
            metadata?: components["schemas"]["MetadataPatch"];
            name?: components["schemas"]["ResourceName"];
            status?: components["schemas"]["OrganizationStatus"];
        };
        UpdateUserReply: {
            message: string;
            user: components["schemas"]["UserView"];
            userId: components["schemas"]["UserId"];
        };
        UpdateUserRequest: {
            displayName?: components["schemas"]["PersonName"] | null;
            firstName?: components["schemas"]["PersonName"];
            lastName?: components["schemas"]["LastName"];
            /** @description Merged into the metadata (RFC 7396): what is not named stays, `null` removes a key. */
            metadata?: components["schemas"]["MetadataPatch"];
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            preferredLanguage?: components["schemas"]["Language"] | null;
            /** @description ACTIVE or INACTIVE; for administrators. */
            userState?: components["schemas"]["UserState"];
        };
        /** @description A group, and a user's part in it. */
        UserGroup: {
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            description?: string | null;
            id: components["schemas"]["GroupId"];
            /** @description `GROUP_ADMIN`, or nothing. */
            managerRoles: string[];
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            name: string;
            orgId: components["schemas"]["OrganizationId"];
            /** @description Keys of the group's roles held. */
            roles: components["schemas"]["RoleKey"][];
            /** @description Custom settings. */
            settings?: unknown;
            /** @description Whether it counts. */
            state: components["schemas"]["MembershipState"];
        };
        UserGroupPage: {
            groups: components["schemas"]["UserGroup"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @example 281185056586736799 */
        UserId: string;
        UserName: string;
        /** @description Criteria as a body gives them. */
        UserSearchRequest: {
            /** @description Created at this time or later. */
            createdAfter?: components["schemas"]["Timestamp"] | null;
            /** @description Created before this time. */
            createdBefore?: components["schemas"]["Timestamp"] | null;
            /** @description The `nextCursor` of the answer before, in place of `page`. */
            cursor?: string | null;
            /** @description Part of the address. */
            email?: string | null;
            /** @description In this group. */
            groupId?: components["schemas"]["GroupId"] | null;
            /** @description Whether to give the metadata too. Default: `false`. */
            includeMetadata?: boolean;
            /** @description Whether the address is verified. */
            isEmailVerified?: boolean | null;
            /** @description Signed in at this time or later. */
            lastSignInAfter?: components["schemas"]["Timestamp"] | null;
            /** @description All of these pairs. */
            metadata?: components["schemas"]["Metadata"] | null;
            /** @description Part of the first, last or display name. */
            name?: string | null;
            /** @description Members of this organization. */
            orgId?: components["schemas"]["OrganizationId"] | null;
            /** @description The page, counted from 0. Default: `0`. */
            page?: number | null;
            /** @description How many on a page. Default: `50`. */
            pageSize?: number | null;
            /**
             * @description Holders of this role, custom or built-in: of an organization, of the application, or of the
             *     group that `groupId` names.
             */
            role?: components["schemas"]["RoleKey"] | null;
            /** @description Just this user. */
            userId?: components["schemas"]["UserId"] | null;
            /** @description Part of a machine's name or a person's address. */
            userName?: string | null;
            /** @description In this state. */
            userState?: components["schemas"]["UserState"] | null;
            /** @description People or machines. */
            userType?: components["schemas"]["UserType"] | null;
        };
        /**
         * @description What a user may do at all. `LOCKED` is not stored: it follows from failed attempts and the clock.
         *
         *     - `ACTIVE`: May sign in.
         *     - `INACTIVE`: Shut out by an administrator.
         *     - `LOCKED`: Shut out for a while after too many wrong passwords.
         *     - `INITIAL`: Invited, has no credential yet.
         * @enum {string}
         */
        UserState: "ACTIVE" | "INACTIVE" | "LOCKED" | "INITIAL";
        /**
         * @description Whether it is a person or a machine.
         *
         *     - `HUMAN`: A person, who signs in.
         *     - `MACHINE`: A service, which shows a client secret.
         * @enum {string}
         */
        UserType: "HUMAN" | "MACHINE";
        /**
         * @description A person or a machine. Of somebody who lives elsewhere an organization's managers are not told the
         *     phone number, the language, the second factor, the metadata, the role on the application and the last
         *     sign-in.
         */
        UserView: {
            applicationRole?: components["schemas"]["ApplicationRole"] | null;
            changedAt: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            displayName: string;
            email?: string | null;
            firstName: string;
            id: components["schemas"]["UserId"];
            isEmailVerified: boolean;
            isPhoneVerified?: boolean | null;
            lastName: string;
            lastSignInAt?: components["schemas"]["Timestamp"] | null;
            /** @description In an organization's lists: the built-in roles held in it. */
            managerRoles?: components["schemas"]["ManagerRole"][] | null;
            /** @description Only with `includeMetadata=true`. */
            metadata?: components["schemas"]["Metadata"] | null;
            mfaEnabled?: boolean | null;
            /** @description The home organization, which holds the credentials. */
            orgId: components["schemas"]["OrganizationId"];
            phoneNumber?: components["schemas"]["PhoneNumber"] | null;
            preferredLanguage?: components["schemas"]["Language"] | null;
            /** @description In an organization's lists: the roles held in it. */
            roles?: components["schemas"]["RoleKey"][] | null;
            /** @description A machine's name; a person's address. */
            userName: string;
            userState: components["schemas"]["UserState"];
            userType: components["schemas"]["UserType"];
        };
        UserViewPage: {
            metadata: components["schemas"]["ListMetadata"];
            users: components["schemas"]["UserView"][];
        };
        VerifyEmailReply: {
            message: string;
            userId: components["schemas"]["UserId"];
        };
        VerifyEmailRequest: {
            /** @description Either this or `userId`. */
            email?: components["schemas"]["Email"] | null;
            /** @description Either this or `email`. */
            userId?: components["schemas"]["UserId"] | null;
            /**
             * Format: password
             * @description The mailed code; its case makes no difference.
             */
            verificationCode: string;
        };
        VerifySessionMfaRequest: {
            /** Format: password */
            code: string;
            sessionId: components["schemas"]["SessionId"];
            /** Format: password */
            sessionToken: string;
        };
        VerifySessionPasskeyRequest: {
            /** @description What `navigator.credentials.get` gave, by its `toJSON`. */
            credential: {
                [key: string]: unknown;
            };
            sessionId: components["schemas"]["SessionId"];
            /** Format: password */
            sessionToken: string;
            /** @description As `startSessionPasskey` gave it. */
            state: string;
        };
        WaitingSessionRequest: {
            sessionId: components["schemas"]["SessionId"];
            /** Format: password */
            sessionToken: string;
        };
    };
    responses: never;
    parameters: {
        /** @description The application. May be left out if only one is configured. */
        ApplicationName: string;
        /** @description The organization; what it is without one, the operation says. */
        OptionalOrganizationId: string;
        /** @description The organization. */
        OrganizationId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWellKnownJwks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDefaultOAuthMetadata: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOAuthMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplicationJwks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplicationOAuthMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    introspectApplicationToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PresentedTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIntrospection"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApplicationToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PresentedTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueApplicationOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's name; the router has found the application by it. */
                appName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceHealth"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDependencyHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
            /** @description `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            503: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
        };
    };
    introspectToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PresentedTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIntrospection"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PresentedTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueOAuthToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplicationMetadata: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationMetadata"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIdpIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIdpIntentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedIntent"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-method-disabled`: This way of signing in is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-unavailable`: The identity provider cannot be reached. `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithLdap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithLdapRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-not-verified`: The e-mail address is not verified yet. `sign-in-method-disabled`: This way of signing in is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already. `conflict`: It contradicts what is already there. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-unavailable`: The identity provider cannot be reached. `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    validateIdpIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnedIntentRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-intent`: The sign-in with the identity provider is not valid any more. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-not-verified`: The e-mail address is not verified yet. `sign-in-method-disabled`: This way of signing in is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already. `conflict`: It contradicts what is already there. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityProviderCallback: {
        parameters: {
            query?: {
                /** @description The code to be redeemed. */
                code?: string;
                /** @description Why there is no code. */
                error?: string;
                /** @description The issuer that answers. */
                iss?: string;
                /** @description What was sent along. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on to `Location` */
            303: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-intent`: The sign-in with the identity provider is not valid any more. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityProviderDeparture: {
        parameters: {
            query?: {
                /** @description Which attempt; it comes back with the browser. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on to `Location` */
            303: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-intent`: The sign-in with the identity provider is not valid any more. `invalid-request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueMachineToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueMachineTokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineToken"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationMetadata: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMetadata"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithPasskeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `invalid-passkey`: The passkey could not be verified. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-not-verified`: The e-mail address is not verified yet */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpReply"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `registration-disabled`: Registration is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: The e-mail address belongs to somebody else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateUserReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there. `last-owner`: The last owner of an organization stays. `last-super-admin`: The last super administrator stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid. `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChangeConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailChangeReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there. `email-taken`: The e-mail address belongs to somebody else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoEmailChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChangeConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailChangeReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyEmailReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestEmailVerificationCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestEmailVerificationCodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInviteRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordSetReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentUserManagerRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllManagerRoles"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentUser: {
        parameters: {
            query?: {
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentUser"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChangeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderLinkPage"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUserLinkIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserLinkIntentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedIntent"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed. `sign-in-method-disabled`: This way of signing in is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already. `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-unavailable`: The identity provider cannot be reached. `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUserLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The identity provider. */
                idpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoveUserLinkReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link-not-found`: No such link */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-sign-in-method`: Nothing else lets this person sign in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmUserLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnedIntentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAccount"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-intent`: The sign-in with the identity provider is not valid any more. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already. `email-taken`: The e-mail address belongs to somebody else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkLdapAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkLdapAccountRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedAccount"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid. `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed. `sign-in-method-disabled`: This way of signing in is disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-unavailable`: The identity provider cannot be reached. `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFactors: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledFactorList"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestReauthenticationCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableOwnEmailMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableOwnEmailMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPasskey"];
                };
            };
            /** @description `invalid-passkey`: The passkey could not be verified. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already. `limit-reached`: There can be no more of these. `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskeyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startPasskeyRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeList"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrollment"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-exists`: It exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeList"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `fresh-proof-required`: Prove again who you are. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReauthenticateRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid. `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCurrentUserSessions: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutEverywhereElse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUserOrganizationsByEmail: {
        parameters: {
            query: {
                email: string;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationSummaryList"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordSetReply"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordResetCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPasswordResetCodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-not-verified`: The e-mail address is not verified yet. `mfa-required`: A second factor is required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization; what it is without one, the operation says. */
                "X-Iam-Orgid"?: components["parameters"]["OptionalOrganizationId"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, with nothing to say */
            204: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `session-not-found`: No such session */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplicationRoles: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApplicationRolesReply"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setApplicationRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetApplicationRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetApplicationRolesReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there. `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApplicationRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteApplicationRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteApplicationRolesReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `role-not-found`: No such role */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The identity provider. */
                idpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteIdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The identity provider. */
                idpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestIdentityProviderReply"];
                };
            };
            /** @description `identity-provider-error`: The identity provider refused the sign-in. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAzureAdIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAzureAdIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addGoogleIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddGoogleIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLdapIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLdapIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `too-large`: It is too large to be kept. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLdapIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The identity provider. */
                idpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLdapIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `too-large`: It is too large to be kept. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOidcIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOidcIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOidcIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The identity provider. */
                idpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOidcIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `identity-provider-not-found`: No such identity provider. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMachineUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization; what it is without one, the operation says. */
                "X-Iam-Orgid"?: components["parameters"]["OptionalOrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachineUserRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMachine"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-inactive`: The organization is inactive. `user-name-taken`: Another user has this user name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether to give the groups too. */
                includeGroups?: boolean;
                /** @description Whether to give the members too. */
                includeMembers?: boolean;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether to give the roles too. */
                includeRoles?: boolean;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /** @description Whether to give the groups too. */
                includeGroups?: boolean;
                /** @description Whether to give the members too. */
                includeMembers?: boolean;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether to give the roles too. */
                includeRoles?: boolean;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateOrganizationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteOrganizationAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingInvitationPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                orgId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-not-found`: No such invitation. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                orgId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation-not-found`: No such invitation. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: The last owner of an organization stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteOrganizationUserManager: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteOrganizationUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMemberRoles: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether only to tell what would happen. */
                dryRun?: boolean;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                orgId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMemberRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetMemberRolesReply"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `owner-from-elsewhere`: Whoever lives elsewhere is made owner by administrators of the application. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: The last owner of an organization stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOrganizationRoles: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether only to tell what would happen. */
                dryRun?: boolean;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The organization. */
                orgId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOrganizationRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetOrganizationRolesReply"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkUserPermissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                orgId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckUserPermissionsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckUserPermissionsReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationEvents: {
        parameters: {
            query?: {
                /** @description Done by this user. */
                actorId?: string;
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description At this time or later. */
                from?: string;
                /** @description `desc` (newest first) when left out. */
                order?: "asc" | "desc";
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                /** @description Done to this: a user's id, a role's key, … */
                targetId?: string;
                /** @description Before this time. */
                to?: string;
                /** @description Just this type, such as `user.created`. */
                type?: string;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationEventCheckpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedCheckpoint"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether to give the roles too. */
                includeRoles?: boolean;
                /** @description Part of the name, in any case. */
                name?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteGroupReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateGroupRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-name-taken`: Another group of the organization has this name. `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteGroupAdmin: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `limit-reached`: There can be no more of these. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupMembers: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteGroupUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `limit-reached`: There can be no more of these. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroupMember: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `member-not-found`: No such member. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setGroupRoles: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether only to tell what would happen. */
                dryRun?: boolean;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetGroupRolesReply"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteGroupRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteGroupRolesReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization. `role-not-found`: No such role */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroupUsers: {
        parameters: {
            query?: {
                /** @description Created at this time or later. */
                createdAfter?: string;
                /** @description Created before this time. */
                createdBefore?: string;
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Part of the address. */
                email?: string;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether the address is verified. */
                isEmailVerified?: boolean;
                /** @description Signed in at this time or later. */
                lastSignInAfter?: string;
                /** @description Part of the first, last or display name. */
                name?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                /**
                 * @description Holders of this role, custom or built-in: of an organization, of the application, or of the
                 *     group that `groupId` names.
                 */
                role?: string;
                /** @description ACTIVE or INACTIVE in the group. */
                state?: "ACTIVE" | "INACTIVE";
                /** @description Just this user. */
                userId?: string;
                /** @description Part of a machine's name or a person's address. */
                userName?: string;
                /** @description In this state. */
                userState?: "ACTIVE" | "INACTIVE" | "LOCKED" | "INITIAL";
                /** @description People or machines. */
                userType?: "HUMAN" | "MACHINE";
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGroupUser: {
        parameters: {
            query?: {
                /** @description Whether the user stays in the group, INACTIVE. */
                deactivate?: boolean;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateGroupUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupUserReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setGroupUsersRoles: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Whether only to tell what would happen. */
                dryRun?: boolean;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupUsersRolesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetGroupUsersRolesReply"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-not-found`: No such group. `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setupGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupGroupRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-name-taken`: Another group of the organization has this name. `limit-reached`: There can be no more of these */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationIdentityProviders: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLoginSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectiveLoginSettings"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLoginSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLoginSettingsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateLoginSettingsReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchOrganizations: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchOrganizationsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOrganizationSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetOrganizationSettingsReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setupOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupOrganizationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupOrganizationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: The e-mail address belongs to somebody else. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationUsers: {
        parameters: {
            query?: {
                /** @description Created at this time or later. */
                createdAfter?: string;
                /** @description Created before this time. */
                createdBefore?: string;
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Part of the address. */
                email?: string;
                /** @description In this group. */
                groupId?: string;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether the address is verified. */
                isEmailVerified?: boolean;
                /** @description Signed in at this time or later. */
                lastSignInAfter?: string;
                /** @description All of these pairs. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Part of the first, last or display name. */
                name?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                /**
                 * @description Holders of this role, custom or built-in: of an organization, of the application, or of the
                 *     group that `groupId` names.
                 */
                role?: string;
                /** @description Just this user. */
                userId?: string;
                /** @description Part of a machine's name or a person's address. */
                userName?: string;
                /** @description In this state. */
                userState?: "ACTIVE" | "INACTIVE" | "LOCKED" | "INITIAL";
                /** @description People or machines. */
                userType?: "HUMAN" | "MACHINE";
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationUserPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOrganizationUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOrganizationUserRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `owner-from-elsewhere`: Whoever lives elsewhere is made owner by administrators of the application. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-member`: This person is a member already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeOrganizationUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there. `last-owner`: The last owner of an organization stays. `last-super-admin`: The last super administrator stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUserGroups: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserGroupPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizationSessions: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization. `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importUsers: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUsersRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportUsersReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-inactive`: The organization is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchOrganizationUsers: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSearchRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserViewPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPermissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPermissionsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionResults"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                orgId?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                state?: "ACTIVE" | "MFA_REQUIRED" | "EXPIRED";
                userId?: string;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-expired`: The session has ended. `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `session-token-required`: The session token itself is required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Created at this time or later. */
                createdAfter?: string;
                /** @description Created before this time. */
                createdBefore?: string;
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Part of the address. */
                email?: string;
                /** @description In this group. */
                groupId?: string;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether the address is verified. */
                isEmailVerified?: boolean;
                /** @description Signed in at this time or later. */
                lastSignInAfter?: string;
                /** @description All of these pairs. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Part of the first, last or display name. */
                name?: string;
                /** @description Members of this organization. */
                orgId?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                /**
                 * @description Holders of this role, custom or built-in: of an organization, of the application, or of the
                 *     group that `groupId` names.
                 */
                role?: string;
                /** @description Just this user. */
                userId?: string;
                /** @description Part of a machine's name or a person's address. */
                userName?: string;
                /** @description In this state. */
                userState?: "ACTIVE" | "INACTIVE" | "LOCKED" | "INITIAL";
                /** @description People or machines. */
                userType?: "HUMAN" | "MACHINE";
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserViewPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization; what it is without one, the operation says. */
                "X-Iam-Orgid"?: components["parameters"]["OptionalOrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner`: The last owner of an organization stays. `last-super-admin`: The last super administrator stays */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUserEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChangeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `url-not-allowed`: The URL is not allowed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: It contradicts what is already there. `email-taken`: The e-mail address belongs to somebody else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetUserFactors: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableEmailMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorChangeReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path: {
                /** @description The user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetUserRolesReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user-not-found`: No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsersAdvanced: {
        parameters: {
            query?: {
                /** @description Created at this time or later. */
                createdAfter?: string;
                /** @description Created before this time. */
                createdBefore?: string;
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description Part of the address. */
                email?: string;
                /** @description In this group. */
                groupId?: string;
                /** @description Whether to give the metadata too. */
                includeMetadata?: boolean;
                /** @description Whether the address is verified. */
                isEmailVerified?: boolean;
                /** @description Signed in at this time or later. */
                lastSignInAfter?: string;
                /** @description All of these pairs. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Part of the first, last or display name. */
                name?: string;
                /** @description Members of this organization. */
                orgId?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
                /**
                 * @description Holders of this role, custom or built-in: of an organization, of the application, or of the
                 *     group that `groupId` names.
                 */
                role?: string;
                /** @description Just this user. */
                userId?: string;
                /** @description Part of a machine's name or a person's address. */
                userName?: string;
                /** @description In this state. */
                userState?: "ACTIVE" | "INACTIVE" | "LOCKED" | "INITIAL";
                /** @description People or machines. */
                userType?: "HUMAN" | "MACHINE";
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedUserPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitePrivilegedUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-exists`: An account with this address exists already. `already-member`: This person is a member already. `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive. `owner-unverified`: The owner's address is not verified yet. `user-inactive`: The user is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentUserRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCurrentUserRolesReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchUsers: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSearchRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserViewPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchUsersAdvanced: {
        parameters: {
            query?: {
                /**
                 * @description The `nextCursor` of the answer before, in place of `page`: gives each thing once while
                 *     others come and go.
                 */
                cursor?: string;
                /** @description The page, counted from 0. */
                page?: number;
                /** @description How many on a page. */
                pageSize?: number;
            };
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSearchRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvancedUserPage"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInV2: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-not-verified`: The e-mail address is not verified yet */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySessionMfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifySessionMfaRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `invalid-code`: The code is not valid. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-expired`: The session has ended */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendSessionMfaCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingSessionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReply"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-expired`: The session has ended */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySessionPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifySessionPasskeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description `invalid-passkey`: The passkey could not be verified. `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-credentials`: The credentials are not valid. `session-expired`: The session has ended */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSessionPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingSessionRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `unknown-application`: The application is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-expired`: The session has ended */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `factor-not-found`: No such second factor */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `passkeys-unavailable`: Passkeys need a server that is reached by a name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganizationUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The application. May be left out if only one is configured. */
                "X-App-Name"?: components["parameters"]["ApplicationName"];
                /** @description The organization. */
                "X-Iam-Orgid": components["parameters"]["OrganizationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Id of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            /** @description `invalid-request`: The request is not valid. `organization-required`: The organization is not named. `password-policy`: The password does not meet the policy. `unknown-application`: The application is unknown. `unknown-role`: The role is unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: You are not signed in */
            401: {
                headers: {
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You may not do this. `origin-not-allowed`: The origin is not allowed. `role-above-own`: The role stands above your own. `verification-not-allowed`: You may not say that an address is verified */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organization-not-found`: No such organization */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-timeout`: The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: The e-mail address belongs to somebody else. `organization-inactive`: The organization is inactive */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payload-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `uri-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The media type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
