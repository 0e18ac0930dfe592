import { findPhoneNumbersInText } from 'libphonenumber-js';
import { linkifyit } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import { check } from '../cli/check.ts';
import { findLinks } from '../lambda/domain/rules/link/find-links.ts';
import { findPhones } from '../lambda/domain/rules/phone/find-phones.ts';
import { linked, unlinked } from '../test/domain/rules/corpus/links.ts';
import { linkedSecond, unlinkedSecond } from '../test/domain/rules/corpus/links-second.ts';
import { dialable, undialable } from '../test/domain/rules/corpus/phones.ts';
import { dialableSecond, undialableSecond } from '../test/domain/rules/corpus/phones-second.ts';

/** One detector on one set of texts. */
export type CheckRow = {
  readonly detector: string;
  readonly looksFor: 'links' | 'phones' | 'all findings';
  readonly textsPerSecond: number;
  /** Texts that hold what is looked for, and how many of them were missed; null where it was not asked. */
  readonly positives: number | null;
  readonly missed: number | null;
  readonly negatives: number | null;
  readonly falseAlarms: number | null;
};

type Detector = {
  readonly name: string;
  readonly looksFor: 'links' | 'phones';
  readonly sees: (text: string) => boolean;
};

const linkify = linkifyit({ fuzzyLink: true, fuzzyIP: true, fuzzyEmail: false }).tlds([...tlds], true);

const detectors: readonly Detector[] = [
  { name: 'this project', looksFor: 'links', sees: (text) => findLinks(text).some(({ kind }) => kind !== 'e-mail') },
  { name: 'linkify-it + tlds', looksFor: 'links', sees: (text) => linkify.test(text) },
  { name: 'this project', looksFor: 'phones', sees: (text) => findPhones(text).length > 0 },
  { name: 'libphonenumber-js', looksFor: 'phones', sees: (text) => findPhoneNumbersInText(text, 'CN').length > 0 },
];

const positives = { links: [...linked, ...linkedSecond], phones: [...dialable, ...dialableSecond] } as const;
const negatives = { links: [...unlinked, ...unlinkedSecond], phones: [...undialable, ...undialableSecond] } as const;
const everyText = [...positives.links, ...negatives.links, ...positives.phones, ...negatives.phones];

/** Texts a second on this core, after one round to warm up. */
const speedOf = (look: (text: string) => unknown, milliseconds: number): number => {
  for (const text of everyText) look(text);
  const start = performance.now();
  let texts = 0;
  while (performance.now() - start < milliseconds) {
    for (const text of everyText) look(text);
    texts += everyText.length;
  }
  return Math.round((texts * 1000) / (performance.now() - start));
};

const rowOf = ({ name, looksFor, sees }: Detector, milliseconds: number): CheckRow => ({
  detector: name,
  looksFor,
  textsPerSecond: speedOf(sees, milliseconds),
  positives: positives[looksFor].length,
  missed: positives[looksFor].filter((text) => !sees(text)).length,
  negatives: negatives[looksFor].length,
  falseAlarms: negatives[looksFor].filter(sees).length,
});

/**
 * Measures the content check on the project's own corpora, beside the two libraries on the same texts. Each detector
 * runs for about `milliseconds`; the last row is the whole of `check`, schema and answer included.
 */
export const measureCheck = (milliseconds = 1000): readonly CheckRow[] => [
  ...detectors.map((detector) => rowOf(detector, milliseconds)),
  {
    detector: 'this project, whole check',
    looksFor: 'all findings',
    textsPerSecond: speedOf((text) => check({ text }), milliseconds),
    positives: null,
    missed: null,
    negatives: null,
    falseAlarms: null,
  },
];
