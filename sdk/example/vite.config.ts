import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'build/app', emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  // What the packages import is bundled as it was packed, not as it lies in the workspace.
  ssr: { noExternal: true },
  // While developing: the shop's own service, on the same origin.
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    include: ['test/**/*.test.tsx'],
    globalSetup: 'test/everything.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
