import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { contains, divisionName, wholeCountry } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { Count } from '../ui/tag.tsx';
import { Box, type Choice, Cities } from './division-boxes.tsx';
import type { Province } from './division-choice.ts';
import { Counties, useIsNamed } from './division-search.tsx';
import { divisionWords } from './division-words.ts';

const matching = (provinces: readonly Province[], isSought: (name: string) => boolean): readonly Province[] =>
  provinces.flatMap(({ code, cities }) => {
    if (isSought(divisionName(code) ?? '')) return [{ code, cities }];
    const found = cities.filter((city) => isSought(divisionName(city) ?? ''));
    return found.length === 0 ? [] : [{ code, cities: found }];
  });

type ProvinceProps = Choice & {
  readonly province: Province;
  readonly open: boolean;
};

/** A province of the list: chosen whole by its box, or city by city in the part that opens below it. */
const ProvinceItem = ({ province: { code, cities }, open, value, onChange }: ProvinceProps) => {
  const words = useWords(divisionWords);
  const [opened, setOpened] = useState(open);
  const name = divisionName(code) ?? code;
  const count = value.filter((chosen) => chosen !== code && contains(code, chosen)).length;
  return (
    <li>
      <Flex justify="space-between" align="center" gap="small">
        <Box code={code} name={name} value={value} onChange={onChange} />
        <span>
          {count === 0 ? null : <Count>{words.chosen(count)}</Count>}
          {cities.length === 0 ? null : (
            <Button
              type="link"
              size="small"
              aria-expanded={opened}
              aria-label={`${name} ${words.cities(cities.length)}`}
              onClick={() => setOpened(!opened)}
            >
              {words.cities(cities.length)} {opened ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
            </Button>
          )}
        </span>
      </Flex>
      {opened && cities.length > 0 ? (
        <div className="division-cities">
          <Cities cities={cities} value={value} onChange={onChange} />
        </div>
      ) : null}
    </li>
  );
};

type DivisionTableProps = Choice & { readonly label: string; readonly offered: readonly Province[] };

/** The whole country, or provinces, cities and counties found by name or pinyin. */
export const DivisionTable = ({ label, value, onChange, offered }: DivisionTableProps) => {
  const words = useWords(divisionWords);
  const [sought, setSought] = useState('');
  const found = matching(offered, useIsNamed(sought.trim()));
  const searched = sought.trim() !== '';
  const counties = <Counties sought={sought.trim()} within={wholeCountry} value={value} onChange={onChange} />;
  return (
    <Flex vertical gap="small">
      <Box code={wholeCountry} name={words.country} value={value} onChange={onChange} />
      <Input
        allowClear
        aria-label={words.find}
        placeholder={words.find}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {counties}
      <div>
        {found.length === 0 ? <p>{words.noMatch}</p> : null}
        <ul className="plain lines" aria-label={label}>
          {found.map((province) => (
            <ProvinceItem
              key={`${province.code}${searched}`}
              province={province}
              open={searched}
              value={value}
              onChange={onChange}
            />
          ))}
        </ul>
      </div>
    </Flex>
  );
};
