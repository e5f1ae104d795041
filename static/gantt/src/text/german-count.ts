// Numbers in German sentences, and the signs that belong to them.

const rules = new Intl.PluralRules('de');

/** Keeps a number and its sign on one line. */
const together = '\u00a0';

export const amount = (n: number): string => n.toLocaleString('de');

export const plural = (n: number, one: string, many: string): string =>
  rules.select(n) === 'one' ? one : many;

/** "1 Vorgang", "1.240 Vorgänge" */
export const count = (n: number, one: string, many: string): string => `${amount(n)} ${plural(n, one, many)}`;

export const issues = (n: number): string => count(n, 'Vorgang', 'Vorgänge');

export const changes = (n: number): string => count(n, 'Änderung', 'Änderungen');

export const percent = (share: number): string => `${Math.round(share * 100)}${together}%`;

export const days = (n: number): string => `${amount(n)}${together}T`;
