import './compose.css';
import { Empty } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ApplicationContent } from '../../../lambda/domain/application-content.ts';
import { useRead } from '../../api/queries.ts';
import type { ApplicationCase, History } from '../../api/schema.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { contentOf, fieldsOf } from '../../parts/application/form.ts';
import type { Before } from '../../parts/application/use-live-check.ts';
import { ListStates } from '../../parts/list-states.tsx';
import { Editor } from './editor.tsx';
import { composeWords } from './words.ts';

const lastSubmitted = ({ commits }: History): ApplicationContent | null => {
  const submitted = commits.flatMap(({ events }) => events).findLast(({ type }) => type === 'application.submitted');
  return submitted?.type === 'application.submitted' ? contentOf(fieldsOf(submitted.content)) : null;
};

const beforeOf = ({ clockStartedOn }: ApplicationCase, history: History | undefined): Before => {
  const content = history === undefined ? null : lastSubmitted(history);
  return content === null || clockStartedOn === null ? null : { content, clockStartedOn };
};

const Locked = ({ id }: { readonly id: string }) => {
  const words = useWords(composeWords);
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.cannotEdit}>
      <Link to={`/applications/${id}`}>{words.look}</Link>
    </Empty>
  );
};

const useTitle = (status: ApplicationCase['status'] | undefined): string => {
  const words = useWords(composeWords);
  if (status === 'returned') return words.titleReturned;
  return status === 'submitted' ? words.titleSubmitted : words.titleDraft;
};

/** Once open for writing it stays so: what is typed is not taken away because somebody else was faster. */
const Opened = ({ found, before }: { readonly found: ApplicationCase; readonly before: Before }) => {
  const may = found.possibleActions.includes('correct-application');
  const [begun] = useState(may);
  return begun || may ? <Editor found={found} before={before} /> : <Locked id={found.id} />;
};

const Existing = ({ id }: { readonly id: string }) => {
  const words = useWords(composeWords);
  const reading = useRead('GET /applications/{id}', { path: { id } });
  const history = useRead('GET /applications/{id}/history', { path: { id } });
  const { data } = reading;
  const ready = data !== undefined && history.data !== undefined;
  return (
    <Page title={useTitle(data?.status)} subtitle={words.subtitle}>
      <ListStates reading={ready ? reading : { ...reading, data: undefined }} isEmpty={false}>
        {data === undefined ? null : <Opened found={data} before={beforeOf(data, history.data)} />}
      </ListStates>
    </Page>
  );
};

/** A new application, or one of one's own while it can still be written. */
export const Component = () => {
  const words = useWords(composeWords);
  const { id } = useParams();
  if (id !== undefined) return <Existing key={id} id={id} />;
  return (
    <Page title={words.titleNew} subtitle={words.subtitle}>
      <Editor key="new" found={null} before={null} />
    </Page>
  );
};
