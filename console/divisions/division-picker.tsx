import { Button, Flex } from 'antd';
import { useId, useRef, useState } from 'react';
import { describeDivisions, wholeCountry } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { type Choice, DivisionRemarks } from './division-boxes.tsx';
import { brieflyDivisions, broughtBack, type Displaced, recentScopes } from './division-choice.ts';
import { CountySearch } from './division-search.tsx';
import { DivisionTable } from './division-table.tsx';
import { divisionWords } from './division-words.ts';
import { WithinDivision } from './within-division.tsx';

type DivisionPickerProps = Choice & {
  readonly label: string;
  /** Only what lies in this division is offered; the whole country by default. */
  readonly within?: string;
};

/** Only what was displaced here comes back: a scope that came from elsewhere, e.g. a template, has displaced nothing. */
const useBringingBack = (value: Choice['value'], onChange: Choice['onChange']): Choice['onChange'] => {
  const last = useRef<{ readonly chosen: Choice['value']; readonly displaced: Displaced }>({
    chosen: [],
    displaced: {},
  });
  return (after) => {
    const isOwn = last.current.chosen.join() === value.join();
    last.current = broughtBack(value, after, isOwn ? last.current.displaced : {});
    onChange(last.current.chosen);
  };
};

/** Presses for the scopes of late; none is offered that is chosen already. */
const Recent = ({ value, onChange, within }: Choice & { readonly within: string }) => {
  const words = useWords(divisionWords);
  const [kept] = useState(() => recentScopes(within));
  const others = kept.filter((scope) => scope.join() !== value.join());
  if (others.length === 0) return null;
  return (
    <Flex wrap gap="small" align="center">
      <span className="soft">{words.recent}</span>
      {others.map((scope) => (
        <Button key={scope.join()} size="small" lang="zh-CN" onClick={() => onChange(scope)}>
          {words.briefly(brieflyDivisions(scope))}
        </Button>
      ))}
    </Flex>
  );
};

/** The scope of a send: provinces and their cities as a table of boxes, wide choices covering narrow ones. */
export const DivisionPicker = ({ label, value, onChange: chosen, within = wholeCountry }: DivisionPickerProps) => {
  const words = useWords(divisionWords);
  const named = useId();
  const onChange = useBringingBack(value, chosen);
  return (
    <fieldset className="divisions" aria-describedby={named}>
      <legend>{label}</legend>
      <p id={named} aria-live="polite" lang="zh-CN">
        {value.length === 0 ? words.nothing : describeDivisions(value)}
      </p>
      <Recent value={value} onChange={chosen} within={within} />
      <DivisionRemarks value={value} onChange={chosen} />
      {within === wholeCountry ? (
        <DivisionTable label={label} value={value} onChange={onChange} />
      ) : (
        <WithinDivision code={within} value={value} onChange={onChange} />
      )}
      {within === wholeCountry ? null : <CountySearch within={within} value={value} onChange={onChange} />}
    </fieldset>
  );
};
