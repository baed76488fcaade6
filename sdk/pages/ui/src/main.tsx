import { AuthService } from '@locai/iam-javascript';
import { IamProvider } from '@locai/iam-react';
import '@locai/iam-react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app.js';
import './page.css';
import { languageOf, prefixOf, takeCarried, underOwnName } from './place.js';

const meta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

const ownName = underOwnName(window.location, meta('iam-public-url'));
if (ownName) {
  // Only the server's own origin may change things by cookie.
  window.location.replace(ownName);
} else {
  start();
}

function start() {
  const { origin, pathname, search } = window.location;
  const query = new URLSearchParams(search);
  const prefix = prefixOf(pathname);
  const language = languageOf(query, navigator.languages);
  const service = new AuthService({
    iamBaseUrl: origin + prefix,
    iamAppName: query.get('app') ?? '',
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for its content.');
  createRoot(root).render(
    <StrictMode>
      <IamProvider service={service} language={language}>
        <Router base={`${prefix}/ui`}>
          <App carried={takeCarried()} logo={meta('iam-logo')} />
        </Router>
      </IamProvider>
    </StrictMode>,
  );
}
