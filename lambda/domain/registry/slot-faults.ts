import type { Reason } from '../kernel/refusal.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';
import { type PreparedMessage, wordsAtMost } from './prepared-message.ts';
import { filled, longestOf, slotFault, slotsIn } from './slots.ts';
import { sharedWords } from './slots-of-languages.ts';

type Told = {
  readonly path: WrittenFault['path'];
  readonly text: string;
  readonly most: number;
  /** It is none of the first texts. */
  readonly further: boolean;
};

type Block = Pick<PreparedMessage, 'text' | 'instruction' | 'correction' | 'allClear'>;

const inOneLanguage = (
  { text, instruction, correction, allClear }: Block,
  at: WrittenFault['path'],
  further: boolean,
): readonly Told[] => [
  { path: [...at, 'text'], text, most: wordsAtMost.text, further },
  { path: [...at, 'instruction'], text: instruction, most: wordsAtMost.instruction, further },
  { path: [...at, 'correction', 'text'], text: correction.text, most: wordsAtMost.text, further },
  { path: [...at, 'allClear', 'text'], text: allClear.text, most: wordsAtMost.text, further },
];

/** What of it phones may get, in every language. */
export const textsOf = (message: PreparedMessage): readonly Told[] => [
  ...inOneLanguage(message, ['value'], false),
  ...(message.otherLanguages ?? []).flatMap((block, index) =>
    inOneLanguage(block, ['value', 'otherLanguages', index], true),
  ),
];

const fault = (path: WrittenFault['path'], reason: Reason, facts: WrittenFault['facts']): WrittenFault => ({
  path,
  reason,
  facts,
});

const inText = (message: PreparedMessage, { path, text, most, further }: Told): readonly WrittenFault[] => {
  const { slots } = message;
  const shared = further ? sharedWords(message) : new Set<string>();
  const undeclared = slotsIn(text).filter((name) => !slots.some((slot) => slot.name === name));
  const loose = /[{}]/.test(text.replaceAll(/\{[^\s{}]{1,20}\}/gu, ''));
  return [
    ...undeclared.map((slot) => fault(path, 'slot-undeclared', { slot })),
    ...slotsIn(text).flatMap((slot) => (shared.has(slot) ? [fault(path, 'slot-of-words', { slot })] : [])),
    ...(loose ? [fault(path, 'slot-loose', {})] : []),
    ...(longestOf(text, slots) > most ? [fault(path, 'filling-too-long', { most })] : []),
  ];
};

const inSlots = ({ slots, otherLanguages = [], ...first }: PreparedMessage): readonly WrittenFault[] => {
  const used = [first, ...otherLanguages].flatMap(({ text, instruction }) => slotsIn(`${text}${instruction}`));
  return slots.flatMap((slot, index) => {
    const { name: slotName, example } = slot;
    const isSecond = slots.findIndex(({ name }) => name === slotName) < index;
    const facts = { slot: slotName };
    return [
      ...(isSecond ? [fault(['value', 'slots', index, 'name'], 'slot-twice', facts)] : []),
      ...(used.includes(slotName) ? [] : [fault(['value', 'slots', index, 'name'], 'slot-unused', facts)]),
      ...(slotFault(slot, example) === null
        ? []
        : [fault(['value', 'slots', index, 'example'], 'slot-example', facts)]),
    ];
  });
};

/** Slots of a prepared message that nobody declared or uses, or that hold words of one language for another, and texts that could outgrow an alert once filled in. */
export const slotFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  entry.kind === 'prepared-message'
    ? [...textsOf(entry.value).flatMap((told) => inText(entry.value, told)), ...inSlots(entry.value)]
    : [];

/** The texts with the examples in their slots, as they would be sent. */
export const exampleTexts = (message: PreparedMessage): readonly Told[] => {
  const examples = Object.fromEntries(message.slots.map(({ name, example }) => [name, example]));
  return textsOf(message).map((told) => ({ ...told, text: filled(told.text, message.slots, examples) }));
};
