import { divisionRemarkWords, remarkOf } from '../divisions/division-remark-words.ts';
import { useWords } from '../i18n/language.tsx';

type UndeliverableProps = { readonly codes: readonly string[] | undefined; readonly drill: boolean };

/** The parts of an area to which nothing is sent, so that nobody takes them for reached. */
export const Undeliverable = ({ codes = [], drill }: UndeliverableProps) => {
  const words = useWords(divisionRemarkWords);
  return [...new Set(codes)].map((code) => {
    const what = remarkOf(code, words) ?? code;
    return (
      <strong key={code} className="field-wrong undeliverable">
        {drill ? words.drillWithout(what) : words.notSent(what)}
      </strong>
    );
  });
};
