import { divisionName } from '../../lambda/domain/division.ts';
import { isCovered, toggled } from './division-choice.ts';

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

type CitiesProps = Choice & { readonly cities: readonly string[] };

export const Cities = ({ cities, value, onChange }: CitiesProps) =>
  cities.map((city) => (
    <Box key={city} code={city} name={divisionName(city) ?? city} value={value} onChange={onChange} />
  ));
