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

const filedAt = ({ paperwork }: EmergencyCase): string | null => paperwork?.filed?.at ?? null;

type JudgeProps = { readonly case: EmergencyCase; readonly verdict: 'accept' | 'return' };

/** Accept the paperwork, or return it: what is judged is what was filed when the dialog was opened. */
export const Judge = ({ case: found, verdict }: JudgeProps) => {
  const { id, version } = found;
  const words = useWords(actWords);
  const notify = useNotify();
  const command = useCommand(`POST /emergencies/{id}/paperwork/${verdict}`);
  const reason = useReason(`emergency.${id}.paperwork-${verdict}`);
  const [opened, setOpened] = useState(found);
  const isAccept = verdict === 'accept';
  const offered = found.possibleActions.includes(`${verdict}-paperwork`);
  const overtaken = !offered || filedAt(opened) !== filedAt(found);
  const open = (): void => {
    command.forget();
    setOpened(found);
  };
  const act = async (): Promise<boolean> => {
    const { ok } = await command.give({ path: { id }, body: { version, reason: reason.value } });
    if (!ok) return false;
    reason.settle('');
    notify('success', isAccept ? words.accepted : words.returned);
    return true;
  };
  return (
    <ConfirmAction
      label={isAccept ? words.accept : words.returnIt}
      kind={isAccept ? 'primary' : 'default'}
      title={isAccept ? words.acceptTitle : words.returnTitle}
      confirmLabel={isAccept ? words.acceptDeed : words.returnDeed}
      ready={isAccept || reason.value.trim() !== ''}
      problem={command.problem}
      offered={offered}
      meanwhile={overtaken ? <Meanwhile of="emergencies" id={id} since={opened.version} version={version} /> : null}
      onOpen={open}
      onConfirm={act}
    >
      <ReasonField
        label={isAccept ? words.remark : words.reason}
        value={reason.value}
        restored={reason.restored}
        onChange={reason.change}
      />
    </ConfirmAction>
  );
};
