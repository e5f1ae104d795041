// The page's language, given once at the top and read where words are needed.
import { createContext, useContext } from 'react';
import { english } from '../text/en';
import { createDateFormats, type DateFormats } from '../text/format-date';
import { loadWords } from '../text/load-words';
import type { Words } from '../text/words';

export interface Language {
  readonly words: Words;
  readonly formats: DateFormats;
}

const toLanguage = (words: Words): Language => ({ words, formats: createDateFormats(words.locale) });

/** The person's own choice goes before Jira's locale; null where nothing is chosen. */
export const createLanguage = async (locale: string, chosen: string | null = null): Promise<Language> =>
  toLanguage(await loadWords(chosen ?? locale));

export const LanguageContext = createContext<Language>(toLanguage(english));

export const useLanguage = (): Language => useContext(LanguageContext);
