import { useCommand } from '../api/queries.ts';
import type { Alert, OrderRow } from '../api/schema.ts';
import type { Gap } from '../i18n/emergency-words.ts';

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
  readonly divisions: readonly string[];
  /** How its orders stand, as far as it is known here. */
  readonly orders?: readonly OrderRow[] | undefined;
  readonly gaps: readonly Gap[];
  /** When the danger begins and its warning ends; a line of a list does not say. */
  readonly times?: Pick<Alert, 'start' | 'expires'>;
  /** An update is confirmed or refused, not the first message. */
  readonly update?: boolean;
  /** What is out and what is to take its place. */
  readonly changes?: { readonly before: Alert; readonly after: Alert };
};

const kinds = { confirm: 'primary', refuse: 'default', cancel: 'danger', end: 'default' } as const;
const ofUpdates = { confirm: 'confirmUpdate', refuse: 'refuseUpdate', cancel: 'cancel', end: 'end' } as const;

/** How loud its button is; what a drill stops is no danger to anybody. */
export const kindOf = (command: EmergencyCommand, { drill }: Target) =>
  drill && command === 'cancel' ? 'default' : kinds[command];

/** Whether a message or an update of it is confirmed or refused has names of its own. */
export const nameOf = (command: EmergencyCommand, { update }: Target) =>
  update === true ? ofUpdates[command] : command;

/** What of it must not be another when it is confirmed or refused. */
export const substanceOf = ({ update, level, text, instruction, divisions, changes }: Target): string =>
  JSON.stringify([update ?? false, level, text, instruction ?? null, divisions, changes?.after ?? null]);

/** A stop says no version: it must not fail on a look that is a second old. */
export const useEmergencyCommand = (command: EmergencyCommand) => {
  const confirm = useCommand('POST /emergencies/{id}/confirm');
  const refuse = useCommand('POST /emergencies/{id}/refuse');
  const cancel = useCommand('POST /emergencies/{id}/cancel');
  const end = useCommand('POST /emergencies/{id}/end');
  const { problem } = { confirm, refuse, cancel, end }[command];
  const give = async ({ id, version }: Target, reason: string): Promise<boolean> => {
    const path = { id };
    switch (command) {
      case 'confirm':
        return (await confirm.give({ path, body: { version, reason } })).ok;
      case 'refuse':
        return (await refuse.give({ path, body: { version, reason } })).ok;
      case 'cancel':
        return (await cancel.give({ path, body: { reason } })).ok;
      case 'end':
        return (await end.give({ path, body: { reason } })).ok;
      default:
        return command satisfies never;
    }
  };
  return { give, problem };
};
