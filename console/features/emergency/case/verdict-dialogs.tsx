import { Radio } from 'antd';
import { useReason } from '../../../alert/use-emergency-command.ts';
import { ConfirmDialog } from '../../../answers/confirm-dialog.tsx';
import { useCommand } from '../../../api/queries.ts';
import type { EmergencyCase } from '../../../api/types.ts';
import { Meanwhile } from '../../../case-file/history/meanwhile.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { ReasonField } from '../../../ui/reason-field.tsx';
import { actWords } from './act-words.ts';

type VerdictProps = {
  /** As it is now, and as it was when the dialog was opened. */
  readonly case: EmergencyCase;
  readonly opened: EmergencyCase;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered: boolean;
  readonly open: boolean;
  readonly close: () => void;
  /** Which opening it is: each begins anew, but for what is kept. */
  readonly times: number;
};

const filedAt = ({ paperwork }: EmergencyCase): string | null => paperwork?.filed?.at ?? null;

type JudgeProps = VerdictProps & { readonly verdict: 'accept' | 'return' };

/** Accept the paperwork, or return it: what is judged is what was filed when the dialog was opened. */
export const JudgeDialog = ({ case: found, opened, offered, verdict, open, close }: JudgeProps) => {
  const { id, version } = found;
  const words = useWords(actWords);
  const notify = useNotify();
  const command = useCommand(`POST /emergencies/{id}/paperwork/${verdict}`);
  const reason = useReason(`emergency.${id}.paperwork-${verdict}`);
  const isAccept = verdict === 'accept';
  const overtaken = !offered || filedAt(opened) !== filedAt(found);
  const act = async (): Promise<boolean> => {
    const { ok } = await command.give({ path: { id }, body: { version, reason: reason.value } });
    if (!ok) return false;
    reason.settle('');
    notify('success', isAccept ? words.accepted : words.returned);
    return true;
  };
  return (
    <ConfirmDialog
      open={open}
      close={close}
      kind={isAccept ? 'primary' : 'default'}
      title={isAccept ? words.acceptTitle : words.returnTitle}
      confirmLabel={isAccept ? words.acceptDeed : words.returnDeed}
      ready={isAccept || reason.value.trim() !== ''}
      problem={command.problem}
      meanwhile={overtaken ? <Meanwhile of="emergencies" id={id} since={opened.version} version={version} /> : null}
      onConfirm={act}
    >
      <ReasonField
        label={isAccept ? words.remark : words.reason}
        value={reason.value}
        restored={reason.restored}
        onChange={reason.change}
      />
    </ConfirmDialog>
  );
};

type ReviewProps = VerdictProps & {
  /** What has been chosen so far; the page keeps it while the dialog is closed. */
  readonly justified: boolean | null;
  readonly choose: (justified: boolean) => void;
};

/** The authority's later judgement: was it urgent? Unjustified use is noted on the standing authority. */
export const ReviewDialog = ({ case: found, opened, offered, open, close, justified, choose }: ReviewProps) => {
  const { id, version, path } = found;
  const words = useWords(actWords);
  const notify = useNotify();
  const review = useCommand('POST /emergencies/{id}/review');
  const reason = useReason(`emergency.${id}.review`);
  const act = async (): Promise<boolean> => {
    if (justified === null) return false;
    const { ok } = await review.give({ path: { id }, body: { version, justified, reason: reason.value } });
    if (!ok) return false;
    reason.settle('');
    notify('success', words.reviewed);
    return true;
  };
  return (
    <ConfirmDialog
      open={open}
      close={close}
      title={words.reviewTitle}
      confirmLabel={words.reviewDeed}
      ready={justified !== null && reason.value.trim() !== ''}
      drill={path === 'exercise'}
      problem={review.problem}
      meanwhile={offered ? null : <Meanwhile of="emergencies" id={id} since={opened.version} version={version} />}
      onConfirm={act}
    >
      <div className="stack">
        <Radio.Group
          aria-label={words.verdict}
          value={justified}
          onChange={({ target }) => choose(target.value === true)}
        >
          <Radio value={true}>{words.justified}</Radio>
          <Radio value={false}>{words.unjustified}</Radio>
        </Radio.Group>
        {justified === false ? <p className="soft">{words.unjustifiedNote}</p> : null}
        <ReasonField label={words.reason} value={reason.value} restored={reason.restored} onChange={reason.change} />
      </div>
    </ConfirmDialog>
  );
};
