'use client';

import type { SignedIn } from '@locai/iam-javascript';
import { type ReactNode, useEffect, useState } from 'react';
import { useIam, useTexts } from '../context.js';
import { useAction } from '../hooks/action.js';
import type { Challenge } from '../hooks/sign-in.js';
import { hasPasskeys, showPasskey } from '../passkeys.js';
import { ErrorMessage, type RootProps } from './form.js';

export interface PasskeyButtonProps extends RootProps<SignedIn> {
  /** A sign-in that waits for a second factor; without one the passkey signs in by itself. */
  challenge?: Challenge | undefined;
  orgId?: string | undefined;
  text?: ReactNode;
  className?: string | undefined;
}

/** Whether passkeys can be used here; not before the page runs, so that a server renders the same. */
export function useHasPasskeys(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(hasPasskeys()), []);
  return has;
}

/** Signs in with a passkey, or proves it as second factor. Shown where the browser keeps passkeys. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { challenge, orgId, onComplete, onError, text: given, className } = props;
  const { service } = useIam();
  const { text } = useTexts();
  const { run, outcome } = useAction<undefined, SignedIn>(
    async () => {
      if (!challenge) {
        const proof = await showPasskey(await service.startPasskeySignIn());
        return service.signInWithPasskey({ ...proof, orgId });
      }
      const { sessionId, sessionToken } = challenge;
      const proof = await showPasskey(
        await service.startSessionPasskey({ sessionId, sessionToken }),
      );
      return service.verifySessionPasskey({ ...proof, sessionId, sessionToken });
    },
    { onSuccess: onComplete, onError },
  );
  if (!useHasPasskeys()) return null;
  return (
    <div className="iam-providers">
      <button
        type="button"
        className={className ?? 'iam-button iam-button-plain'}
        aria-disabled={outcome.isLoading || undefined}
        onClick={() => outcome.isLoading || run(undefined)}
      >
        {given ?? text(challenge ? 'usePasskey' : 'passkeySignIn')}
      </button>
      <ErrorMessage error={outcome.error} />
    </div>
  );
}
