import type { Reason } from '../kernel/refusal.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';
import { type PreparedMessage, wordsAtMost } from './prepared-message.ts';
import { filled, longestOf, slotFault, slotsIn } from './slots.ts';

type Told = { readonly path: WrittenFault['path']; readonly text: string; readonly most: number };

type Block = Pick<PreparedMessage, 'text' | 'instruction' | 'correction' | 'allClear'>;

const inOneLanguage = (
  { text, instruction, correction, allClear }: Block,
  at: WrittenFault['path'],
): readonly Told[] => [
  { path: [...at, 'text'], text, most: wordsAtMost.text },
  { path: [...at, 'instruction'], text: instruction, most: wordsAtMost.instruction },
  { path: [...at, 'correction', 'text'], text: correction.text, most: wordsAtMost.text },
  { path: [...at, 'allClear', 'text'], text: allClear.text, most: wordsAtMost.text },
];

/** What of it phones may get, in every language. */
export const textsOf = (message: PreparedMessage): readonly Told[] => [
  ...inOneLanguage(message, ['value']),
  ...(message.otherLanguages ?? []).flatMap((block, index) => inOneLanguage(block, ['value', 'otherLanguages', index])),
];

const fault = (path: WrittenFault['path'], reason: Reason, facts: WrittenFault['facts']): WrittenFault => ({
  path,
  reason,
  facts,
});

const inText = ({ slots }: PreparedMessage, { path, text, most }: Told): readonly WrittenFault[] => {
  const undeclared = slotsIn(text).filter((name) => !slots.some((slot) => slot.name === name));
  const loose = /[{}]/.test(text.replaceAll(/\{[^\s{}]{1,20}\}/gu, ''));
  return [
    ...undeclared.map((slot) => fault(path, 'slot-undeclared', { slot })),
    ...(loose ? [fault(path, 'slot-loose', {})] : []),
    ...(longestOf(text, slots) > most ? [fault(path, 'filling-too-long', { most })] : []),
  ];
};

const inSlots = ({ slots, text, instruction }: PreparedMessage): readonly WrittenFault[] => {
  const used = slotsIn(`${text}${instruction}`);
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

/** Slots of a prepared message that nobody declared or uses, and texts that could outgrow an alert once filled in. */
export const slotFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  entry.kind === 'prepared-message'
    ? [...textsOf(entry.value).flatMap((told) => inText(entry.value, told)), ...inSlots(entry.value)]
    : [];

/** The texts with the examples in their slots, as they would be sent. */
export const exampleTexts = (message: PreparedMessage): readonly Told[] => {
  const examples = Object.fromEntries(message.slots.map(({ name, example }) => [name, example]));
  return textsOf(message).map((told) => ({ ...told, text: filled(told.text, message.slots, examples) }));
};
