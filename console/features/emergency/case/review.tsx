import { Radio } from 'antd';
import { useState } from 'react';
import { useReason } from '../../../alert/use-reason.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import type { EmergencyCase } from '../../../api/types.ts';
import { Meanwhile } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { ReasonField } from '../../../ui/reason-field.tsx';
import { actWords } from './act-words.ts';

type ReviewProps = {
  readonly case: EmergencyCase;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered: boolean;
};

/** The authority's later judgement: was it urgent? Unjustified use is noted on the standing authority. */
export const Review = ({ case: { id, version, path }, offered }: ReviewProps) => {
  const words = useWords(actWords);
  const notify = useNotify();
  const review = useCommand('POST /emergencies/{id}/review');
  const [justified, setJustified] = useState<boolean | null>(null);
  const reason = useReason(`emergency.${id}.review`);
  const [opened, setOpened] = useState(version);
  const open = (): void => {
    review.forget();
    setOpened(version);
  };
  const act = async (): Promise<boolean> => {
    if (justified === null) return false;
    const { ok } = await review.give({ path: { id }, body: { version, justified, reason: reason.value } });
    if (!ok) return false;
    reason.settle('');
    notify('success', words.reviewed);
    return true;
  };
  return (
    <ConfirmAction
      label={words.review}
      title={words.reviewTitle}
      confirmLabel={words.reviewDeed}
      ready={justified !== null && reason.value.trim() !== ''}
      drill={path === 'exercise'}
      problem={review.problem}
      offered={offered}
      meanwhile={offered ? null : <Meanwhile of="emergencies" id={id} since={opened} version={version} />}
      onOpen={open}
      onConfirm={act}
    >
      <div className="stack">
        <Radio.Group
          aria-label={words.verdict}
          value={justified}
          onChange={({ target }) => setJustified(target.value === true)}
        >
          <Radio value={true}>{words.justified}</Radio>
          <Radio value={false}>{words.unjustified}</Radio>
        </Radio.Group>
        {justified === false ? <p className="field-note">{words.unjustifiedNote}</p> : null}
        <ReasonField label={words.reason} value={reason.value} restored={reason.restored} onChange={reason.change} />
      </div>
    </ConfirmAction>
  );
};
