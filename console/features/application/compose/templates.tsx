import { Button, Flex, Modal } from 'antd';
import { useState } from 'react';
import { ListStates } from '../../../answers/list-states.tsx';
import { Problem } from '../../../answers/problem.tsx';
import type { Problem as ProblemValue } from '../../../api/problem.ts';
import { useRead } from '../../../api/queries.ts';
import { useClient } from '../../../api/services.tsx';
import type { ApplicationContent } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { StatusTag } from '../../../case-file/status-tag.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { composeWords } from './compose-words.ts';

type TemplatesProps = { readonly choose: (content: ApplicationContent) => void };

const Earlier = ({ choose }: TemplatesProps) => {
  const words = useWords(composeWords);
  const client = useClient();
  const reading = useRead('GET /applications', { query: { order: 'recent', limit: 20 } });
  const [problem, setProblem] = useState<ProblemValue | null>(null);
  const written = reading.data?.items.filter(({ text }) => text !== '') ?? [];
  const take = async (id: string): Promise<void> => {
    setProblem(null);
    const outcome = await client.ask('GET /applications/{id}', { path: { id } });
    if (outcome.ok) choose(outcome.value.content);
    else setProblem(outcome.error);
  };
  return (
    <ListStates reading={reading} isEmpty={written.length === 0} empty={words.noTemplates}>
      {problem === null ? null : <Problem problem={problem} />}
      <Flex component="ul" vertical gap="large" className="plain">
        {written.map(({ caseId, text, status, updatedAt }) => (
          <li key={caseId}>
            <Flex align="center" justify="space-between" gap="middle">
              <div>
                <div className="excerpt" id={`template-${caseId}`} lang="zh-CN">
                  {text}
                </div>
                <StatusTag of="application" status={status} /> <Moment at={updatedAt} />
              </div>
              <Button
                id={`take-${caseId}`}
                aria-labelledby={`take-${caseId} template-${caseId}`}
                onClick={() => void take(caseId)}
              >
                {words.take}
              </Button>
            </Flex>
          </li>
        ))}
      </Flex>
    </ListStates>
  );
};

type DialogProps = TemplatesProps & { readonly open: boolean; readonly close: () => void };

/** Begins with what an earlier application of one's own said. */
export const TemplatesDialog = ({ open, close, choose }: DialogProps) => {
  const words = useWords(composeWords);
  const { cancel } = useWords(commonWords);
  const take = (content: ApplicationContent): void => {
    close();
    choose(content);
  };
  return (
    <Modal
      open={open}
      title={words.templates}
      onCancel={close}
      footer={<Button onClick={close}>{cancel}</Button>}
      width={640}
      destroyOnHidden
    >
      <p>{words.templatesWhat}</p>
      <Earlier choose={take} />
    </Modal>
  );
};
