import { Flex, Input } from 'antd';
import { useState } from 'react';
import { countiesOf, divisionLevel, divisionName } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { laterCode } from '../ui/later.tsx';
import { Box, type Choice } from './division-boxes.tsx';
import { divisionWords } from './division-words.ts';

/** The readings of all names are fetched when somebody seeks. */
const search = laterCode(() => import('../../lambda/domain/division/division-search.ts'));

/** Whether a name is the one sought, in Chinese or, once the readings are there, in pinyin. */
export const useIsNamed = (sought: string): ((name: string) => boolean) => {
  const fetched = search.useCode(sought !== '');
  return (name) => (fetched === null ? name.includes(sought) : fetched.isNamed(name, sought));
};

const isCounty = (code: string): boolean => divisionLevel(code) === 'county';

/** More than anybody looks through: who finds none of these says more of the name. */
const shownAtMost = 60;

/** 深圳市罗湖区: a county with its city, so that two of one name are told apart. */
const countyLabel = (code: string): string =>
  `${divisionName(`${code.slice(0, 4)}00`) ?? ''}${divisionName(code) ?? code}`;

/** Counties of that name, and those of a city of that name. */
const useFound = (sought: string, within: string): readonly string[] => {
  const fetched = search.useCode(sought !== '');
  if (fetched === null || sought === '') return [];
  const found = fetched.searchDivisions(sought, within);
  const ofCities = found.filter((code) => divisionLevel(code) === 'prefecture').flatMap(countiesOf);
  return [...new Set([...found.filter(isCounty), ...ofCities])];
};

type CountiesProps = Choice & { readonly sought: string; readonly within: string };

/** The counties that are chosen, and those that were found. */
export const Counties = ({ sought, within, value, onChange }: CountiesProps) => {
  const words = useWords(divisionWords);
  const found = useFound(sought, within);
  const shown = [...new Set([...value.filter(isCounty), ...found])].filter((code) => divisionName(code) !== undefined);
  if (shown.length === 0) return null;
  return (
    <fieldset className="division-cities">
      <legend>{words.counties}</legend>
      {shown.slice(0, shownAtMost).map((code) => (
        <Box key={code} code={code} name={countyLabel(code)} value={value} onChange={onChange} />
      ))}
      {shown.length > shownAtMost ? <span className="soft">{words.more(shown.length - shownAtMost)}</span> : null}
    </fieldset>
  );
};

/** Finds counties within a province or a city, by name, pinyin or code. */
export const CountySearch = ({ within, value, onChange }: Omit<CountiesProps, 'sought'>) => {
  const words = useWords(divisionWords);
  const [typed, setTyped] = useState('');
  return (
    <Flex vertical gap="small">
      <Input
        allowClear
        aria-label={words.findCounty}
        placeholder={words.findCounty}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Counties sought={typed.trim()} within={within} value={value} onChange={onChange} />
    </Flex>
  );
};
