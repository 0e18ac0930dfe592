import { Input } from 'antd';
import { useId, useState } from 'react';
import { contains, describeDivisions, divisionName, wholeCountry } from '../../lambda/domain/division.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { isCovered, offeredWithin, type Province, toggled } from './division-choice.ts';

const pickerWords = defineWords(
  {
    find: '查找省、市',
    country: '全国',
    whole: (name: string) => `${name}全部`,
    chosen: (count: number) => `已选 ${count} 处`,
    nothing: '尚未选择',
    noMatch: '没有匹配的省或市',
  },
  {
    find: 'Find a province or city (in Chinese)',
    country: 'The whole country',
    whole: (name: string) => `All of ${name}`,
    chosen: (count: number) => `${count} chosen`,
    nothing: 'Nothing chosen yet',
    noMatch: 'No province or city matches',
  },
);

type DivisionPickerProps = {
  readonly label: string;
  /** Division codes, e.g. `440000`, `440100`; `000000` is the whole country. */
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  /** Only what lies in this division is offered; the whole country by default. */
  readonly within?: string;
};

type BoxProps = Pick<DivisionPickerProps, 'value' | 'onChange'> & { readonly code: string; readonly name: string };

const Box = ({ value, onChange, code, name }: BoxProps) => {
  const covered = isCovered(value, code);
  return (
    <label className="division">
      <input
        type="checkbox"
        checked={covered || value.includes(code)}
        disabled={covered}
        onChange={() => onChange(toggled(value, code))}
      />
      <span lang="zh-CN">{name}</span>
    </label>
  );
};

type ProvinceRowProps = Pick<DivisionPickerProps, 'value' | 'onChange'> & {
  readonly province: Province;
  readonly whole: boolean;
  readonly open: boolean;
};

const ProvinceRow = ({ province: { code, cities }, whole, open, value, onChange }: ProvinceRowProps) => {
  const words = useWords(pickerWords);
  const [opened, setOpened] = useState(open);
  const name = divisionName(code) ?? code;
  const count = value.filter((chosen) => contains(code, chosen)).length;
  return (
    <details open={opened || open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span lang="zh-CN">{name}</span>{' '}
        {count === 0 ? null : <span className="filter-count">{words.chosen(count)}</span>}
      </summary>
      <div className="division-cities">
        {whole ? <Box code={code} name={words.whole(name)} value={value} onChange={onChange} /> : null}
        {cities.map((city) => (
          <Box key={city} code={city} name={divisionName(city) ?? city} value={value} onChange={onChange} />
        ))}
      </div>
    </details>
  );
};

const matching = (provinces: readonly Province[], sought: string): readonly Province[] =>
  provinces.flatMap(({ code, cities }) => {
    if (sought === '' || divisionName(code)?.includes(sought) === true) return [{ code, cities }];
    const found = cities.filter((city) => divisionName(city)?.includes(sought) === true);
    return found.length === 0 ? [] : [{ code, cities: found }];
  });

/** The scope of a send: provinces and their cities as a table of boxes, wide choices covering narrow ones. */
export const DivisionPicker = ({ label, value, onChange, within = wholeCountry }: DivisionPickerProps) => {
  const words = useWords(pickerWords);
  const [sought, setSought] = useState('');
  const named = useId();
  const offered = offeredWithin(within);
  const found = matching(offered, sought.trim());
  const few = offered.length === 1 || sought.trim() !== '';
  const isCity = within !== wholeCountry && !within.endsWith('0000');
  return (
    <fieldset className="divisions" aria-describedby={named}>
      <legend>{label}</legend>
      <p id={named} aria-live="polite" lang="zh-CN">
        {value.length === 0 ? words.nothing : describeDivisions(value)}
      </p>
      {within === wholeCountry ? (
        <>
          <Box code={wholeCountry} name={words.country} value={value} onChange={onChange} />
          <Input
            allowClear
            aria-label={words.find}
            placeholder={words.find}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </>
      ) : null}
      <div className="division-table">
        {found.length === 0 ? <p>{words.noMatch}</p> : null}
        {found.map((province) => (
          <ProvinceRow
            key={`${province.code}${few}`}
            province={province}
            whole={!isCity}
            open={few}
            value={value}
            onChange={onChange}
          />
        ))}
      </div>
    </fieldset>
  );
};
