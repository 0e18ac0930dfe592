import { describeDivisions } from '../../../lambda/domain/division.ts';
import { useWords } from '../../i18n/language.tsx';
import { statusWords } from '../../i18n/statuses.ts';
import { emergencyWords } from '../../parts/emergency/words.ts';
import { useOrganisationName } from '../../parts/organisations.ts';
import type { Entry, Fields } from './fields.ts';
import type { Field } from './kinds.ts';
import { registryWords } from './words.ts';

/** The words of one choice of a form: `natural-disaster`, `red`, `provincial`. */
export const useChoiceWords = (): ((choice: string) => string) => {
  const { choices } = useWords(registryWords);
  const hazards: Readonly<Record<string, string>> = useWords(emergencyWords).hazards;
  const levels: Readonly<Record<string, string>> = useWords(statusWords).level;
  return (choice) => choices[choice] ?? hazards[choice] ?? levels[choice] ?? choice;
};

/** The value of a field for people to read; empty where there is none. */
export const useShownField = (): ((field: Field, fields: Fields) => string) => {
  const choice = useChoiceWords();
  const nameOf = useOrganisationName();
  return ({ name, control }, fields) => {
    const values = fields[name] ?? [];
    switch (control.is) {
      case 'division':
      case 'divisions':
        return describeDivisions(values);
      case 'organisation':
        return values.map(nameOf).join('、');
      case 'one':
      case 'several':
        return values.map(choice).join('、');
      case 'moment':
        return values.join('').replace('T', ' ');
      case 'text':
      case 'lines':
        return values.join('；');
      default:
        return control satisfies never;
    }
  };
};

/** What people call an entry. */
export const useEntryName = (): ((id: string, entry: Entry | null) => string) => {
  const nameOf = useOrganisationName();
  return (id, entry) => {
    if (entry === null) return id;
    if (entry.kind === 'organisation') return entry.value.name;
    if (entry.kind === 'operator') return nameOf(entry.value.id);
    return entry.kind === 'standing-authority' ? `${nameOf(entry.value.organisation)} ${id}` : id;
  };
};
