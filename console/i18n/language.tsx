import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { remember } from '../browser/remember.ts';
import { type Catalogue, type Language, languages } from './words.ts';

const storedAs = 'console.language';
const tagOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

type Choice = { readonly language: Language; readonly choose: (language: Language) => void };

const LanguageContext = createContext<Choice>({ language: 'zh', choose: () => undefined });

const remembered = (): Language => languages.find((known) => known === localStorage.getItem(storedAs)) ?? 'zh';

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(remembered);
  const choose = useCallback((next: Language) => {
    remember(storedAs, next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = tagOf[language];
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};

export const useLanguage = (): Choice => useContext(LanguageContext);

/** The words of a catalogue in the language chosen. */
export const useWords = <W,>(catalogue: Catalogue<W>): W => catalogue[useLanguage().language];
