import { UserDetails, useChangeLanguage, useSession, useSignOut, useTexts } from '@locai/iam-react';
import { type ReactNode, useEffect } from 'react';

/** The account of whoever is signed in; everybody else goes to the sign-in. */
export default function AccountView(props: { logo: ReactNode; onSignedOut: () => void }) {
  const { status } = useSession();
  const { signOut, isLoading, error } = useSignOut();
  const { text } = useTexts();
  const { dir } = useChangeLanguage();
  const isOut = status === 'signed-out';
  const { onSignedOut } = props;
  useEffect(() => {
    if (isOut) onSignedOut();
  });
  if (status !== 'signed-in') return null;
  return (
    <>
      <UserDetails logo={props.logo} />
      <p className="page-actions" dir={dir}>
        <button
          type="button"
          className="iam-button iam-button-plain"
          aria-disabled={isLoading || undefined}
          onClick={() => isLoading || signOut()}
        >
          {text('signOut')}
        </button>
        {error && <span role="alert">{text('error.network-error')}</span>}
      </p>
    </>
  );
}
