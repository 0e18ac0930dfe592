import { Alert } from 'antd';
import type { ApplicationCase } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { Deadline } from '../../parts/deadline.tsx';
import { useOrganisationName } from '../../parts/organisations.ts';
import { applicationWords } from './words.ts';

type Of = { readonly found: ApplicationCase };

const undecided: readonly ApplicationCase['status'][] = ['draft', 'returned', 'submitted', 'awaiting-second-signature'];
const ahead: readonly ApplicationCase['status'][] = [...undecided, 'approved', 'scheduled'];

const tones: Partial<Readonly<Record<ApplicationCase['status'], 'warning' | 'error'>>> = {
  draft: 'warning',
  returned: 'warning',
  declined: 'error',
  lapsed: 'error',
  halted: 'error',
};

const Said = ({ found: { decision, closing } }: Of) => {
  const words = useWords(applicationWords);
  return (
    <>
      {decision === null || decision.reason === '' ? null : (
        <p className="said">
          {words.said[decision.outcome]}
          <span lang="zh-CN">{decision.reason}</span>
        </p>
      )}
      {closing === null || closing.reason === '' ? null : (
        <p className="said">
          {words.closed}
          <span lang="zh-CN">{closing.reason}</span>
        </p>
      )}
    </>
  );
};

const Clocks = ({ found: { content, clockStartedOn, provisional, status } }: Of) => {
  const words = useWords(applicationWords);
  return (
    <dl className="clocks">
      {content.window === undefined ? null : (
        <div>
          <dt>{words.sendAt}</dt>
          <dd>
            <Deadline at={content.window.start} over={!ahead.includes(status)} />
          </dd>
        </div>
      )}
      {clockStartedOn === null ? null : (
        <div>
          <dt>{words.countsFrom}</dt>
          <dd>
            {clockStartedOn}
            {provisional ? ` · ${words.provisional}` : ''}
          </dd>
        </div>
      )}
    </dl>
  );
};

/** What is asked of the department now, by when, and what the authority said. */
export const Task = ({ found }: Of) => {
  const words = useWords(applicationWords);
  const nameOf = useOrganisationName();
  return (
    <>
      <Alert
        className="task"
        type={tones[found.status] ?? 'info'}
        showIcon
        title={words.tasks[found.status](nameOf(found.authority))}
        description={<Said found={found} />}
      />
      <Clocks found={found} />
    </>
  );
};
