import { defaultClientConditions, defineConfig } from 'vite';

/** Built for a strict Content-Security-Policy: nothing inline, no data: image, no script but the app's own file. */
export default defineConfig({
  // The ledger's words and formats are read from their sources, as every other app reads them.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // What is loaded before the overview is drawn, for the build's budget.
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
