import * as z from 'zod';
import { Area, areasAtMost } from '../division/area/area.ts';
import { HazardClass, Level } from '../vocabulary/hazard.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { DivisionCode, OrganisationId } from '../vocabulary/organisation.ts';
import { inOtherLanguages } from '../vocabulary/other-languages.ts';
import { PlainText, WrittenText } from '../vocabulary/written-text.ts';

/** What is filled in: `hours` and `amount` are numbers, the others words. */
export const SlotKind = z.enum(['place', 'hours', 'amount', 'time', 'text']);
export type SlotKind = z.infer<typeof SlotKind>;

/** How a slot is named in a text: `{name}`. */
export const SlotName = lazily(() => z.string().regex(/^[^\s{}]{1,20}$/));

export const Slot = lazily(() =>
  z.strictObject({
    name: SlotName,
    kind: SlotKind,
    /** Stands behind whatever is filled in, e.g. 毫米. */
    unit: WrittenText(1, 10).optional(),
    example: WrittenText(1, 60),
    /** The longest filling without its unit, in UTF-16 code units. */
    longest: z.int().min(1).max(60),
  }),
);
export type Slot = Readonly<z.infer<typeof Slot>>;

/** As long as an alert's own words may be (`emergency/alert.ts`). */
export const wordsAtMost = { text: 2000, instruction: 1000 } as const;

/**
 * Characters of its outlines: a row of the views holds what is in force beside what is proposed, each in five languages
 * (`test/adapters/largest-rows.test.ts`). Half of what an alert may have.
 */
export const outlinesAtMost = 65_536;

const Telling = lazily(() => z.strictObject({ text: WrittenText(1, wordsAtMost.text) }));

/**
 * 预置模板: an emergency message written before there is one, with what puts it right and what ends it. `{name}` in its texts
 * stands for a slot; one that is not filled in is never sent.
 */
export const PreparedMessage = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    organisation: OrganisationId,
    hazardClass: HazardClass,
    /** Code or name, as in an alert. */
    event: WrittenText(1, 60),
    level: Level,
    title: WrittenText(2, 60),
    /** What it is for, in a line; no phone gets it. */
    headline: PlainText(100),
    text: WrittenText(1, wordsAtMost.text),
    instruction: WrittenText(1, wordsAtMost.instruction),
    /** All of its texts in further languages, with the same slots, written by people. */
    otherLanguages: inOtherLanguages({
      text: WrittenText(1, wordsAtMost.text),
      instruction: WrittenText(1, wordsAtMost.instruction),
      correction: Telling,
      allClear: Telling,
    }).optional(),
    slots: z.array(Slot).max(10),
    /** Where it usually goes. */
    divisions: z.array(DivisionCode).max(400),
    /** The outlines within them that it is usually narrowed to. */
    areas: z.array(Area).min(1).max(areasAtMost).optional(),
    /** How long it warns, counted from the send. */
    validForHours: z.int().min(1).max(720),
    correction: Telling,
    allClear: Telling,
    /** Shipped to begin from, and nobody's own words yet. */
    sample: z.literal(true).optional(),
  }),
);
export type PreparedMessage = Readonly<z.infer<typeof PreparedMessage>>;
