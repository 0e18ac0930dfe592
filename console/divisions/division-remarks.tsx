import { Button } from 'antd';
import { inForce } from '../../lambda/domain/division-history.ts';
import { useWords } from '../i18n/language.tsx';
import type { Choice } from './division-boxes.tsx';
import { divisionRemarkWords, remarkOf } from './division-remark-words.ts';

type RemarkProps = Choice & { readonly code: string };

/** One code that is no division of today: no box stands for it, so it is put right by a button. */
const Remark = ({ code, value, onChange }: RemarkProps) => {
  const words = useWords(divisionRemarkWords);
  const what = remarkOf(code, words);
  if (what === null) return null;
  const successors = inForce([code]);
  const others = value.filter((other) => other !== code);
  return (
    <li>
      <span className="field-wrong">{successors.length === 0 ? words.cannot(what) : what}</span>{' '}
      <Button size="small" onClick={() => onChange([...new Set([...others, ...successors])].toSorted())}>
        {successors.length === 0 ? words.remove(code) : words.replace(successors)}
      </Button>
    </li>
  );
};

/** The chosen codes that are no divisions of today, e.g. from a template or from what was out before. */
export const DivisionRemarks = ({ value, onChange }: Choice) => {
  const words = useWords(divisionRemarkWords);
  const odd = [...new Set(value)].filter((code) => remarkOf(code, words) !== null);
  if (odd.length === 0) return null;
  return (
    <ul className="plain" role="alert">
      {odd.map((code) => (
        <Remark key={code} code={code} value={value} onChange={onChange} />
      ))}
    </ul>
  );
};
