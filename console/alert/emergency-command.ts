import { isSame } from '../../lambda/domain/kernel/is-same.ts';
import type { TellingKind } from '../../lambda/domain/order/order.ts';
import type { Alert, EmergencyCase, EmergencyLine, OrderRow } from '../api/types.ts';
import type { Gap } from '../i18n/emergency-words.ts';
import { isDrill } from '../waiting/duty.ts';

/** A line of a list, as it is acted upon. */
export const targetOfLine = ({ areas: outlined = 0, ...line }: EmergencyLine): Target => ({
  ...line,
  outlined,
  id: line.caseId,
  drill: isDrill(line),
  ordered: line.sentAt !== null,
});

/** As much of a message as is said again of it. */
export type Spoken = {
  readonly issuer: string;
  readonly text: string;
  readonly at: string;
  /** What was prepared with the message that is out, for just this; absent where nothing was. */
  readonly prepared?: Readonly<Record<TellingKind, string>>;
  /** The same in further languages. */
  readonly inOthers?: Readonly<Record<TellingKind, readonly { readonly language: string; readonly text: string }[]>>;
};

/** The message that is out, as it is spoken of afterwards. */
export const spokenIn = ({ alert, messages, triggered, prepared }: EmergencyCase): Spoken => ({
  ...(prepared === undefined
    ? {}
    : {
        prepared: { correction: prepared.correction.text, 'all-clear': prepared.allClear.text },
        inOthers: {
          correction: prepared.correction.otherLanguages ?? [],
          'all-clear': prepared.allClear.otherLanguages ?? [],
        },
      }),
  issuer: alert.issuer,
  text: alert.text,
  at: messages[0]?.orderedAt ?? triggered.at,
});

/** A case as it is acted upon: a stop is about what is out, an answer about what waits. */
export const targetOf = (command: EmergencyCommand, found: EmergencyCase): Target => {
  const { id, version, gaps, alert, pendingUpdate, orders } = found;
  const update = stops.includes(command) ? null : pendingUpdate;
  const times = update?.alert ?? alert;
  const { level, text, instruction, divisions } = times;
  const out = { ordered: found.sentAt !== null, recorded: found.deliveredText, spoken: spokenIn(found) };
  const target = {
    id,
    version,
    gaps,
    drill: isDrill(found),
    level,
    text,
    instruction,
    divisions,
    times,
    orders,
    ...out,
    ...(times.areas === undefined ? {} : { areas: times.areas }),
    ...(times.otherLanguages === undefined ? {} : { otherLanguages: times.otherLanguages }),
  };
  return update === null ? target : { ...target, update: true, changes: { before: alert, after: update.alert } };
};

type Action = EmergencyCase['possibleActions'][number];

/** What the service calls a command. */
export const actionOf = {
  confirm: 'confirm-emergency',
  refuse: 'refuse-emergency',
  cancel: 'cancel-emergency',
  end: 'end-emergency',
} as const satisfies Readonly<Record<EmergencyCommand, Action>>;

export type EmergencyCommand = 'confirm' | 'refuse' | 'cancel' | 'end';

export const stops: readonly EmergencyCommand[] = ['cancel', 'end'];

/** As much of an emergency as has to be seen before something is done with it. */
export type Target = {
  readonly id: string;
  readonly version: number;
  readonly drill: boolean;
  readonly level: Alert['level'];
  readonly text: string;
  /** What people are to do; a line of an older list does not say. */
  readonly instruction?: string | undefined;
  /** The same in further languages; a line of a list does not say. */
  readonly otherLanguages?: NonNullable<Alert['otherLanguages']>;
  readonly divisions: readonly string[];
  /** What it is narrowed to within them; a line of a list does not say. */
  readonly areas?: NonNullable<Alert['areas']>;
  /** How many those are, where a line of a list alone is known yet. */
  readonly outlined?: number;
  /** Whether it names streets within them, where a line of a list alone is known yet. */
  readonly streets?: boolean | undefined;
  /** Whether any operator was ever ordered to send it. */
  readonly ordered: boolean;
  /** What was ordered last, to the letter; a line of a list does not say. */
  readonly recorded?: string | null;
  /** What is said again of it afterwards; a line of a list does not say. */
  readonly spoken?: Spoken;
  /** How its orders stand, as far as it is known here. */
  readonly orders?: readonly OrderRow[] | undefined;
  readonly gaps: readonly Gap[];
  /** When the danger begins, its warning ends, and whose phones it is for; a line of a list does not say. */
  readonly times?: Pick<Alert, 'start' | 'expires' | 'delivery'>;
  /** An update is confirmed or refused, not the first message. */
  readonly update?: boolean;
  /** What is out and what is to take its place. */
  readonly changes?: { readonly before: Alert; readonly after: Alert };
};

/** What those who have a message are told beside its stop. */
export const tellingOf = { cancel: 'correction', end: 'all-clear' } as const;

const kinds = { confirm: 'primary', refuse: 'default', cancel: 'danger', end: 'default' } as const;
const ofUpdates = { confirm: 'confirmUpdate', refuse: 'refuseUpdate', cancel: 'cancel', end: 'end' } as const;

/** How loud its button is; what a drill stops is no danger to anybody. */
export const kindOf = (command: EmergencyCommand, { drill, ordered }: Target) =>
  command === 'cancel' && (drill || !ordered) ? 'default' : kinds[command];

/** Whether a message or an update of it is confirmed or refused has names of its own, and so has taking back what never went out. */
export const nameOf = (command: EmergencyCommand, { update, ordered }: Target) => {
  if (command === 'cancel' && !ordered) return 'withdraw';
  return update === true ? ofUpdates[command] : command;
};

const substanceOf = (target: Target): readonly unknown[] => {
  const {
    update = false,
    level,
    text,
    instruction,
    otherLanguages = [],
    divisions,
    areas = [],
    changes,
    times,
  } = target;
  const wishes = times?.delivery ?? null;
  return [update, level, text, instruction, otherLanguages, divisions, areas, wishes, changes?.after ?? null];
};

/** Whether it is still the same that would be confirmed or refused. */
export const isSameTarget = (opened: Target, now: Target): boolean => isSame(substanceOf(opened), substanceOf(now));
