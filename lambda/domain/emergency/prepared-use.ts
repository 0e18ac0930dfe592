import * as z from 'zod';
import { SlotName, wordsAtMost } from '../registry/prepared-message.ts';
import { slotsIn } from '../registry/slots.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { OrganisationId } from '../vocabulary/organisation.ts';
import { inOtherLanguages } from '../vocabulary/other-languages.ts';
import { PlainText, WrittenText } from '../vocabulary/written-text.ts';
import type { Alert } from './alert.ts';

const Telling = lazily(() => {
  const text = WrittenText(1, wordsAtMost.text);
  return z.strictObject({ text, otherLanguages: inOtherLanguages({ text }).optional() });
});

/**
 * Which prepared message an alert was made from, as its sender says, and what goes with it: its correction and its all-clear with
 * the same slots filled in, so that they are at hand whatever becomes of the register.
 */
export const PreparedUse = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    /** Of its entry in the register when it was chosen. */
    version: z.int().min(1),
    slots: z.array(z.strictObject({ name: SlotName, value: PlainText(60) })).max(10),
    correction: Telling,
    allClear: Telling,
  }),
);
export type PreparedUse = Readonly<z.infer<typeof PreparedUse>>;

type Words = Pick<Alert, 'text' | 'instruction' | 'otherLanguages'>;

const further = (name: string, { otherLanguages = [] }: z.infer<typeof Telling>) =>
  otherLanguages.map(({ text }, index) => [`/prepared/${name}/otherLanguages/${index}/text`, text] as const);

/** The first slot that nobody filled in and the text that has it; null where none has. */
export const unfilledIn = (
  { text, instruction, otherLanguages = [] }: Words,
  { correction, allClear }: PreparedUse,
): { readonly pointer: string; readonly slot: string } | null => {
  const places = [
    ['/alert/text', text],
    ['/alert/instruction', instruction],
    ['/prepared/correction/text', correction.text],
    ['/prepared/allClear/text', allClear.text],
    ...otherLanguages.flatMap((block, index) =>
      (['text', 'instruction'] as const).map(
        (member) => [`/alert/otherLanguages/${index}/${member}`, block[member]] as const,
      ),
    ),
    ...further('correction', correction),
    ...further('allClear', allClear),
  ] as const;
  const [left] = places.flatMap(([pointer, said]) => slotsIn(said).map((slot) => ({ pointer, slot })));
  return left ?? null;
};
