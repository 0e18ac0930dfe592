import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import type { Alert } from '../../api/schema.ts';
import { useNotify } from '../../app/notices.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../confirm-action.tsx';
import { ReasonField } from '../reason-field.tsx';
import { emergencyActionWords } from './action-words.ts';
import { LevelTag } from './level-tag.tsx';
import { useReach } from './reach.ts';
import { emergencyWords, type Gap } from './words.ts';

export type Deed = 'confirm' | 'refuse' | 'cancel' | 'end';

/** As much of an emergency as has to be seen before something is done with it. */
export type Acted = {
  readonly id: string;
  readonly version: number;
  readonly drill: boolean;
  readonly level: Alert['level'];
  readonly text: string;
  readonly divisions: readonly string[];
  readonly gaps: readonly Gap[];
  /** An update is confirmed or refused, not the first message. */
  readonly update?: boolean;
};

type EmergencyActionProps = { readonly deed: Deed; readonly on: Acted };

const kinds = { confirm: 'primary', refuse: 'default', cancel: 'danger', end: 'default' } as const;
const ofUpdates = { confirm: 'confirmUpdate', refuse: 'refuseUpdate', cancel: 'cancel', end: 'end' } as const;

/** A stop says no version: it must not fail on a look that is a second old. */
const useDeed = (deed: Deed) => {
  const confirm = useCommand('POST /emergencies/{id}/confirm');
  const refuse = useCommand('POST /emergencies/{id}/refuse');
  const cancel = useCommand('POST /emergencies/{id}/cancel');
  const end = useCommand('POST /emergencies/{id}/end');
  const { problem, forget } = { confirm, refuse, cancel, end }[deed];
  const give = async ({ id, version }: Acted, reason: string): Promise<boolean> => {
    const path = { id };
    switch (deed) {
      case 'confirm':
        return (await confirm.give({ path, body: { version, reason } })).ok;
      case 'refuse':
        return (await refuse.give({ path, body: { version, reason } })).ok;
      case 'cancel':
        return (await cancel.give({ path, body: { reason } })).ok;
      case 'end':
        return (await end.give({ path, body: { reason } })).ok;
      default:
        return deed satisfies never;
    }
  };
  return { give, problem, forget };
};

const WhyAsked = ({ gaps }: { readonly gaps: readonly Gap[] }) => {
  const words = useWords(emergencyActionWords);
  const names = useWords(emergencyWords).gaps;
  const { semicolon } = useWords(commonWords);
  if (gaps.length === 0) return null;
  return (
    <p>
      {words.whyAsked}
      {gaps.map((gap) => names[gap]).join(semicolon)}
    </p>
  );
};

/** Confirm, refuse, cancel or end: the button and the dialog that shows what it is about. */
export const EmergencyAction = ({ deed, on }: EmergencyActionProps) => {
  const words = useWords(emergencyActionWords);
  const reach = useReach();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const { give, problem, forget } = useDeed(deed);
  const asked = words[on.drill ? 'drill' : 'real'][on.update === true ? ofUpdates[deed] : deed];
  const needsReason = deed !== 'confirm';
  const act = async (): Promise<boolean> => {
    const done = await give(on, reason);
    if (done) notify('success', words.done[deed]);
    return done;
  };
  return (
    <ConfirmAction
      label={asked.label}
      kind={on.drill && deed === 'cancel' ? 'default' : kinds[deed]}
      title={asked.title}
      scale={reach(on.drill, on.divisions)}
      confirmLabel={asked.deed}
      ready={!needsReason || reason.trim() !== ''}
      drill={on.drill}
      problem={problem}
      onOpen={forget}
      onConfirm={act}
    >
      <div className="stack">
        <LevelTag level={on.level} />
        <blockquote className="emergency-text" lang="zh-CN">
          {on.text}
        </blockquote>
        {deed === 'confirm' ? <WhyAsked gaps={on.gaps} /> : null}
        <ReasonField label={needsReason ? words.reason : words.remark} value={reason} onChange={setReason} />
      </div>
    </ConfirmAction>
  );
};
