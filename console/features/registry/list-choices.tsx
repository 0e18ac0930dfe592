import { Select } from 'antd';
import type { ReactNode } from 'react';
import { preparedSamples } from '../../../lambda/words/prepared-samples.ts';
import { useOrganisations } from '../../case-file/organisations.ts';
import { useWords } from '../../i18n/language.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { told } from './entry-of.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { registryWords } from './registry-words.ts';

/** All but whose it is and where it goes. What is taken up from it and confirmed by two people is no sample any more. */
const taken = (id: string): Fields | null => {
  const sample = preparedSamples.find((one) => one.id === id);
  if (sample === undefined) return null;
  const {
    owner: _owner,
    usualArea: _area,
    ...fields
  } = fieldsOf(told({ kind: 'prepared-message', value: { ...sample, organisation: '', divisions: [] } }));
  return { ...fields, title: [sample.title.replace('（样例）', '')] };
};

type SampleChoiceProps = { readonly choose: (fields: Fields) => void };

/** The shipped samples, to begin from. */
export const SampleChoice = ({ choose }: SampleChoiceProps) => {
  const { fromSample } = useWords(registryWords);
  return (
    <FormField label={fromSample}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={preparedSamples.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id: string) => {
            const fields = taken(id);
            if (fields !== null) choose(fields);
          }}
        />
      )}
    </FormField>
  );
};

type OrganisationChoiceProps = {
  readonly label: string;
  readonly note: ReactNode;
  readonly onlyOperators: boolean;
  readonly disabled: boolean;
  readonly chosen: string | undefined;
  readonly choose: (id: string | null) => void;
};

/** One of the organisations of the register, found by a part of its name. */
export const OrganisationChoice = (props: OrganisationChoiceProps) => {
  const { label, note, onlyOperators, disabled, chosen, choose } = props;
  const options = [...useOrganisations().values()]
    .filter(({ kind }) => !onlyOperators || kind === 'operator')
    .map((known) => ({ value: known.id, label: known.name }));
  return (
    <FormField label={label} note={note}>
      {(control) => (
        <Select
          {...control}
          disabled={disabled}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          value={chosen ?? null}
          onChange={choose}
        />
      )}
    </FormField>
  );
};
