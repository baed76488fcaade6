import { defineConfig } from 'vitest/config';

// In chromium (CHROMIUM, or /usr/bin/chromium), with the built server (LOCAI_IAM_BINARY).
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
