// Dictionaries by language. English comes with the page; every other one is a chunk of its own.
import { english } from './en';
import type { Words } from './words';

const others: Readonly<Record<string, () => Promise<Words>>> = {
  de: async () => (await import('./de')).german,
};

/** `locale` as Jira or a browser writes it: "de", "de-AT", "de_CH". A language that is not there, or not read, is English. */
export async function loadWords(locale: string): Promise<Words> {
  const load = others[locale.toLowerCase().split(/[-_]/)[0] ?? ''];
  if (!load) return english;
  try {
    return await load();
  } catch {
    return english;
  }
}
