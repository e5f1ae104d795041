// Builds the benchmark's page as the product's page is built.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { atlassianTheme } from '../../../static/gantt/plugins/atlassian-theme.mts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [atlassianTheme()],
  build: {
    outDir: fileURLToPath(new URL('../../../.cache/bench-page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
