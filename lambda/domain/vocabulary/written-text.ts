import * as z from 'zod';

/**
 * Controls other than the line break, and those that turn the direction of writing (UAX #9: U+202A-202E, U+2066-2069):
 * with them a text reads otherwise to the officer than to the phone.
 */
const deceiving = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u;

// What is published is for validators in any language: ranges of code units, no looking around, no class that only some know.

/** Controls other than the line break, and those of the direction of writing, as members of a class of signs. */
const controlling = '\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F';
const turning = '\\u202A-\\u202E\\u2066-\\u2069';

/** All white space but what is a control. */
const blank = '[ \\n\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]';

const noneOf = (refused: string): string => `^[^${refused}]*$`;
const noneOfAndNotBlank = (refused: string): string => `^${blank}*[^\\s${refused}][^${refused}]*$`;

/** Something that is neither white space nor invisible. */
const visible = /[^\s\p{Cf}]/u;

const undeceiving = () =>
  z.refine<string>((text) => !deceiving.test(text), {
    error: 'no control characters, and none of the direction of writing',
  });

// All checks at once: one after another, each makes a schema of its own.

/** Text as somebody wrote it, kept to the letter; may be blank. `atMost` UTF-16 code units. */
export const PlainText = (atMost: number) =>
  z
    .string()
    .check(z.maxLength(atMost), undeceiving())
    .meta({ pattern: noneOf(`${controlling}${turning}`) });

const controls = /[^\P{Cc}\n]/u;

/**
 * The same of an emergency's own words: what turns the direction of writing is told of and never holds them back
 * (draft-2020 art. 26: 先行发送).
 */
export const UrgentText = (atMost: number) =>
  z
    .string()
    .check(
      z.maxLength(atMost),
      z.refine<string>((text) => !controls.test(text), { error: 'no control characters' }),
      z.refine<string>((text) => visible.test(text), { error: 'the text is blank' }),
    )
    .meta({ pattern: noneOfAndNotBlank(controlling) });

/** Text that says something: `atLeast` code units, and not only white space. */
export const WrittenText = (atLeast: number, atMost: number) =>
  z
    .string()
    .check(
      z.maxLength(atMost),
      undeceiving(),
      z.minLength(atLeast),
      z.refine<string>((text) => visible.test(text), { error: 'the text is blank' }),
    )
    .meta({ pattern: noneOfAndNotBlank(`${controlling}${turning}`) });
