import { divisionName, wholeCountry } from '../../../lambda/domain/division/division.ts';
import { offeredWithin } from '../../divisions/division-choice.ts';
import { useWords } from '../../i18n/language.tsx';
import { useMe } from '../../session/me.tsx';
import { Choice } from '../../ui/choice.tsx';
import { scheduleWords } from './schedule-words.ts';

type RegionChoiceProps = { readonly chosen: string; readonly choose: (region: string) => void };

/** The provinces and cities an office answers for, as a plain list that any keyboard knows. */
export const RegionChoice = ({ chosen, choose }: RegionChoiceProps) => {
  const words = useWords(scheduleWords);
  const provinces = offeredWithin(useMe().registered?.division ?? wholeCountry);
  return (
    <Choice label={words.region} chosen={chosen} choose={choose}>
      <option value="">{words.everywhere}</option>
      {provinces.map(({ code, cities }) => (
        <optgroup key={code} label={divisionName(code) ?? code} lang="zh-CN">
          {[code, ...cities].map((one) => (
            <option key={one} value={one}>
              {divisionName(one) ?? one}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
};
