import { useState } from 'react';
import { useNotify } from '../../app/notices.tsx';
import { commonWords } from '../../i18n/common.ts';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../confirm-action.tsx';
import { Meanwhile } from '../meanwhile.tsx';
import { ReasonField } from '../reason-field.tsx';
import { emergencyActionWords } from './action-words.ts';
import { AlertDifferences } from './alert-differences.tsx';
import { LevelTag } from './level-tag.tsx';
import { useReach } from './reach.ts';
import { type Acted, type Deed, stops, substanceOf, useDeed } from './use-deed.ts';
import { emergencyWords, type Gap } from './words.ts';

type EmergencyActionProps = {
  readonly deed: Deed;
  readonly on: Acted;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered?: boolean;
};

const kinds = { confirm: 'primary', refuse: 'default', cancel: 'danger', end: 'default' } as const;
const ofUpdates = { confirm: 'confirmUpdate', refuse: 'refuseUpdate', cancel: 'cancel', end: 'end' } as const;

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
export const EmergencyAction = ({ deed, on, offered = true }: EmergencyActionProps) => {
  const words = useWords(emergencyActionWords);
  const reach = useReach();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState(on);
  const { give, problem, forget } = useDeed(deed);
  const overtaken = !offered || (!stops.includes(deed) && substanceOf(opened) !== substanceOf(on));
  // What a dialog was opened on stays in it: nothing is confirmed unseen.
  const shown = overtaken ? opened : on;
  const ask = ({ drill, update }: Acted) => words[drill ? 'drill' : 'real'][update === true ? ofUpdates[deed] : deed];
  const asked = ask(shown);
  const needsReason = deed !== 'confirm';
  const open = (): void => {
    forget();
    setOpened(on);
  };
  const act = async (): Promise<boolean> => {
    const done = await give(on, reason);
    if (!done) return false;
    setReason('');
    notify('success', words[on.drill ? 'drillDone' : 'done'][deed]);
    return true;
  };
  return (
    <ConfirmAction
      label={ask(on).label}
      kind={on.drill && deed === 'cancel' ? 'default' : kinds[deed]}
      title={asked.title}
      scale={reach(on.drill, shown.divisions)}
      confirmLabel={asked.deed}
      ready={!needsReason || reason.trim() !== ''}
      drill={on.drill}
      problem={problem}
      offered={offered}
      meanwhile={
        overtaken ? <Meanwhile of="emergencies" id={on.id} since={opened.version} version={on.version} /> : null
      }
      onOpen={open}
      onConfirm={act}
    >
      <div className="stack">
        <LevelTag level={shown.level} />
        <blockquote className="emergency-text" lang="zh-CN">
          {shown.text}
        </blockquote>
        {shown.changes === undefined ? null : <AlertDifferences {...shown.changes} />}
        {deed === 'confirm' ? <WhyAsked gaps={shown.gaps} /> : null}
        <ReasonField label={needsReason ? words.reason : words.remark} value={reason} onChange={setReason} />
      </div>
    </ConfirmAction>
  );
};
