import * as z from 'zod';
import { useCommand } from '../api/queries.ts';
import { type Draft, useDraft } from '../drafts/use-draft.ts';
import { useMe } from '../session/me.tsx';
import type { EmergencyCommand, Target } from './emergency-command.ts';

const read = (found: unknown): string | null => z.string().safeParse(found).data ?? null;

/**
 * A reason as it is being typed, kept on this machine until the command is done: neither a reload nor a sign-in that runs
 * out loses it. `of` names the case and the command, e.g. `emergency.e-1.cancel`.
 */
export const useReason = (of: string): Draft<string> => {
  const { subject } = useMe();
  return useDraft(`${subject}.${of}`, '', read);
};

/** A stop says no version: it must not fail on a look that is a second old. */
export const useEmergencyCommand = (command: EmergencyCommand) => {
  const confirm = useCommand('POST /emergencies/{id}/confirm');
  const refuse = useCommand('POST /emergencies/{id}/refuse');
  const cancel = useCommand('POST /emergencies/{id}/cancel');
  const end = useCommand('POST /emergencies/{id}/end');
  const { problem } = { confirm, refuse, cancel, end }[command];
  const post = ({ id, version }: Target, reason: string) => {
    const path = { id };
    switch (command) {
      case 'confirm':
        return confirm.give({ path, body: { version, reason } });
      case 'refuse':
        return refuse.give({ path, body: { version, reason } });
      case 'cancel':
        return cancel.give({ path, body: { reason } });
      case 'end':
        return end.give({ path, body: { reason } });
      default:
        return command satisfies never;
    }
  };
  /** What was done by it; null where it was not. A cancel that ordered nothing has taken back what never went out. */
  const give = async (on: Target, reason: string): Promise<EmergencyCommand | 'withdraw' | null> => {
    const outcome = await post(on, reason);
    if (!outcome.ok) return null;
    return command === 'cancel' && outcome.value.orders.length === 0 ? 'withdraw' : command;
  };
  return { give, problem };
};
