import type { RegistryRow } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { changeWords } from './change-words.ts';
import { fieldWords } from './field-words.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Field, forms } from './kinds.ts';
import { useShownField } from './row-view.tsx';

type RowProps = { readonly row: RegistryRow };
type Compared = { readonly field: Field; readonly before: string; readonly after: string };

/** Every field that says something, as it is and as it is proposed; what is to be retired has nothing after. */
const useCompared = ({ kind, current, proposal }: RegistryRow): readonly Compared[] => {
  const show = useShownField();
  const now: Fields = current === null ? {} : fieldsOf(current);
  const entry = proposal?.entry ?? null;
  const then: Fields = entry === null ? {} : fieldsOf(entry);
  return forms[kind]
    .map((field) => ({ field, before: show(field, now), after: show(field, then) }))
    .filter(({ before, after }) => before !== '' || after !== '');
};

const Row = ({ compared, isNew }: { readonly compared: Compared; readonly isNew: boolean }) => {
  const words = useWords(changeWords);
  const { none } = useWords(commonWords);
  const { names } = useWords(fieldWords);
  const { field, before, after } = compared;
  const same = before === after;
  return (
    <tr className={same || isNew ? '' : 'changed'}>
      <th scope="row" data-label={words.field}>
        {names[field.name]}
      </th>
      {isNew ? null : <td data-label={words.now}>{before === '' ? none : before}</td>}
      <td data-label={words.proposed}>
        {isNew ? after : same ? words.same : <strong>{after === '' ? none : after}</strong>}
      </td>
    </tr>
  );
};

/** What is in force beside what is proposed; of something new only the latter. */
export const Comparison = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const isNew = row.current === null;
  const compared = useCompared(row);
  if (row.proposal?.entry === null) return <p className="scale">{words.retires}</p>;
  return (
    <div className="table-frame">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            {isNew ? null : <th scope="col">{words.now}</th>}
            <th scope="col">{words.proposed}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <Row key={one.field.name} compared={one} isNew={isNew} />
          ))}
        </tbody>
      </table>
    </div>
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
