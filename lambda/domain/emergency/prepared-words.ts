import type { PreparedMessage, Slot } from '../registry/prepared-message.ts';
import type { Alert } from './alert.ts';
import type { PreparedUse } from './prepared-use.ts';

type Said = Pick<PreparedMessage, 'text' | 'instruction'>;

/** Fills what stands in the slots of a text, with the units that these say. */
type Fill = (text: string, slots: readonly Slot[]) => string;

/** Units are in Chinese: a text in another language has its own behind the slot. */
const withoutUnits = ({ slots }: Pick<PreparedMessage, 'slots'>): readonly Slot[] =>
  slots.map(({ unit: _, ...slot }) => slot);

/** The words of an alert in every language they were prepared in. */
export const wordsFrom = (
  message: Said & Pick<PreparedMessage, 'otherLanguages' | 'slots'>,
  fill: Fill,
): Pick<Alert, 'text' | 'instruction' | 'otherLanguages'> => {
  const said = ({ text, instruction }: Said, slots: readonly Slot[]) => ({
    text: fill(text, slots),
    instruction: fill(instruction, slots),
  });
  const bare = withoutUnits(message);
  const further = message.otherLanguages?.map((block) => ({ language: block.language, ...said(block, bare) }));
  return { ...said(message, message.slots), ...(further === undefined ? {} : { otherLanguages: further }) };
};

/** What puts it right and what ends it, in the same. */
export const tellingsFrom = (message: PreparedMessage, fill: Fill): Pick<PreparedUse, 'correction' | 'allClear'> => {
  const bare = withoutUnits(message);
  const told = (kind: 'correction' | 'allClear') => {
    const further = message.otherLanguages?.map((block) => ({
      language: block.language,
      text: fill(block[kind].text, bare),
    }));
    return {
      text: fill(message[kind].text, message.slots),
      ...(further === undefined ? {} : { otherLanguages: further }),
    };
  };
  return { correction: told('correction'), allClear: told('allClear') };
};
