// What the app says in each language: nothing is missing, nothing is left in English, and numbers read well.
import { german } from '../../static/gantt/src/text/de';
import { english } from '../../static/gantt/src/text/en';
import { loadWords } from '../../static/gantt/src/text/load-words';

/** Words that both languages share. */
const shared = new Set([
  ...['Gantt', 'Sprint', 'Status', 'Start', 'Filter', 'Version', 'Portfolio', 'Alt', 'Esc', '−'],
  ...['↑', '↓', '←', '→'],
  ...['Zoom', 'Name', 'Person', 'Link', 'Standard', 'Site', 'Region', '–', ''],
  // Languages are called what they call themselves.
  ...['English', 'Deutsch'],
]);

type Leaf = readonly [path: string, value: unknown];

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${path}.${name}`))
    : [[path, value]];

/** Names of keys are given only where a keyboard of that language has its own. */
const isKeyName = (path: string): boolean => path.startsWith('.keys.names.');

/** A sentence with the same things in it in both languages. */
function said(value: unknown, n: number): unknown {
  if (typeof value !== 'function') return value;
  try {
    return (value as (...given: unknown[]) => unknown)(...(value.length > 1 ? ['LUM-1', n, n] : [n, n, n]));
  } catch {
    return null;
  }
}

describe('the German words', () => {
  const own = new Map(leavesOf(german));

  it('stand for every English one, and for no other', () => {
    const names = (words: unknown): string[] =>
      leavesOf(words).flatMap(([path, value]) => (isKeyName(path) ? [] : [`${path}: ${typeof value}`]));
    expect(names(german).toSorted()).toEqual(names(english).toSorted());
  });

  it('are not left in English by accident', () => {
    const left = leavesOf(english).filter(
      ([path, value]) => typeof value === 'string' && value === own.get(path) && !shared.has(value),
    );
    expect(left).toEqual([]);
  });

  it('are German inside sentences with names and numbers, too', () => {
    const left = leavesOf(english).flatMap(([path, value]) => {
      if (typeof value !== 'function') return [];
      const text = said(value, 2);
      const hasWords = typeof text === 'string' && /\p{L}{4,}/u.test(text.replaceAll('LUM-1', ''));
      return hasWords && text === said(own.get(path), 2) ? [path] : [];
    });
    expect(left).toEqual([]);
  });

  it('never say "you" in either way, and quote as German does', () => {
    const texts = [...own.values()].map((value) => said(value, 2)).filter((text) => typeof text === 'string');
    expect(
      texts.filter((text) => /\b(du|dein\w*|dich|Ihr|Ihre\w*|Ihnen)\b|[^.!?:] Sie\b|["']/u.test(text)),
    ).toEqual([]);
    expect(texts.filter((text) => /\d %/.test(text))).toEqual([]);
  });
});

describe('counts in German', () => {
  const { connection, footer, save, step, review, nothingFound, tooltip } = german;

  it('know none, one, two and many', () => {
    expect([0, 1, 2, 1240].map((n) => `${String(n)} ${footer.issues(n)}`)).toEqual([
      '0 Vorgänge',
      '1 Vorgang',
      '2 Vorgänge',
      '1240 Vorgänge',
    ]);
    expect([0, 1, 2, 1240].map(save.kept)).toEqual([
      '0 Änderungen warten auf Jira',
      '1 Änderung wartet auf Jira',
      '2 Änderungen warten auf Jira',
      '1.240 Änderungen warten auf Jira',
    ]);
    expect([1, 1240].map(tooltip.workingDays)).toEqual(['1 Arbeitstag', '1.240 Arbeitstage']);
  });

  it('bend verbs and cases with the number', () => {
    expect(review.preview(1)).toBe('1 Vorgang bekommt Daten · Beobachter werden benachrichtigt');
    expect(review.preview(3)).toBe('3 Vorgänge bekommen Daten · Beobachter werden benachrichtigt');
    expect(connection.offline(1)).toContain('1 Änderung wartet hier und geht von selbst hinaus');
    expect(nothingFound.text(1, 1)).toBe('1 Filter blendet den einzigen Vorgang aus.');
    expect(footer.stopped(2)).toBe('Angehalten nach 2 Vorgängen');
    expect(step('move', 'LUM-3', 1)).toBe('LUM-3 verschieben');
    expect(step('move', 'LUM-3', 2)).toBe('LUM-3 und 1 weiteren Vorgang verschieben');
    expect(step('assign', 'LUM-3', 4)).toBe('LUM-3 und 3 weitere Vorgänge zuweisen');
  });

  it('keep a number and its sign together', () => {
    expect(tooltip.percent(0.4)).toBe('40\u00a0%');
    expect(german.columns.days(3)).toBe('3\u00a0T');
  });
});

describe('loadWords', () => {
  it.each(['de', 'de-DE', 'de_AT', 'de-CH', 'DE'])('answers German for %s', async (locale) => {
    expect(await loadWords(locale)).toBe(german);
  });

  it.each(['en-US', 'en_GB', 'fr-FR', 'den', ''])('answers English for "%s"', async (locale) => {
    expect(await loadWords(locale)).toBe(english);
  });
});
