import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/**
 * `liuke.js` is what a site embeds: the launcher alone. The panel is a chunk of its own, fetched when a visitor first
 * opens it. Relative base: the files work from any host and path.
 */
export default defineConfig({
  base: './',
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    modulePreload: false,
    rollupOptions: {
      input: 'src/liuke.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'liuke.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
