import * as z from 'zod';
import { type Draft, useDraft } from '../drafts/use-draft.ts';
import { useMe } from '../session/me.tsx';

const read = (found: unknown): string | null => z.string().safeParse(found).data ?? null;

/**
 * A reason as it is being typed, kept on this machine until the command is done: neither a reload nor a sign-in that runs
 * out loses it. `of` names the case and the command, e.g. `emergency.e-1.cancel`.
 */
export const useReason = (of: string): Draft<string> => {
  const { subject } = useMe();
  return useDraft(`${subject}.${of}`, '', read);
};
