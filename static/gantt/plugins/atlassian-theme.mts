// Writes Atlassian's design tokens into a CSS file at build time: Forge's CSP refuses the style tags that the
// token package would add in the browser. Imported as `virtual:atlassian-theme.css`.
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const id = 'virtual:atlassian-theme.css';

interface ThemeStyle {
  readonly id: string;
  readonly css: string;
}

export function atlassianTheme(): Plugin {
  return {
    name: 'atlassian-theme',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (loaded) => (loaded === `\0${id}` ? readTheme() : null),
  };
}

async function readTheme(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { setBooleanFeatureFlagResolver } = require('@atlaskit/platform-feature-flags') as {
    setBooleanFeatureFlagResolver: (resolve: () => boolean) => void;
  };
  const { getThemeStyles } = require('@atlaskit/tokens/get-theme-styles') as {
    getThemeStyles: (themes: Record<string, string>) => Promise<ThemeStyle[]>;
  };
  // Otherwise the package asks a feature gate client that only Atlassian's own pages start.
  setBooleanFeatureFlagResolver(() => false);
  const styles = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  return styles
    .filter((style) => style.id !== 'motion')
    .map((style) => style.css)
    .join('\n');
}
