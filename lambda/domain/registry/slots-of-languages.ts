import type { PreparedMessage, Slot } from './prepared-message.ts';
import { type Filling, slotsIn, typedInto } from './slots.ts';

type Block = Pick<PreparedMessage, 'text' | 'instruction' | 'correction' | 'allClear'>;
type Message = Block & Pick<PreparedMessage, 'slots' | 'otherLanguages'>;

const namesIn = ({ text, instruction, correction, allClear }: Block): readonly string[] =>
  slotsIn([text, instruction, correction.text, allClear.text].join(' '));

/** Figures are the same in every language; words are those of one. */
export const holdsWords = ({ kind }: Pick<Slot, 'kind'>): boolean => kind !== 'hours' && kind !== 'amount';

/** Slots of a further language that the first texts have not. */
const ownOf = (message: Message, block: Block): readonly Slot[] => {
  const [first, its] = [namesIn(message), namesIn(block)];
  return message.slots.filter(({ name }) => its.includes(name) && !first.includes(name));
};

/** The slots that are filled in for the first texts, and those of each further language besides. */
export const slotsByLanguage = (
  message: Message,
): { readonly first: readonly Slot[]; readonly further: readonly { language: string; slots: readonly Slot[] }[] } => {
  const further = (message.otherLanguages ?? []).map((block) => ({
    language: block.language,
    slots: ownOf(message, block),
  }));
  const own = further.flatMap(({ slots }) => slots);
  return { first: message.slots.filter((slot) => !own.includes(slot)), further };
};

const isTyped = (filling: Filling, slot: Slot): boolean => typedInto(filling, slot).trim() !== '';

/** A further language whose own slots are all left empty is not said: nobody waits for a translator. */
const isSaid = (slots: readonly Slot[], filling: Filling): boolean =>
  slots.length === 0 || slots.some((slot) => isTyped(filling, slot));

/** The slots that have to be filled in rightly before it is sent: with one word of a further language, all of it. */
export const slotsAsked = (message: Message, filling: Filling): readonly Slot[] => {
  const { first, further } = slotsByLanguage(message);
  const asked = [...first, ...further.flatMap(({ slots }) => (isSaid(slots, filling) ? slots : []))];
  return message.slots.filter((slot) => asked.includes(slot));
};

/** The message in the languages that are said. */
export const saidWith = <M extends Message>(message: M, filling: Filling): M => {
  const { otherLanguages } = message;
  const said = otherLanguages?.filter((block) => isSaid(ownOf(message, block), filling)) ?? [];
  if (said.length === otherLanguages?.length) return message;
  return { ...message, otherLanguages: said.length === 0 ? undefined : said };
};

/** Slots of words that stand in the texts of several languages: the words of one would be read in another. */
export const sharedWords = ({ slots, otherLanguages = [], ...first }: Message): ReadonlySet<string> => {
  const seen = [first, ...otherLanguages].map(namesIn);
  const isShared = (name: string): boolean => seen.filter((names) => names.includes(name)).length > 1;
  return new Set(slots.filter((slot) => holdsWords(slot) && isShared(slot.name)).map(({ name }) => name));
};
