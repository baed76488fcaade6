import { defineConfig } from 'vitest/config';

// Against the built server: LOCAI_IAM_BINARY, or target/debug/locai-iam of the repository.
export default defineConfig({
  test: {
    include: ['test/server/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
