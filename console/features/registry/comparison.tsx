import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { isSame } from '../../../lambda/domain/kernel/is-same.ts';
import type { RegistryState } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { fieldWords } from './field-words.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { type Field, forms } from './kinds.ts';
import { outlinesIn } from './outline-lines.ts';
import { changeWords } from './registry-words.ts';
import { useSeenField, useShownField } from './row-view.tsx';

type RowProps = { readonly row: RegistryState };
type Compared = {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
  /** To look at. */
  readonly seenBefore: ReactNode;
  readonly seenAfter: ReactNode;
};

/** Two outlines may be told by the same words. */
const areOthers = (field: Field, now: Fields, then: Fields): boolean =>
  field.control.is === 'outlines' && !isSame(outlinesIn(now[field.name]), outlinesIn(then[field.name]));

/** Every field that says something, as it is and as it is proposed; what is to be retired has nothing after. */
const useCompared = ({ kind, current, proposal }: RegistryState): readonly Compared[] => {
  const show = useShownField();
  const seen = useSeenField();
  const { otherOutlines } = useWords(fieldWords);
  const now: Fields = current === null ? {} : fieldsOf(current);
  const entry = proposal?.entry ?? null;
  const then: Fields = entry === null ? {} : fieldsOf(entry);
  return forms[kind]
    .map((field) => {
      const [before, after] = [show(field, now), show(field, then)];
      const isOther = before === after && areOthers(field, now, then);
      return {
        field,
        before,
        after: isOther ? otherOutlines(after) : after,
        seenBefore: seen(field, now),
        seenAfter: seen(field, then),
      };
    })
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
  const isUnchanged = ({ before, after }: Compared): boolean => before === after;
  const proposed = (one: Compared) =>
    isNew ? one.seenAfter : isUnchanged(one) ? words.same : <strong>{one.after === '' ? none : one.seenAfter}</strong>;
  return (
    <DataTable
      caption={words.proposed}
      rows={compared}
      rowKey={({ field }) => field.name}
      rowClass={(one) => (isUnchanged(one) || isNew ? '' : 'row-new')}
      columns={[
        { key: 'field', title: words.field, names: true, render: ({ field }) => names[field.name] },
        ...(isNew
          ? []
          : [
              {
                key: 'now',
                title: words.now,
                render: ({ before, seenBefore }: Compared) => (before === '' ? none : seenBefore),
              },
            ]),
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
