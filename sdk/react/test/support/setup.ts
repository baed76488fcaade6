import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Effects run twice and renders are repeated, as in an application under development.
configure({ reactStrictMode: true });

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/sign-in');
});
