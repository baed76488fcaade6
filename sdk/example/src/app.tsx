import type { AuthService } from '@locai/iam-javascript';
import { useState } from 'react';
import { useSession } from './session.js';
import { Shop } from './shop.js';
import { SignIn } from './sign-in.js';
import { SignUp } from './sign-up.js';

/** The shop for who is signed in, else the ways in. */
export function App({ service }: { service: AuthService }) {
  const { status, session } = useSession(service);
  const [isNew, setIsNew] = useState(false);
  if (status === 'loading') return <p>One moment …</p>;
  if (session) return <Shop service={service} session={session} />;
  return (
    <main>
      <h1>Shop</h1>
      {isNew ? <SignUp service={service} /> : <SignIn service={service} />}
      <button type="button" onClick={() => setIsNew(!isNew)}>
        {isNew ? 'I have an account' : 'I am new here'}
      </button>
    </main>
  );
}
