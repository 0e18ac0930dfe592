import { Checkbox, Alert as Notice } from 'antd';
import { useState } from 'react';
import { timeFaultOf } from '../../lambda/domain/emergency/time-fault.ts';
import { isOfWords } from '../../lambda/domain/emergency/word-gaps.ts';
import { ConfirmDialog } from '../answers/confirm-dialog.tsx';
import { useNow } from '../api/services.tsx';
import { Meanwhile } from '../case-file/history/meanwhile.tsx';
import { emergencyWords, type Gap } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { AlreadyOut, countOfMessages, isOutAnywhere } from '../orders/already-out.tsx';
import { later } from '../ui/later.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { emergencyActionWords } from './action-words.ts';
import { LevelTag } from './alert-title.tsx';
import { AlertTimes, Estimates, useReach, Wishes } from './before-send.tsx';
import { DeliveredTexts } from './delivered-text.tsx';
import {
  type EmergencyCommand,
  isSameTarget,
  kindOf,
  nameOf,
  stops,
  type Target,
  tellingOf,
} from './emergency-command.ts';
import { TellingFields } from './telling-fields.tsx';
import { tellingWords } from './telling-words.ts';
import { useEmergencyCommand, useReason } from './use-emergency-command.ts';
import { type Telling, useTelling } from './use-telling.ts';

type EmergencyDialogProps = {
  readonly command: EmergencyCommand;
  /** As it was when the dialog was opened, and as it is now. */
  readonly opened: Target;
  readonly on: Target;
  /** Whether it can be done now. */
  readonly offered: boolean;
  readonly open: boolean;
  readonly close: () => void;
};

const WhyAsked = ({ gaps }: { readonly gaps: readonly Gap[] }) => {
  const words = useWords(emergencyActionWords);
  const names = useWords(emergencyWords).gaps;
  const { semicolon } = useWords(commonWords);
  if (gaps.length === 0) return null;
  const why = `${words.whyAsked}${gaps.map((gap) => names[gap]).join(semicolon)}`;
  return gaps.some(isOfWords) ? <Notice type="warning" showIcon title={why} /> : <p>{why}</p>;
};

/** Few have any of these. */
const AlertDifferences = later(async () => (await import('./alert-differences.tsx')).AlertDifferences);
const Outlines = later(async () => (await import('./outlines.tsx')).Outlines);

type OfProps = { readonly of: Target };

/** Of what waits: a line of the board has to look at its case first. */
const Times = ({ of: { times, drill } }: OfProps) => {
  const { loading } = useWords(commonWords);
  if (times === undefined) return <p role="status">{loading}</p>;
  return <AlertTimes times={times} drill={drill} sends="confirmed" />;
};

/** What a line of an older list does not say is looked up in its case. */
const Delivered = ({ of: { text, instruction, otherLanguages, drill } }: OfProps) => {
  const { loading } = useWords(commonWords);
  if (instruction === undefined) return <p role="status">{loading}</p>;
  return <DeliveredTexts words={{ text, instruction, otherLanguages }} drill={drill} />;
};

/** Counted alone in a line of the board: nothing is confirmed for outlines or streets that nobody has seen. */
const isUndrawn = ({ areas, outlined = 0, streets = false, times }: Target): boolean =>
  (areas === undefined && outlined > 0) || (streets && times === undefined);

const Within = ({ of }: OfProps) => {
  const { loading } = useWords(commonWords);
  if (isUndrawn(of)) return <p role="status">{loading}</p>;
  return of.areas === undefined ? null : <Outlines.Part outlines={of.areas} drill={of.drill} />;
};

/** Of a drill nobody is asked; of a line of the board, once its case has said what it is narrowed to. */
const HowMany = ({ of }: OfProps) => {
  const { times, drill, divisions, areas } = of;
  if (drill || times === undefined || isUndrawn(of)) return null;
  return <Estimates.Part of={{ divisions, areas, delivery: times.delivery }} />;
};

/** What is stopped, as phones got it: to the letter where that is known, else composed, else as it was written. */
const Ordered = ({ of }: OfProps) => {
  const { recorded = null, text, instruction, otherLanguages, drill } = of;
  if (recorded !== null || instruction !== undefined)
    return (
      <DeliveredTexts
        recorded={recorded}
        words={{ text, instruction: instruction ?? '', otherLanguages }}
        drill={drill}
      />
    );
  return <blockquote lang="zh-CN">{text}</blockquote>;
};

const Out = ({ of: { orders, drill } }: OfProps) => {
  const { loading } = useWords(commonWords);
  return orders === undefined ? <p role="status">{loading}</p> : <AlreadyOut orders={orders} drill={drill} />;
};

type TellProps = OfProps & {
  readonly telling: Telling;
  readonly ticked: boolean;
  readonly tick: (on: boolean) => void;
};

/** Beside a stop: words for those who have it already, which no stop takes back. */
const Tell = ({ of: { drill }, telling, ticked, tick }: TellProps) => {
  const words = useWords(tellingWords);
  return (
    <section aria-label={words.also}>
      <Checkbox checked={ticked} onChange={({ target }) => tick(target.checked)}>
        <strong>{words.also}</strong>
      </Checkbox>
      {ticked ? <TellingFields telling={telling} drill={drill} /> : null}
    </section>
  );
};

/** Whether recipients are told with a stop: as long as nobody has said so, where anybody has or may have the message. */
const useTick = ({ orders = [] }: Target) => {
  const [chosen, tick] = useState<boolean | null>(null);
  return { ticked: chosen ?? isOutAnywhere(orders), tick };
};

/** What has expired while it waited is not confirmed any more. */
const isOver = ({ times }: Target, now: string): boolean => times !== undefined && timeFaultOf(times, now) !== null;

/** Confirm, refuse, cancel or end: what it is about, and why. To be mounted anew at every opening. */
export const EmergencyDialog = ({ command, opened, on, offered, open, close }: EmergencyDialogProps) => {
  const words = useWords(emergencyActionWords);
  const reach = useReach();
  const notify = useNotify();
  const now = useNow(1000);
  const reason = useReason(`emergency.${on.id}.${nameOf(command, opened)}`);
  const { give, problem } = useEmergencyCommand(command);
  const isStop = stops.includes(command);
  const telling = useTelling(command === 'end' ? tellingOf.end : tellingOf.cancel, on.id, on.spoken);
  const { ticked, tick } = useTick(on);
  const tells = isStop && on.ordered && ticked && on.spoken !== undefined;
  const toldWords = useWords(tellingWords);
  const [stopped, setStopped] = useState(false);
  const overtaken = !stopped && (!offered || (!isStop && !isSameTarget(opened, on)));
  // What a dialog was opened on stays in it: nothing is confirmed unseen.
  const shown = overtaken ? opened : on;
  const asked = words[on.drill ? 'drill' : 'real'][nameOf(command, shown)];
  const needsReason = command === 'refuse';
  const isFilledIn =
    isStop ||
    (needsReason
      ? reason.value.trim() !== ''
      : shown.instruction !== undefined && !isUndrawn(shown) && !isOver(shown, now));
  const where = reach(on.drill, { ...shown, ...shown.times });
  const isOfSeveral = isStop && countOfMessages(shown.orders ?? []) > 1;
  const tellNow = async (): Promise<boolean> => {
    const told = await telling.tell();
    if (told) notify('success', on.drill ? toldWords.drillTold : toldWords.told);
    return told;
  };
  const act = async (): Promise<boolean> => {
    if (stopped) return tellNow();
    const done = await give(on, reason.value);
    if (done === null) return false;
    reason.settle('');
    notify('success', words[on.drill ? 'drillDone' : 'done'][done]);
    if (!tells || done === 'withdraw') return true;
    setStopped(true);
    return tellNow();
  };
  return (
    <ConfirmDialog
      open={open}
      close={close}
      kind={kindOf(command, on)}
      title={asked.title}
      scale={isOfSeveral ? words.newestArea(where) : where}
      confirmLabel={stopped ? toldWords.again : tells ? toldWords.andTells(asked.confirmLabel) : asked.confirmLabel}
      ready={(stopped || isFilledIn) && (!(tells || stopped) || telling.ready)}
      drill={on.drill}
      atHand
      problem={stopped ? telling.problem : problem}
      offered={offered}
      meanwhile={
        overtaken ? <Meanwhile of="emergencies" id={on.id} since={opened.version} version={on.version} /> : null
      }
      onConfirm={act}
    >
      <div className="stack">
        {stopped ? <Notice type="warning" showIcon title={toldWords.stopped} /> : null}
        <div>
          <LevelTag level={shown.level} drill={on.drill} />
        </div>
        {isStop ? <Ordered of={shown} /> : <Delivered of={shown} />}
        <Within of={shown} />
        {shown.changes === undefined ? null : <AlertDifferences.Part {...shown.changes} />}
        {isStop ? <Out of={on} /> : <Times of={shown} />}
        {shown.times?.delivery === undefined ? null : <Wishes.Part of={shown.times.delivery} named />}
        {command === 'confirm' ? <HowMany of={shown} /> : null}
        {command === 'confirm' ? <WhyAsked gaps={shown.gaps} /> : null}
        {stopped ? null : (
          <ReasonField
            label={isStop ? words.stopReason : needsReason ? words.reason : words.remark}
            phrases={isStop && !on.drill ? words.stopPhrases[command === 'end' ? 'end' : 'cancel'] : []}
            value={reason.value}
            restored={reason.restored}
            onChange={reason.change}
          />
        )}
        {isStop && on.ordered && on.spoken !== undefined ? (
          <Tell of={on} telling={telling} ticked={ticked || stopped} tick={tick} />
        ) : null}
      </div>
    </ConfirmDialog>
  );
};
