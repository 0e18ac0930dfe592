import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { uncoveredMinutes } from '../../../lambda/domain/registry/on-duty.ts';
import { ListStates } from '../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../api/queries.ts';
import type { RegistryState } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { useMay } from '../../session/me.tsx';
import { NoSuchPage } from '../../session/no-such-page.tsx';
import { Facts } from '../../ui/facts.tsx';
import { usePrepared } from '../../ui/later.tsx';
import { Page } from '../../ui/page.tsx';
import { Change } from './change.tsx';
import { fieldWords } from './field-words.ts';
import { fieldsOf } from './fields.ts';
import { type EntryKind, entryKinds, forms } from './kinds.ts';
import { HistoryTimeline, laterParts } from './later-parts.ts';
import { useListOf } from './may-change.ts';
import { Proposal } from './proposal.tsx';
import { changeWords, registryWords } from './registry-words.ts';
import { RowState, useEntryName, useSeenField } from './row-view.tsx';

type RowProps = { readonly row: RegistryState };
const lookEveryMs = 5_000;

const Current = ({ row: { current } }: RowProps) => {
  const { names } = useWords(fieldWords);
  const words = useWords(changeWords);
  const show = useSeenField();
  if (current === null) return null;
  const fields = fieldsOf(current);
  return (
    <section className="panel">
      <h2>{words.current}</h2>
      <Facts
        facts={forms[current.kind]
          .map((field) => [names[field.name], show(field, fields)] as const)
          .filter(([, shown]) => shown !== '')}
      />
    </section>
  );
};

/** A roster may leave hours without anybody; whoever keeps it is told. */
const Gap = ({ row: { current, proposal } }: RowProps) => {
  const words = useWords(changeWords);
  const entry = proposal?.entry ?? current;
  if (entry?.kind !== 'roster') return null;
  const minutes = uncoveredMinutes(entry.value.weekly);
  return minutes === 0 ? null : <Alert type="warning" showIcon title={words.gap(Math.ceil(minutes / 60))} />;
};

const Uses = ({ row: { unjustifiedUses } }: RowProps) => {
  const words = useWords(changeWords);
  if (unjustifiedUses.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.uses}</h2>
      <ul>
        {unjustifiedUses.map(({ caseId, reason }) => (
          <li key={caseId}>
            <Link to={`/emergencies/${caseId}`}>{caseId}</Link> <span lang="zh-CN">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ row: { kind, id, version } }: RowProps) => {
  const words = useWords(changeWords);
  const may = useMay('registrar', 'auditor');
  const reading = useRead('GET /registry/{kind}/{id}/history', { path: { kind, id } }, { enabled: may });
  if (!may) return null;
  return (
    <section className="panel">
      <h2>{words.history}</h2>
      <ListStates reading={reading} isEmpty={false}>
        {reading.data === undefined ? null : <HistoryTimeline.Part key={version} commits={reading.data.commits} />}
      </ListStates>
    </section>
  );
};

const Entry = ({ kind, id }: { readonly kind: EntryKind; readonly id: string }) => {
  const words = useWords(registryWords);
  const { colon } = useWords(commonWords);
  const nameOf = useEntryName();
  const listOf = useListOf();
  const request = { path: { kind, id } } as const;
  const reading = useRead('GET /registry/{kind}/{id}', request, { refetchInterval: pollEvery(lookEveryMs) });
  const { data } = reading;
  usePrepared(laterParts, data !== undefined);
  const name = nameOf(id, data?.current ?? data?.proposal?.entry ?? null);
  return (
    <Page
      title={`${words.kind[kind]}${colon}${name}`}
      subtitle={
        <>
          <Link to={listOf(kind)}>{words.back(words.kinds[kind])}</Link>
          {data === undefined ? null : <RowState row={data} />}
        </>
      }
    >
      <ListStates reading={reading} isEmpty={false}>
        {data === undefined ? null : (
          <>
            <Proposal row={data} />
            <Gap row={data} />
            <Current row={data} />
            <Change key={`${data.version}`} row={data} />
            <Uses row={data} />
            <History row={data} />
          </>
        )}
      </ListStates>
    </Page>
  );
};

/** One registered thing: what is in force, what is proposed, and everything that happened to it. */
export const EntryScreen = () => {
  const { kind: given, id = '' } = useParams();
  const kind = entryKinds.find((known) => known === given);
  return kind === undefined ? <NoSuchPage /> : <Entry key={`${kind} ${id}`} kind={kind} id={id} />;
};
