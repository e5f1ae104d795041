// The page's language, given once at the top and read where words are needed; dates and lengths as the person wants them.
import { createContext, useContext } from 'react';
import { english } from '../text/en';
import { createDateFormats, type DateFormats, type DateOrder } from '../text/format-date';
import type { DurationStyle } from '../text/format-duration';
import { loadWords } from '../text/load-words';
import type { Words } from '../text/words';

export interface Language {
  readonly words: Words;
  readonly formats: DateFormats;
  /** As the language has it where this is left out. */
  readonly dateOrder?: DateOrder;
  /** In days where this is left out. */
  readonly durations?: DurationStyle;
}

interface LanguageWishes {
  readonly dateOrder: DateOrder;
  readonly durations: DurationStyle;
}

export const toLanguage = (
  words: Words,
  { dateOrder, durations }: LanguageWishes = { dateOrder: 'language', durations: 'days' },
): Language => ({ words, formats: createDateFormats(words.locale, dateOrder), dateOrder, durations });

/** The person's own choice goes before Jira's locale; null where nothing is chosen. */
export const createLanguage = async (locale: string, chosen: string | null = null): Promise<Language> =>
  toLanguage(await loadWords(chosen ?? locale));

export const LanguageContext = createContext<Language>(toLanguage(english));

export const useLanguage = (): Language => useContext(LanguageContext);
