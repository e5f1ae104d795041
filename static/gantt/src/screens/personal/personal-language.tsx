// Puts the language, dates and lengths that the person chose over those of Jira, and their looks on the page.
import { useContext, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import { loadWords } from '../../text/load-words';
import type { Words } from '../../text/words';
import { LanguageContext, toLanguage } from '../language';

interface PersonalLanguageProps {
  readonly store: PageStore;
  readonly children: ReactNode;
}

export function PersonalLanguage({ store, children }: PersonalLanguageProps): ReactElement {
  const jiras = useContext(LanguageContext);
  const preferences = useStore(store, (state) => state.personal.preferences);
  const { language: locale, dateFormat, durationFormat } = preferences;
  const words = useWords(locale ?? null, jiras.words);
  const language = useMemo(
    () => toLanguage(words, { dateOrder: dateFormat ?? 'language', durations: durationFormat ?? 'days' }),
    [words, dateFormat, durationFormat],
  );
  useLooks({ motion: preferences.motion ?? 'system', colours: preferences.colours ?? 'standard' });
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** Jira's until the chosen ones are there. */
function useWords(chosen: string | null, jiras: Words): Words {
  const [words, setWords] = useState(jiras);
  useEffect(() => {
    let isCurrent = true;
    void (chosen === null ? Promise.resolve(jiras) : loadWords(chosen)).then((loaded) => {
      if (!isCurrent) return;
      setWords(loaded);
      document.documentElement.lang = loaded.locale;
    });
    return () => {
      isCurrent = false;
    };
  }, [chosen, jiras]);
  return words;
}

/** Style sheets and the chart read them from the page's root. */
function useLooks({ motion, colours }: { readonly motion: string; readonly colours: string }): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['motion'] = motion;
    dataset['colours'] = colours;
  }, [motion, colours]);
}
