import { defineConfig } from 'vite';

/** Served by the gateway under /explorer/; its index.html also answers a browser's GET /graphql. Nothing comes from elsewhere. */
export default defineConfig({
  base: '/explorer/',
  worker: { format: 'es' },
  build: { chunkSizeWarningLimit: 5_000 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
});
