import { Alert, Descriptions } from 'antd';
import type { ApplicationCase } from '../../../api/types.ts';
import { readinessWords } from '../../../application-form/form-words.ts';
import { fieldOf, isMissing } from '../../../application-form/guidance.ts';
import { SubmitBy } from '../../../application-form/submit-by.tsx';
import { useFindings } from '../../../application-form/use-live-check.ts';
import { Deadline, Moment } from '../../../case-file/deadline.tsx';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { Mixed, useWords } from '../../../i18n/language.tsx';
import { closingWords } from '../../../i18n/words.ts';
import { taskWords } from './task-words.ts';

type Of = { readonly found: ApplicationCase };

const undecided: readonly ApplicationCase['status'][] = ['draft', 'returned', 'submitted', 'awaiting-second-signature'];
const ahead: readonly ApplicationCase['status'][] = [...undecided, 'scheduled'];

const tones: Partial<Readonly<Record<ApplicationCase['status'], 'warning' | 'error'>>> = {
  draft: 'warning',
  returned: 'warning',
  declined: 'error',
  lapsed: 'error',
  halted: 'error',
};

const Said = ({ found: { decision, closing, explained = [] } }: Of) => {
  const words = useWords(taskWords);
  const { why } = useWords(closingWords);
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
          <Mixed text={why(closing)} />
        </p>
      )}
      {explained.slice(-1).map(({ name, at, reason }) => (
        <p key={at} className="said">
          {words.explained}
          <span lang="zh-CN">{reason}</span>（<span lang="zh-CN">{name}</span> <Moment at={at} />）
        </p>
      ))}
    </>
  );
};

const Clocks = ({ found: { content, clockStartedOn, provisional, status } }: Of) => {
  const words = useWords(taskWords);
  const { window } = content;
  const open = window !== undefined && (status === 'draft' || status === 'returned');
  const clocks = [
    window === undefined
      ? []
      : [{ label: words.sendAt, children: <Deadline at={window.start} over={!ahead.includes(status)} /> }],
    open ? [{ label: words.submitBy, children: <SubmitBy start={window.start} status={status} /> }] : [],
    clockStartedOn === null
      ? []
      : [
          {
            label: words.countsFrom,
            children: provisional ? `${clockStartedOn} · ${words.provisional}` : clockStartedOn,
          },
        ],
  ].flat();
  if (clocks.length === 0) return null;
  return (
    <section className="panel">
      <Descriptions layout="vertical" colon={false} column={{ xs: 1, md: clocks.length }} items={clocks} />
    </section>
  );
};

const Remaining = ({ found }: Of) => {
  const { blocks } = useWords(readinessWords);
  const { remaining } = useWords(taskWords);
  const blocking = useFindings(found).filter(({ severity }) => severity === 'block');
  if (found.status !== 'draft' || blocking.length === 0) return null;
  const missing = blocking.filter((finding) => isMissing(finding, found.content.text));
  return <>{remaining(blocks(blocking.length - missing.length, new Set(missing.map(fieldOf)).size))}</>;
};

/** What is asked of the department now, by when, and what the authority said. */
export const Task = ({ found }: Of) => {
  const words = useWords(taskWords);
  const nameOf = useOrganisationName();
  return (
    <>
      <Alert
        className="notice"
        type={tones[found.status] ?? 'info'}
        showIcon
        title={
          <>
            <Mixed text={words.tasks[found.status](nameOf(found.authority))} />
            <Remaining found={found} />
          </>
        }
        description={<Said found={found} />}
      />
      <Clocks found={found} />
    </>
  );
};
