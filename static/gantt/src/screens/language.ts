// The page's language, given once at the top and read where words are needed.
import { createContext, useContext } from 'react';
import { createDateFormats, type DateFormats } from '../text/format-date';
import { wordsFor, type Words } from '../text/words';

export interface Language {
  readonly words: Words;
  readonly formats: DateFormats;
}

export function createLanguage(locale: string): Language {
  const words = wordsFor(locale);
  return { words, formats: createDateFormats(words.locale) };
}

export const LanguageContext = createContext<Language>(createLanguage('en'));

export const useLanguage = (): Language => useContext(LanguageContext);
