import { Button, Flex } from 'antd';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { actionOf, type EmergencyCommand, type Target, targetOf } from '../../../alert/emergency-command.ts';
import { EmergencyCommandButton } from '../../../alert/emergency-command-button.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useFilter } from '../../../ui/use-filter.ts';
import { useOpening } from '../../../ui/use-opening.ts';
import { actWords } from './act-words.ts';
import { emergencyCaseWords } from './emergency-case-words.ts';
import { EmergencyDialog, JudgeDialog, ReviewDialog, TellDialog, Update } from './later-parts.tsx';

type EmergencyActionProps = {
  readonly command: EmergencyCommand;
  readonly on: Target;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered: boolean;
};

/** The button and its dialog, for a page that stays while its case moves. */
export const EmergencyAction = ({ command, on, offered }: EmergencyActionProps) => {
  const { opening, open, close } = useOpening<Target>();
  return (
    <>
      {offered ? <EmergencyCommandButton command={command} on={on} open={() => open(on)} /> : null}
      {opening === null ? null : (
        <EmergencyDialog.Part
          key={opening.times}
          command={command}
          opened={opening.on}
          on={on}
          offered={offered}
          open={opening.isOpen}
          close={close}
        />
      )}
    </>
  );
};

type VerdictProps = Omit<ComponentProps<typeof JudgeDialog.Part>, 'verdict'>;

type VerdictActionProps = Pick<VerdictProps, 'case' | 'offered'> & {
  readonly label: string;
  readonly isFirst?: boolean;
  readonly dialog: (given: VerdictProps) => ReactNode;
};

/** The same for what the authority says afterwards, which is about the case as it was when the dialog was opened. */
const VerdictAction = ({ case: found, offered, label, isFirst = false, dialog }: VerdictActionProps) => {
  const { opening, open, close } = useOpening<EmergencyCase>();
  return (
    <>
      {offered ? (
        <Button type={isFirst ? 'primary' : 'default'} onClick={() => open(found)}>
          {label}
        </Button>
      ) : null}
      {opening === null
        ? null
        : dialog({ case: found, opened: opening.on, offered, open: opening.isOpen, close, times: opening.times })}
    </>
  );
};

type CaseProps = { readonly case: EmergencyCase };

/** Accept the paperwork, or return it. */
export const JudgePaperwork = ({ case: found }: CaseProps) => {
  const words = useWords(actWords);
  return (['accept', 'return'] as const).map((verdict) => (
    <VerdictAction
      key={verdict}
      case={found}
      offered={found.possibleActions.includes(`${verdict}-paperwork`)}
      label={verdict === 'accept' ? words.accept : words.returnIt}
      isFirst={verdict === 'accept'}
      dialog={(given) => <JudgeDialog.Part key={given.times} {...given} verdict={verdict} />}
    />
  ));
};

const Review = ({ case: found, offered }: Pick<VerdictProps, 'case' | 'offered'>) => {
  const words = useWords(actWords);
  const [justified, choose] = useState<boolean | null>(null);
  return (
    <VerdictAction
      case={found}
      offered={offered}
      label={words.review}
      dialog={(given) => <ReviewDialog.Part key={given.times} {...given} justified={justified} choose={choose} />}
    />
  );
};

/** Those who have a message that is closed can be told of it, again if need be. */
const Tell = ({ case: found, offered }: Pick<VerdictProps, 'case' | 'offered'>) => {
  const words = useWords(actWords);
  const { opening, open, close } = useOpening<null>();
  const first = found.status === 'cancelled' ? 'correction' : 'all-clear';
  return (
    <>
      {offered ? <Button onClick={() => open(null)}>{words.tell}</Button> : null}
      {opening === null ? null : (
        <TellDialog.Part
          key={opening.times}
          on={targetOf('cancel', found)}
          first={first}
          open={opening.isOpen}
          close={close}
        />
      )}
    </>
  );
};

type Action = EmergencyCase['possibleActions'][number];

const stops = ['end', 'cancel'] as const;

/** Whatever stands here and not with what waits or with the paperwork. */
const here: readonly Action[] = [
  'update-emergency',
  'review-emergency',
  'end-emergency',
  'cancel-emergency',
  'tell-recipients',
];

/** Whatever the service says that whoever looks can do now; of what waits only its sender cancels, others refuse it. */
const offeredOn = ({ possibleActions, status }: EmergencyCase): readonly Action[] => {
  const refuses = status === 'awaiting-confirmation' && possibleActions.includes('refuse-emergency');
  return possibleActions.filter((action) => here.includes(action) && !(refuses && action === 'cancel-emergency'));
};

/** Whether the form of an update is open: one that was opened stays when it can no longer be sent. */
const useUpdating = (possible: boolean) => {
  const [updating, setUpdating] = useFilter('update', ['closed', 'open'] as const, 'closed');
  const [begun, setBegun] = useState(false);
  const isOpen = updating === 'open' && (possible || begun);
  if (isOpen !== begun) setBegun(isOpen);
  return { isOpen, open: () => setUpdating('open'), close: () => setUpdating('closed') };
};

/** Unseen while nothing can be done, so that a dialog that is open outlasts what it asked. */
export const Actions = ({ case: found }: CaseProps) => {
  const words = useWords(emergencyCaseWords);
  const acts = useWords(actWords);
  const offered = offeredOn(found);
  const may = (action: Action): boolean => offered.includes(action);
  const { isOpen, open, close } = useUpdating(may('update-emergency'));
  const isShown = offered.length > 0 || isOpen;
  return (
    <section className={isShown ? 'panel stack' : ''} hidden={!isShown}>
      <h2>{words.actions}</h2>
      <Flex wrap align="center" gap="8px 32px">
        <Flex wrap gap="small" className="buttons">
          {may('update-emergency') || isOpen ? (
            <Button aria-expanded={isOpen} onClick={isOpen ? close : open}>
              {isOpen ? acts.updateClose : acts.update}
            </Button>
          ) : null}
          <Tell case={found} offered={may('tell-recipients')} />
          <Review case={found} offered={may('review-emergency')} />
        </Flex>
        <Flex wrap gap="small" className="buttons">
          {stops.map((command) => (
            <EmergencyAction
              key={command}
              command={command}
              on={targetOf(command, found)}
              offered={may(actionOf[command])}
            />
          ))}
        </Flex>
      </Flex>
      {isOpen ? <Update.Part case={found} offered={may('update-emergency')} done={close} /> : null}
    </section>
  );
};
