import { Button, Checkbox } from 'antd';
import { divisionName } from '../../lambda/domain/division/division.ts';
import { inForce } from '../../lambda/domain/division/division-history.ts';
import { nearestDivisions } from '../../lambda/domain/division/nearest-divisions.ts';
import { useWords } from '../i18n/language.tsx';
import { isCovered, toggled } from './division-choice.ts';
import { divisionRemarkWords, remarkOf } from './division-words.ts';

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
      <span className="wrong">{successors.length === 0 ? words.cannot(what) : what}</span>{' '}
      <Button size="small" onClick={() => onChange([...new Set([...others, ...successors])].toSorted())}>
        {successors.length === 0 ? words.remove(code) : words.replace(successors)}
      </Button>
      {successors.length === 0
        ? nearestDivisions(code).map((near) => (
            <Button key={near} size="small" onClick={() => onChange([...new Set([...others, near])].toSorted())}>
              {words.instead(near)}
            </Button>
          ))
        : null}
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

export type Choice = {
  /** Division codes, e.g. `440000`, `440100`; `000000` is the whole country. */
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
};

type BoxProps = Choice & { readonly code: string; readonly name: string };

/** A division to choose; one that a wider choice covers has no choice of its own. */
export const Box = ({ value, onChange, code, name }: BoxProps) => {
  const covered = isCovered(value, code);
  return (
    <Checkbox
      checked={covered || value.includes(code)}
      disabled={covered}
      onChange={() => onChange(toggled(value, code))}
    >
      <span lang="zh-CN">{name}</span>
    </Checkbox>
  );
};

type CitiesProps = Choice & { readonly cities: readonly string[] };

export const Cities = ({ cities, value, onChange }: CitiesProps) =>
  cities.map((city) => (
    <Box key={city} code={city} name={divisionName(city) ?? city} value={value} onChange={onChange} />
  ));
