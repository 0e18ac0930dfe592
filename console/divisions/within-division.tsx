import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { citiesOf, contains, countiesOf, divisionLevel, divisionName } from '../../lambda/domain/division/division.ts';
import { useWords } from '../i18n/language.tsx';
import { Box, type Choice } from './division-boxes.tsx';
import { divisionWords } from './division-words.ts';

type Within = Choice & { readonly code: string };

const nameOf = (code: string): string => divisionName(code) ?? code;

/** The counties of a city, or those of a province that lie in no city. */
const CountyTiles = ({ codes, ...choice }: Choice & { readonly codes: readonly string[] }) =>
  codes.map((code) => (
    <div key={code} className="place">
      <Box {...choice} code={code} name={nameOf(code)} />
    </div>
  ));

type CityProps = Within & { readonly opened: boolean; readonly onOpen: () => void; readonly controls: string };

/** A city, to be chosen whole or opened to its counties. */
const CityTile = ({ code, value, onChange, opened, onOpen, controls }: CityProps) => {
  const words = useWords(divisionWords);
  const within = value.filter((chosen) => chosen !== code && contains(code, chosen)).length;
  return (
    <div className={within === 0 ? 'place' : 'place part'}>
      <Box code={code} name={nameOf(code)} value={value} onChange={onChange} />
      {countiesOf(code).length === 0 ? null : (
        <Button
          type="text"
          size="small"
          aria-expanded={opened}
          aria-controls={controls}
          aria-label={words.countiesOf(nameOf(code), within)}
          onClick={onOpen}
        >
          {within === 0 ? null : within}
          <RightOutlined aria-hidden rotate={opened ? 90 : 0} />
        </Button>
      )}
    </div>
  );
};

/** What a division is made of: a province of cities and of counties that lie in none, a city of counties, a county of nothing. */
const partsOf = (code: string): { readonly cities: readonly string[]; readonly counties: readonly string[] } => {
  const level = divisionLevel(code);
  return {
    cities: level === 'provincial' ? citiesOf(code) : [],
    counties: level === 'county' ? [] : countiesOf(code),
  };
};

/** A province or a city, to be chosen whole or by its parts; a city of a province opens to its counties. */
export const WithinDivision = ({ code, value, onChange }: Within) => {
  const words = useWords(divisionWords);
  const controls = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const choice = { value, onChange };
  const { cities, counties } = partsOf(code);
  return (
    <fieldset className="within" aria-label={nameOf(code)}>
      <Box
        {...choice}
        code={code}
        name={cities.length + counties.length === 0 ? nameOf(code) : words.whole(nameOf(code))}
      />
      <div className="places">
        {cities.map((city) => (
          <CityTile
            {...choice}
            key={city}
            code={city}
            controls={controls}
            opened={opened === city}
            onOpen={() => setOpened(opened === city ? null : city)}
          />
        ))}
        <CountyTiles {...choice} codes={counties} />
      </div>
      <div id={controls}>
        {opened === null ? null : (
          <fieldset>
            <legend>{words.countiesIn(nameOf(opened))}</legend>
            <div className="places">
              <CountyTiles {...choice} codes={countiesOf(opened)} />
            </div>
          </fieldset>
        )}
      </div>
    </fieldset>
  );
};
