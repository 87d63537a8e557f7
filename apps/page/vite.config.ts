import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome125', 'firefox128', 'safari18'],
    // The policy of the page allows no data URL, and a preload helper would be longer than what it saves.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
