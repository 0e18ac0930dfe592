import { Flex, Input } from 'antd';
import { useState } from 'react';
import { divisionName, wholeCountry } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { Box, type Choice, Cities } from './division-boxes.tsx';
import { offeredWithin, type Province } from './division-choice.ts';
import { Counties, useIsNamed } from './division-search.tsx';
import { divisionWords } from './division-words.ts';
import { ProvinceTiles } from './province-tiles.tsx';

const matching = (provinces: readonly Province[], isSought: (name: string) => boolean): readonly Province[] =>
  provinces.flatMap(({ code, cities }) => {
    if (isSought(divisionName(code) ?? '')) return [{ code, cities }];
    const found = cities.filter((city) => isSought(divisionName(city) ?? ''));
    return found.length === 0 ? [] : [{ code, cities: found }];
  });

/** A province that was found, or that holds a city that was: to be chosen whole, or by the cities that were found. */
const Found = ({ province: { code, cities }, value, onChange }: Choice & { readonly province: Province }) => (
  <li>
    <Box code={code} name={divisionName(code) ?? code} value={value} onChange={onChange} />
    <div className="places">
      <Cities cities={cities} value={value} onChange={onChange} />
    </div>
  </li>
);

type DivisionTableProps = Choice & { readonly label: string };

/** The whole country, or provinces, cities and counties found by name or pinyin. */
export const DivisionTable = ({ label, value, onChange }: DivisionTableProps) => {
  const words = useWords(divisionWords);
  const [sought, setSought] = useState('');
  const found = matching(offeredWithin(wholeCountry), useIsNamed(sought.trim()));
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
      {searched ? (
        <>
          {found.length === 0 ? <p>{words.noMatch}</p> : null}
          <ul className="plain lines" aria-label={label}>
            {found.map((province) => (
              <Found key={province.code} province={province} value={value} onChange={onChange} />
            ))}
          </ul>
        </>
      ) : (
        <ProvinceTiles value={value} onChange={onChange} />
      )}
    </Flex>
  );
};
