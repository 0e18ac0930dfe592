import { Button, Modal } from 'antd';
import { useState } from 'react';
import { answerOf, useRead } from '../../api/queries.ts';
import type { ApplicationContent } from '../../api/schema.ts';
import { useClient } from '../../app/services.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { Moment } from '../../parts/deadline.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { composeWords } from './words.ts';

type TemplatesProps = { readonly choose: (content: ApplicationContent) => void };

const Earlier = ({ choose }: TemplatesProps) => {
  const words = useWords(composeWords);
  const client = useClient();
  const reading = useRead('GET /applications', { query: { order: 'recent', limit: 20 } });
  const written = reading.data?.items.filter(({ text }) => text !== '') ?? [];
  const take = async (id: string): Promise<void> => {
    const { content } = await answerOf(client, 'GET /applications/{id}', { path: { id } });
    choose(content);
  };
  return (
    <ListStates reading={reading} isEmpty={written.length === 0} empty={words.noTemplates}>
      <ul className="templates">
        {written.map(({ caseId, text, status, updatedAt }) => (
          <li key={caseId}>
            <Button type="text" block onClick={() => void take(caseId)}>
              <span className="excerpt" lang="zh-CN">
                {text}
              </span>
            </Button>
            <StatusTag of="application" status={status} /> <Moment at={updatedAt} />
          </li>
        ))}
      </ul>
    </ListStates>
  );
};

/** Begins with what an earlier application of one's own said. */
export const Templates = ({ choose }: TemplatesProps) => {
  const words = useWords(composeWords);
  const { cancel } = useWords(commonWords);
  const [open, setOpen] = useState(false);
  const take = (content: ApplicationContent): void => {
    setOpen(false);
    choose(content);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.templates}</Button>
      <Modal
        open={open}
        title={words.templates}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{cancel}</Button>}
        destroyOnHidden
      >
        <p>{words.templatesWhat}</p>
        <Earlier choose={take} />
      </Modal>
    </>
  );
};
