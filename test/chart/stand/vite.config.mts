// Serves the chart's stand: `npx vite test/chart/stand`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { atlassianTheme } from '../../../static/gantt/plugins/atlassian-theme.mts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [atlassianTheme()],
});
