import './compose.css';
import { Empty } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { ApplicationContent } from '../../../../lambda/domain/rules/application-content.ts';
import { ListStates } from '../../../answers/list-states.tsx';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { ApplicationCase, History } from '../../../api/types.ts';
import { contentOf, fieldsOf } from '../../../application-form/form.ts';
import type { Before } from '../../../application-form/use-live-check.ts';
import { draftWords } from '../../../drafts/draft-words.ts';
import { useKept } from '../../../drafts/drafts.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isSamePage, Page } from '../../../ui/page.tsx';
import { composeWords } from './compose-words.ts';
import { Editor } from './editor.tsx';

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

const useTitle = (id: string | null, status: ApplicationCase['status'] | undefined): string => {
  const words = useWords(composeWords);
  if (id === null) return words.titleNew;
  if (status === 'returned') return words.titleReturned;
  return status === 'submitted' ? words.titleSubmitted : words.titleDraft;
};

/** The first that is known: a form stays what it was opened as, whatever becomes of the case meanwhile. */
const useFirst = <T,>(value: T | undefined): T | undefined => {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(() => value);
  return first ?? value;
};

type OpenedProps = { readonly id: string | null; readonly found: ApplicationCase | null; readonly before: Before };

/** Once open for writing it stays so: what is typed is not taken away because somebody else was faster. */
const Opened = ({ id, found, before }: OpenedProps) => {
  const may = found?.possibleActions.includes('correct-application') ?? true;
  const [begun] = useState(may);
  return begun || may || id === null ? <Editor found={found} before={before} /> : <Locked id={id} />;
};

type FormProps = { readonly id: string | null };

/** A new one becomes a case while it is typed: the form stays, what the service has comes in beneath it. */
const Form = ({ id }: FormProps) => {
  const words = useWords(composeWords);
  const { subtitleNotKept } = useWords(draftWords);
  const kept = useKept();
  const [begunHere] = useState(id === null);
  const asked = { path: { id: id ?? '' } };
  const reading = useRead('GET /applications/{id}', asked, {
    enabled: id !== null,
    refetchInterval: pollEvery(10_000),
  });
  const history = useRead('GET /applications/{id}/history', asked, { enabled: id !== null });
  const { data } = reading;
  const openedAs = useFirst(data?.status);
  const ready = data !== undefined && history.data !== undefined;
  const opened = (
    <Opened id={id} found={data ?? null} before={data === undefined ? null : beforeOf(data, history.data)} />
  );
  return (
    <Page title={useTitle(id, openedAs)} subtitle={kept ? words.subtitle : subtitleNotKept}>
      {begunHere ? (
        opened
      ) : (
        <ListStates reading={ready ? reading : { ...reading, data: undefined }} isEmpty={false}>
          {opened}
        </ListStates>
      )}
    </Page>
  );
};

/** A new application, or one of one's own while it can still be written. */
export const ComposeScreen = () => {
  const { id = null } = useParams();
  const { state } = useLocation();
  const [form, setForm] = useState({ id, number: 0 });
  if (form.id !== id) {
    const stays = form.id === null && isSamePage(state);
    setForm({ id, number: stays ? form.number : form.number + 1 });
  }
  return <Form key={form.number} id={id} />;
};
