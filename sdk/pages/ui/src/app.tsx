import {
  AcceptInvite,
  ForgotPassword,
  SignUp,
  useAppMetadata,
  useChangeLanguage,
  useSession,
  VerifyEmail,
} from '@locai/iam-react';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { LanguageMenu } from './language-menu.js';
import { type Carried, destination } from './place.js';
import { SignInView } from './sign-in-view.js';

// Nobody who only signs in waits for the account's page.
const AccountView = lazy(() => import('./account-view.js'));

const REDIRECT = 'locai-iam redirectUri';

/** The views, by the last part of the path. */
export function App({ carried, logo: address }: { carried: Carried; logo: string | undefined }) {
  const search = useSearch();
  const [path, setPath] = useLocation();
  const { data } = useAppMetadata();
  const { status } = useSession();
  const { language, dir } = useChangeLanguage();
  const name = data?.name ?? '';

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
  }, [language, dir]);
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);

  const query = new URLSearchParams(search);
  const asked = query.get('redirectUri');
  useEffect(() => {
    // A sign-in by an identity provider leaves the page and comes back without it.
    if (asked) sessionStorage.setItem(REDIRECT, asked);
  }, [asked]);

  const kept = () => (path === '/callback' ? sessionStorage.getItem(REDIRECT) : null);
  const go = (view: string) => () => setPath(search ? `${view}?${search}` : view);
  const target = destination(asked ?? kept(), data?.loginSettings);
  const leave = () => {
    sessionStorage.removeItem(REDIRECT);
    if (target) window.location.assign(target);
    else go('/account')();
  };
  const logo = address ? <img src={address} alt={name} /> : undefined;
  const links = {
    logo,
    onSignInClick: go('/'),
    onSignUpClick: go('/sign-up'),
    onForgotPasswordClick: go('/forgot-password'),
  };
  const next = status === 'signed-in' ? leave : go('/');
  return (
    <main className="page">
      <Switch>
        <Route path="/sign-up">
          <SignUp {...links} onComplete={next} />
        </Route>
        <Route path="/verify">
          <VerifyEmail {...links} {...carried} onComplete={next} />
        </Route>
        <Route path="/forgot-password">
          <ForgotPassword {...links} email={carried.email} code={carried.code} />
        </Route>
        <Route path="/invite">
          <AcceptInvite {...links} {...carried} orgId={carried.orgId ?? ''} />
        </Route>
        <Route path="/account">
          <Suspense>
            <AccountView logo={logo} onSignedOut={go('/')} />
          </Suspense>
        </Route>
        <Route path="/callback">
          <SignInView {...links} onComplete={leave} failure={query.get('error')} />
        </Route>
        <Route path="/">
          <SignInView {...links} onComplete={leave} />
        </Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
      <LanguageMenu />
    </main>
  );
}
