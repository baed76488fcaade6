import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The binary embeds what is built here, so the same sources must give the same bytes in any folder,
// and the pages must work behind any path prefix.
export default defineConfig({
  root: 'ui',
  base: './',
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../dist/ui',
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, which the policy allows for pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
