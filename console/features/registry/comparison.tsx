import { Alert } from 'antd';
import type { RegistryState } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { fieldWords } from './field-words.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Field, forms } from './kinds.ts';
import { changeWords } from './registry-words.ts';
import { useShownField } from './row-view.tsx';

type RowProps = { readonly row: RegistryState };
type Compared = { readonly field: Field; readonly before: string; readonly after: string };

/** Every field that says something, as it is and as it is proposed; what is to be retired has nothing after. */
const useCompared = ({ kind, current, proposal }: RegistryState): readonly Compared[] => {
  const show = useShownField();
  const now: Fields = current === null ? {} : fieldsOf(current);
  const entry = proposal?.entry ?? null;
  const then: Fields = entry === null ? {} : fieldsOf(entry);
  return forms[kind]
    .map((field) => ({ field, before: show(field, now), after: show(field, then) }))
    .filter(({ before, after }) => before !== '' || after !== '');
};

/** What is in force beside what is proposed; of something new only the latter. */
export const Comparison = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const { none } = useWords(commonWords);
  const { names } = useWords(fieldWords);
  const isNew = row.current === null;
  const compared = useCompared(row);
  if (row.proposal?.entry === null) return <Alert type="warning" showIcon title={words.retires} />;
  const isSame = ({ before, after }: Compared): boolean => before === after;
  const proposed = (one: Compared) =>
    isNew ? one.after : isSame(one) ? words.same : <strong>{one.after === '' ? none : one.after}</strong>;
  return (
    <DataTable
      caption={words.proposed}
      rows={compared}
      rowKey={({ field }) => field.name}
      rowClass={(one) => (isSame(one) || isNew ? '' : 'row-new')}
      columns={[
        { key: 'field', title: words.field, names: true, render: ({ field }) => names[field.name] },
        ...(isNew
          ? []
          : [{ key: 'now', title: words.now, render: ({ before }: Compared) => (before === '' ? none : before) }]),
        { key: 'proposed', title: words.proposed, render: proposed },
      ]}
    />
  );
};

/** In the dialog that makes it so: each change in a line of its own. */
export const ChangesInWords = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const { colon, none } = useWords(commonWords);
  const { names } = useWords(fieldWords);
  const changed = useCompared(row).filter(({ before, after }) => before !== after);
  if (row.proposal?.entry === null) return <p>{words.retires}</p>;
  return (
    <ul>
      {changed.map(({ field, before, after }) => (
        <li key={field.name}>
          {names[field.name]}
          {colon}
          {row.current === null ? null : `${before === '' ? none : before} → `}
          <strong>{after === '' ? none : after}</strong>
        </li>
      ))}
    </ul>
  );
};
