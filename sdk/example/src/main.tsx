import { AuthService } from '@locai/iam-javascript';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

// Page and server are on one site, so that the session is kept in a cookie that no script can read.
const service = new AuthService({
  iamBaseUrl: import.meta.env.VITE_IAM_BASE_URL ?? 'http://localhost:8080',
  iamAppName: import.meta.env.VITE_IAM_APP_NAME ?? 'default',
});
// Without an answer the page shows the way to sign in, whose error then says what is wrong.
service.session.restore().catch(() => {});

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <App service={service} />
  </StrictMode>,
);
