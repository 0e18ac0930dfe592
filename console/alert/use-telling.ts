import * as z from 'zod';
import type { TellingKind } from '../../lambda/domain/order/order.ts';
import type { Problem } from '../api/problem.ts';
import { useCommand } from '../api/queries.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useMe } from '../session/me.tsx';
import { BlockDraft } from './alert-draft.ts';
import type { Spoken } from './emergency-command.ts';
import { preparedWords } from './prepared-telling.ts';

const Words = z.object({
  text: z.string(),
  instruction: z.string(),
  otherLanguages: z.array(BlockDraft).readonly().default([]),
});
export type TellingText = Readonly<z.infer<typeof Words>>;

const read = (found: unknown): TellingText | null => Words.safeParse(found).data ?? null;

export type Telling = {
  readonly kind: TellingKind;
  readonly words: TellingText;
  readonly change: (words: TellingText) => void;
  /** Whether they are as they were prepared. */
  readonly asPrepared: boolean;
  /** Whether they were prepared with the message, and not made from it. */
  readonly own: boolean;
  /** Whether there is something to be told. */
  readonly ready: boolean;
  /** Whether it was taken. */
  readonly tell: () => Promise<boolean>;
  readonly problem: Problem | null;
};

/** What those who have a message are to be told: prepared from it, and kept on this machine once it was changed. */
export const useTelling = (kind: TellingKind, id: string, spoken: Spoken | undefined): Telling => {
  const { subject } = useMe();
  const draft = useDraft<TellingText | null>(`${subject}.emergency.${id}.tell.${kind}`, null, read);
  const { give, problem } = useCommand('POST /emergencies/{id}/tell');
  const prepared = spoken === undefined ? '' : preparedWords(kind, spoken);
  const prepares = (spoken?.inOthers?.[kind] ?? []).map((block) => ({ ...block, instruction: '' }));
  const words = draft.value ?? { text: prepared, instruction: '', otherLanguages: prepares };
  const tell = async (): Promise<boolean> => {
    const instruction = words.instruction.trim() === '' ? {} : { instruction: words.instruction };
    const further = words.otherLanguages
      .filter(({ text }) => text.trim() !== '')
      .map(({ instruction: toDo, ...said }) => (toDo.trim() === '' ? said : { ...said, instruction: toDo }));
    const others = further.length === 0 ? {} : { otherLanguages: further };
    const { ok } = await give({ path: { id }, body: { kind, text: words.text, ...instruction, ...others } });
    if (ok) draft.settle(null);
    return ok;
  };
  return {
    kind,
    words,
    change: draft.change,
    asPrepared: draft.value === null,
    own: spoken?.prepared !== undefined,
    ready: words.text.trim() !== '',
    tell,
    problem,
  };
};
