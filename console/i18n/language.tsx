import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { remember } from '../browser/remember.ts';
import { type Catalogue, type Language, languages } from './words.ts';

/** Begins and ends with a Chinese character; figures and marks between them go along. */
const chinese = /(\p{Script=Han}(?:[^A-Za-z]*\p{Script=Han})?)/u;

/** Text that may name Chinese offices and places, so that a voice reads those as Chinese on an English page. */
export const Mixed = ({ text }: { readonly text: string }) => {
  const { language } = useLanguage();
  if (language === 'zh') return text;
  const [before = '', name = '', ...rest] = text.split(chinese);
  if (name === '') return text;
  return (
    <>
      {before}
      <span lang="zh-CN">{name}</span>
      <Mixed text={rest.join('')} />
    </>
  );
};

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
