import { defineConfig } from 'vite';

/** The demo's front page. The widget is embedded from /widget/ as any site would embed it, so it is not bundled here. */
export default defineConfig({ base: '/' });
