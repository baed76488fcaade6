/** Passkeys (WebAuthn Level 3), as far as the browser keeps them. */

import { HttpError } from '@locai/iam-javascript';

/** A ceremony as the server begins it. */
interface Ceremony {
  readonly options: unknown;
  readonly state: string;
}

/** What goes back to the server. */
export interface Proof {
  readonly state: string;
  readonly credential: Record<string, unknown>;
}

/** Browsers keep passkeys for names, not for IP addresses. */
const IP_ADDRESS = /^\[|^\d+(\.\d+){3}$/;

/** Whether this page can use passkeys: an old browser, and a page reached by an IP address, cannot. */
export function hasPasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.prototype.toJSON === 'function' &&
    !IP_ADDRESS.test(location.hostname)
  );
}

/** Has the browser make a passkey. */
export function makePasskey(ceremony: Ceremony): Promise<Proof> {
  const { publicKey } = ceremony.options as { publicKey: PublicKeyCredentialCreationOptionsJSON };
  return proved(ceremony, () =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey),
    }),
  );
}

/** Has the browser show a passkey. */
export function showPasskey(ceremony: Ceremony): Promise<Proof> {
  const { publicKey } = ceremony.options as { publicKey: PublicKeyCredentialRequestOptionsJSON };
  return proved(ceremony, () =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey),
    }),
  );
}

async function proved({ state }: Ceremony, ask: () => Promise<Credential | null>): Promise<Proof> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (cause) {
    throw refused(cause);
  }
  if (!credential) throw refused(undefined);
  const json = (credential as PublicKeyCredential).toJSON();
  return { state, credential: json as unknown as Record<string, unknown> };
}

/** Browsers do not tell whether somebody said no, took too long, or has no passkey here. */
function refused(cause: unknown): HttpError {
  const isKnown = cause instanceof DOMException && cause.name === 'InvalidStateError';
  return new HttpError({
    status: 0,
    code: isKnown ? 'already-exists' : 'passkey-refused',
    message: 'The browser gave no passkey.',
    cause,
  });
}
