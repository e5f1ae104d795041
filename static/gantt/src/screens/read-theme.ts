// Reads the colours that the chart paints with from the page's design tokens, once per change of theme.
import type { Theme, ThemeToken } from '../chart/theme';

const tokens: Record<Exclude<ThemeToken, 'fontFamily'>, string> = {
  surface: '--ds-surface',
  surfaceHovered: '--ds-surface-hovered',
  surfaceSunken: '--ds-surface-sunken',
  surfaceOverlay: '--ds-surface-overlay',
  text: '--ds-text',
  textSubtle: '--ds-text-subtle',
  textSubtlest: '--ds-text-subtlest',
  textInverse: '--ds-text-inverse',
  barTodoText: '--ds-text-accent-gray-bolder',
  barDoingText: '--ds-text-accent-blue-bolder',
  barDoneText: '--ds-text-accent-green-bolder',
  barCriticalText: '--ds-text-accent-red-bolder',
  barTodo: '--ds-background-accent-gray-subtler',
  barDoing: '--ds-background-accent-blue-subtler',
  barDone: '--ds-background-accent-green-subtler',
  barCritical: '--ds-background-accent-red-subtler',
  barTodoProgress: '--ds-background-accent-gray-subtle',
  barDoingProgress: '--ds-background-accent-blue-subtle',
  barDoneProgress: '--ds-background-accent-green-subtle',
  barCriticalProgress: '--ds-background-accent-red-subtle',
  barTodoBorder: '--ds-border-accent-gray',
  barDoingBorder: '--ds-border-accent-blue',
  barDoneBorder: '--ds-border-accent-green',
  iconSubtle: '--ds-icon-subtle',
  iconSubtlest: '--ds-icon-subtlest',
  iconSuccess: '--ds-icon-success',
  iconDanger: '--ds-icon-danger',
  iconWarning: '--ds-icon-warning',
  iconDiscovery: '--ds-icon-discovery',
  border: '--ds-border',
  borderBold: '--ds-border-bold',
  borderSelected: '--ds-border-selected',
  borderBrand: '--ds-border-brand',
  borderDanger: '--ds-border-danger',
  borderWarning: '--ds-border-warning',
  borderFocused: '--ds-border-focused',
  borderDiscovery: '--ds-border-discovery',
  borderFound: '--ds-border-accent-yellow',
  backgroundSelected: '--ds-background-selected',
  backgroundBrandBold: '--ds-background-brand-bold',
  backgroundSelectedBold: '--ds-background-selected-bold',
  backgroundNeutralBold: '--ds-background-neutral-bold',
  backgroundSuccessBold: '--ds-background-success-bold',
  backgroundDangerBold: '--ds-background-danger-bold',
  backgroundNeutral: '--ds-background-neutral',
  backgroundDiscovery: '--ds-background-discovery',
  backgroundDiscoveryBold: '--ds-background-discovery-bold',
  textDanger: '--ds-text-danger',
  skeleton: '--ds-skeleton',
  iconPurple: '--ds-icon-accent-purple',
  iconGreen: '--ds-icon-accent-green',
  iconBlue: '--ds-icon-accent-blue',
  iconTeal: '--ds-icon-accent-teal',
  iconOrange: '--ds-icon-accent-orange',
  iconRed: '--ds-icon-accent-red',
  iconGray: '--ds-icon-accent-gray',
  avatarPurple: '--ds-background-accent-purple-bolder',
  avatarTeal: '--ds-background-accent-teal-bolder',
  avatarOrange: '--ds-background-accent-orange-bolder',
  avatarBlue: '--ds-background-accent-blue-bolder',
  avatarMagenta: '--ds-background-accent-magenta-bolder',
  avatarGreen: '--ds-background-accent-green-bolder',
};

type Tokens = Readonly<Partial<Record<ThemeToken, string>>>;

type ColourChoice = 'standard' | 'colour-blind-safe' | 'high-contrast';

/** Blue, orange and gray are told apart by everybody. */
const colourBlindSafe: Tokens = {
  barDoneText: '--ds-text-accent-orange-bolder',
  barDone: '--ds-background-accent-orange-subtler',
  barDoneProgress: '--ds-background-accent-orange-subtle',
  barDoneBorder: '--ds-border-accent-orange',
  backgroundSuccessBold: '--ds-background-accent-orange-bolder',
  iconSuccess: '--ds-icon-accent-blue',
};

/** Every line and letter as strong as the page's own text. */
const highContrast: Tokens = {
  textSubtle: '--ds-text',
  textSubtlest: '--ds-text',
  barTodoText: '--ds-text',
  barDoingText: '--ds-text',
  barDoneText: '--ds-text',
  barCriticalText: '--ds-text',
  barTodoBorder: '--ds-text',
  barDoingBorder: '--ds-text',
  barDoneBorder: '--ds-text',
  iconSubtle: '--ds-text',
  iconSubtlest: '--ds-text-subtle',
  border: '--ds-border-bold',
  borderBold: '--ds-text',
};

const choices: Readonly<Record<ColourChoice, Tokens>> = {
  standard: {},
  'colour-blind-safe': colourBlindSafe,
  'high-contrast': highContrast,
};

const isForced = (): boolean => window.matchMedia('(forced-colors: active)').matches;

/** What the person's own system colours are for; all else is drawn in the colour of text. */
const forced: Readonly<Partial<Record<ThemeToken, string>>> = {
  surface: 'Canvas',
  surfaceHovered: 'Canvas',
  surfaceSunken: 'Canvas',
  surfaceOverlay: 'Canvas',
  textInverse: 'Canvas',
  barTodo: 'Canvas',
  barDoing: 'Canvas',
  barDone: 'Canvas',
  barCritical: 'Canvas',
  backgroundNeutral: 'Canvas',
  backgroundDiscovery: 'Canvas',
  backgroundSelected: 'Canvas',
  barTodoProgress: 'Highlight',
  barDoingProgress: 'Highlight',
  barDoneProgress: 'Highlight',
  barCriticalProgress: 'Highlight',
  borderSelected: 'Highlight',
  borderFocused: 'Highlight',
  backgroundSelectedBold: 'Highlight',
  border: 'GrayText',
};

/** The browser repaints the page's own elements in these colours; a canvas has to be told. */
function readForcedTheme(root: HTMLElement): Theme {
  const probe = root.ownerDocument.createElement('span');
  root.append(probe);
  const read = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const colours = Object.keys(tokens).map((name) => [name, read(forced[name as ThemeToken] ?? 'CanvasText')]);
  probe.remove();
  const theme = Object.fromEntries(colours) as Record<Exclude<ThemeToken, 'fontFamily'>, string>;
  return { ...theme, fontFamily: getComputedStyle(document.body).fontFamily };
}

export function readTheme(root: HTMLElement, choice: ColourChoice = 'standard'): Theme {
  if (isForced()) return readForcedTheme(root);
  const style = getComputedStyle(root);
  const colours = Object.entries({ ...tokens, ...choices[choice] }).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim(),
  ]);
  const theme = Object.fromEntries(colours) as Record<Exclude<ThemeToken, 'fontFamily'>, string>;
  return { ...theme, fontFamily: getComputedStyle(document.body).fontFamily };
}

/** Calls back when the host changes between light and dark, or the system begins or ends to force its colours. Returns the way to stop. */
export function watchTheme(root: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const query = window.matchMedia('(forced-colors: active)');
  query.addEventListener('change', changed);
  observer.observe(root, { attributes: true, attributeFilter: ['data-color-mode', 'data-theme'] });
  return () => {
    observer.disconnect();
    query.removeEventListener('change', changed);
  };
}
