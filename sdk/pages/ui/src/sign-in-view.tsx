import { type ComponentProps, SignIn, useAppMetadata, useSession } from '@locai/iam-react';
import { useEffect, useRef } from 'react';

interface SignInViewProps extends ComponentProps {
  onComplete: () => void;
  /** Why an identity provider let nobody in, as it says in the address. */
  failure?: string | null;
}

/** The sign-in; whoever is signed in already goes on at once. */
export function SignInView({ failure, ...props }: SignInViewProps) {
  const { status } = useSession();
  const { isLoading } = useAppMetadata();
  const left = useRef(false);
  const isIn = status === 'signed-in' && !isLoading;
  useEffect(() => {
    if (!isIn || left.current) return;
    left.current = true;
    props.onComplete();
  });
  const { origin, pathname, search } = window.location;
  const app = new URLSearchParams(search).get('app');
  const callback = new URL(pathname.replace(/[^/]*$/, 'callback'), origin);
  if (app) callback.searchParams.set('app', app);
  if (status !== 'signed-out') return null;
  // The session's change leads on from here, so that there is one way and not two.
  return (
    <SignIn
      {...props}
      onComplete={undefined}
      idpUrl={callback.href}
      failure={failure ?? undefined}
    />
  );
}
