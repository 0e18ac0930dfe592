import { Alert } from 'antd';
import * as z from 'zod';
import { ConfirmAction } from '../answers/confirm-action.tsx';
import { useCommand } from '../api/queries.ts';
import type { Signature } from '../api/types.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';
import { useMe } from '../session/me.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { Moment } from './deadline.tsx';

type Said = Omit<Signature, 'subject'> & { readonly reason: string };

type ExplanationProps = {
  readonly route: 'POST /emergencies/{id}/explain-stop' | 'POST /applications/{id}/explain-lapse';
  readonly id: string;
  /** What was said, the newest last. */
  readonly said: readonly Said[];
  /** What is still to be said, and by whom; null where it was. */
  readonly missing: string | null;
  /** Whether whoever looks may say it. */
  readonly offered: boolean;
  readonly words: {
    readonly heading: string;
    readonly label: string;
    readonly title: string;
    readonly phrases: readonly string[];
  };
};

const explanationWords = defineWords(
  {
    reason: '原因（写入记录，双方可见）',
    again: '已说明的原因均保留在记录中，以最近一次为准。',
    deed: '写入记录',
    done: '原因已写入记录',
    newest: '（以此为准）',
  },
  {
    reason: 'Reason (goes on record, for both sides to read)',
    again: 'What was said before stays on record; the newest counts.',
    deed: 'Put it on record',
    done: 'The reason is on record',
    newest: ' (this counts)',
  },
);

const read = (found: unknown): string | null => z.string().safeParse(found).data ?? null;

const Reasons = ({ said }: Pick<ExplanationProps, 'said'>) => {
  const words = useWords(explanationWords);
  const { colon } = useWords(commonWords);
  return (
    <ul className="plain">
      {said.toReversed().map(({ name, at, reason }, index) => (
        <li key={at}>
          <span lang="zh-CN">{name}</span> <Moment at={at} />
          {index === 0 && said.length > 1 ? words.newest : ''}
          {colon}
          <span lang="zh-CN">{reason}</span>
        </li>
      ))}
    </ul>
  );
};

/** Why something came to its end, said afterwards: asked for until it is there, and to be corrected by saying it anew. */
export const Explanation = ({ route, id, said, missing, offered, words }: ExplanationProps) => {
  const common = useWords(explanationWords);
  const notify = useNotify();
  const { subject } = useMe();
  const reason = useDraft(`${subject}.explain.${id}`, '', read);
  const { give, problem, forget } = useCommand(route);
  const act = async (): Promise<boolean> => {
    const { ok } = await give({ path: { id }, body: { reason: reason.value } });
    if (!ok) return false;
    reason.settle('');
    notify('success', common.done);
    return true;
  };
  const isShown = missing !== null || offered || said.length > 0;
  return (
    <section className={isShown ? 'panel stack' : ''} hidden={!isShown}>
      <h2>{words.heading}</h2>
      {missing === null ? null : <Alert type="warning" showIcon title={missing} />}
      {said.length === 0 ? null : <Reasons said={said} />}
      <div>
        <ConfirmAction
          label={words.label}
          kind={missing === null ? 'default' : 'primary'}
          title={words.title}
          confirmLabel={common.deed}
          ready={reason.value.trim() !== ''}
          problem={problem}
          offered={offered}
          onOpen={forget}
          onConfirm={act}
        >
          {said.length === 0 ? null : <p>{common.again}</p>}
          <ReasonField
            label={common.reason}
            value={reason.value}
            restored={reason.restored}
            onChange={reason.change}
            phrases={words.phrases}
          />
        </ConfirmAction>
      </div>
    </section>
  );
};
