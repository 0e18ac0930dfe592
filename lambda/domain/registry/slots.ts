import type { Slot } from './prepared-message.ts';

/** What is typed into the slots, by their names. */
export type Filling = Readonly<Record<string, string>>;

/** What is typed into a slot, nothing where nobody did: a slot may be called `constructor`, which every object has. */
export const typedInto = (filling: Filling, { name }: Pick<Slot, 'name'>): string =>
  (Object.hasOwn(filling, name) ? filling[name] : undefined) ?? '';

/** The names of the slots that a text has, each once. */
export const slotsIn = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(/\{([^\s{}]{1,20})\}/gu), ([, name = '']) => name)),
];

/** Whether a text has a slot that nobody filled in. */
export const isUnfilled = (text: string): boolean => slotsIn(text).length > 0;

export type SlotFault = 'empty' | 'too-long' | 'no-number' | 'signs';

const numbered = { hours: /^\d{1,3}(?:\.\d)?$/, amount: /^\d{1,12}(?:\.\d{1,3})?$/ } as const;

/** What is wrong with a filling; null where nothing is. */
export const slotFault = ({ kind, longest }: Pick<Slot, 'kind' | 'longest'>, typed = ''): SlotFault | null => {
  const value = typed.trim();
  if (value === '') return 'empty';
  if (value.length > longest) return 'too-long';
  if (kind === 'hours' || kind === 'amount') return numbered[kind].test(value) ? null : 'no-number';
  return /[{}]|\p{C}|\n/u.test(value) ? 'signs' : null;
};

/** A text with what is typed into its slots, each with its unit; a slot that is not filled in rightly stays. */
export const filled = (text: string, slots: readonly Slot[], filling: Filling): string =>
  text.replaceAll(/\{([^\s{}]{1,20})\}/gu, (whole, name: string) => {
    const slot = slots.find((one) => one.name === name);
    if (slot === undefined || slotFault(slot, typedInto(filling, slot)) !== null) return whole;
    return `${typedInto(filling, slot).trim()}${slot.unit ?? ''}`;
  });

/** How long a text is at the most once its slots are filled in, in UTF-16 code units. */
export const longestOf = (text: string, slots: readonly Slot[]): number => {
  const longest = new Map(slots.map(({ name, longest: most, unit = '' }) => [name, most + unit.length]));
  return text.replaceAll(/\{([^\s{}]{1,20})\}/gu, (whole, name: string) =>
    '一'.repeat(longest.get(name) ?? whole.length),
  ).length;
};
