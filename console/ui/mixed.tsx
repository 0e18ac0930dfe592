import { useLanguage } from '../i18n/language.tsx';

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
