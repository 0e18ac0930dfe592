import { Button, Input } from 'antd';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { useScale } from '../../../case-file/scale.ts';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { applicationWords } from './detail-words.ts';

type Of = { readonly found: ApplicationCase };

const readText = (kept: unknown): string | null => (typeof kept === 'string' ? kept : null);

const Withdraw = ({ found: { id, version, content } }: Of) => {
  const words = useWords(applicationWords);
  const scale = useScale();
  const notify = useNotify();
  const named = useId();
  const { subject } = useMe();
  const reason = useDraft(`${subject}.withdraw.${id}`, '', readText);
  const command = useCommand('POST /applications/{id}/withdraw');
  const withdraw = async (): Promise<boolean> => {
    const outcome = await command.give({ path: { id }, body: { version, reason: reason.value } });
    if (!outcome.ok) return false;
    reason.settle('');
    notify('success', words.withdrawn);
    return true;
  };
  return (
    <ConfirmAction
      label={words.withdraw}
      kind="danger"
      title={words.withdrawTitle}
      scale={scale(content.volumeEstimate ?? null, content.divisions ?? [])}
      confirmLabel={words.confirmWithdraw}
      ready={reason.value.trim() !== ''}
      problem={command.problem}
      onOpen={command.forget}
      onConfirm={withdraw}
    >
      <p>{words.withdrawWhat}</p>
      <label htmlFor={named}>{words.withdrawReason}</label>
      <Input.TextArea
        id={named}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={reason.value}
        onChange={(event) => reason.change(event.target.value)}
      />
    </ConfirmAction>
  );
};

/** As it stands: correct and submit lead to the form, where the rules speak beside the fields. */
export const Actions = ({ found }: Of) => {
  const words = useWords(applicationWords);
  const go = useNavigate();
  const { possibleActions, id, status } = found;
  const label = status === 'draft' ? words.goOn : status === 'returned' ? words.correct : words.clerical;
  return (
    <>
      {possibleActions.includes('correct-application') ? (
        <Button
          type={status === 'submitted' ? 'default' : 'primary'}
          onClick={() => void go(`/applications/${id}/edit`)}
        >
          {label}
        </Button>
      ) : null}
      {possibleActions.includes('withdraw-application') ? <Withdraw found={found} /> : null}
    </>
  );
};
