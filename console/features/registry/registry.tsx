import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { PagedTable } from '../../answers/paged-table.tsx';
import { pollEvery, useRead } from '../../api/queries.ts';
import type { RegistryState } from '../../api/types.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import type { Column } from '../../ui/data-table.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { useCursor, useFilter } from '../../ui/use-filter.ts';
import { useProposals } from '../../waiting/use-proposals.ts';
import { fieldsOf } from './fields.ts';
import { type EntryKind, entryKinds, type FieldName, forms } from './kinds.ts';
import { newEntryOf, useMayChange } from './may-change.ts';
import { changeWords, registryWords } from './registry-words.ts';
import { RowState, useEntryName, useTold } from './row-view.tsx';

const told: Readonly<Record<EntryKind, readonly FieldName[]>> = {
  organisation: ['organisationKind', 'organisationLevel', 'division'],
  operator: ['regions', 'mode', 'share'],
  'standing-authority': ['hazardClasses', 'fromLevel', 'divisions', 'validUntil'],
  'holiday-notice': ['papers'],
  roster: ['deskPhone', 'people'],
  'anchor-gap': ['gapFrom', 'gapUntil', 'explanation'],
  'prepared-message': ['warningLevel', 'headline', 'usualArea'],
  'boundary-file': ['boundarySource', 'boundaryDate', 'reviewNumber'],
};

const NamedLink = ({ row, className }: { readonly row: RegistryState; readonly className?: string }) => {
  const nameOf = useEntryName();
  return (
    <Link to={`/registry/${row.kind}/${row.id}`} className={className} lang="zh-CN">
      {nameOf(row.id, row.current ?? row.proposal?.entry ?? null)}
    </Link>
  );
};

const Details = ({ row }: { readonly row: RegistryState }) => {
  const show = useTold();
  const entry = row.current ?? row.proposal?.entry ?? null;
  if (entry === null) return null;
  const fields = fieldsOf(entry);
  const shown = forms[entry.kind].filter(({ name }) => told[entry.kind].includes(name));
  return <span className="cut">{shown.map((field) => show(field, fields)).join(' · ')}</span>;
};

const useColumns = (): readonly Column<RegistryState>[] => {
  const words = useWords(registryWords);
  return [
    {
      key: 'name',
      title: words.name,
      names: true,
      width: '26%',
      render: (row) => <NamedLink row={row} className="excerpt" />,
    },
    { key: 'details', title: words.details, render: (row) => <Details row={row} /> },
    { key: 'state', title: words.state, width: '25%', render: (row) => <RowState row={row} /> },
    {
      key: 'updated',
      title: words.updated,
      width: '16%',
      render: ({ updatedAt }) => <Moment at={updatedAt} zoned={false} />,
    },
  ];
};

const Waiting = () => {
  const words = useWords(registryWords);
  const { by } = useWords(changeWords);
  const { colon } = useWords(commonWords);
  const waiting = useProposals();
  if (waiting.length === 0) return null;
  return (
    <section className="panel board-waiting" aria-live="polite">
      <h2>{words.waiting(waiting.length)}</h2>
      <ul>
        {waiting.map((row) => (
          <li key={`${row.kind} ${row.id}`}>
            {words.kind[row.kind]}
            {colon}
            <NamedLink row={row} /> · {by}
            {colon}
            <span lang="zh-CN">{row.proposal?.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const EntryTable = ({ kind, caption }: { readonly kind: EntryKind; readonly caption: string }) => {
  const { empty } = useWords(registryWords);
  const [cursor] = useCursor();
  const request = { path: { kind }, query: { limit: 50, cursor } } as const;
  const reading = useRead('GET /registry/{kind}', request, { refetchInterval: pollEvery(15_000) });
  return (
    <PagedTable
      caption={caption}
      reading={reading}
      columns={useColumns()}
      rowKey={(row) => row.id}
      scope={kind}
      empty={empty[kind]}
    />
  );
};

const NewEntry = ({ kind }: { readonly kind: EntryKind }) => {
  const { newEntry } = useWords(changeWords);
  const go = useNavigate();
  if (!useMayChange(kind)) return null;
  return (
    <Button type="primary" onClick={() => void go(newEntryOf(kind))}>
      {newEntry}
    </Button>
  );
};

/** What an organisation has prepared to say, for its own people; what waits for a second of them on top. */
export const PreparedMessagesScreen = () => {
  const words = useWords(registryWords);
  return (
    <Page title={words.preparedTitle} subtitle={words.preparedSubtitle} actions={<NewEntry kind="prepared-message" />}>
      <Waiting />
      <EntryTable kind="prepared-message" caption={words.preparedTitle} />
    </Page>
  );
};

/** What is registered of each kind, what waits for a second person on top. */
export const RegistryScreen = () => {
  const words = useWords(registryWords);
  const { colon } = useWords(commonWords);
  const [kind, choose] = useFilter('kind', entryKinds, 'organisation');
  const choices = entryKinds.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<NewEntry kind={kind} />}>
      <Waiting />
      <FilterBar label={words.filter} choices={choices} chosen={kind} choose={choose} />
      <EntryTable kind={kind} caption={`${words.caption}${colon}${words.kinds[kind]}`} />
    </Page>
  );
};
