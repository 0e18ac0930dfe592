import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadCpuUsage } from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { linkifyit } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import { check } from '../cli/check.ts';
import { findLinks } from '../lambda/domain/rules/link/find-links.ts';
import { findPhones } from '../lambda/domain/rules/phone/find-phones.ts';
import { messages } from '../local/scenario/messages.ts';
import { linked, unlinked } from '../test/domain/rules/corpus/links.ts';
import { linkedSecond, unlinkedSecond } from '../test/domain/rules/corpus/links-second.ts';
import { dialable, undialable } from '../test/domain/rules/corpus/phones.ts';
import { dialableSecond, undialableSecond } from '../test/domain/rules/corpus/phones-second.ts';
import { quantileOf, ratioOf } from './quantiles.ts';
import type { Cell } from './report.ts';

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

const plainTexts = Object.values(messages).map((message) => (typeof message === 'string' ? message : message.text));

/** Texts a second of processor time of this thread, once as much has gone by to warm up. */
const speedOf = (
  look: (text: string) => unknown,
  milliseconds: number,
  given: readonly string[] = everyText,
): number => {
  const run = (): number => {
    const before = threadCpuUsage();
    for (let texts = 0; ; texts += given.length) {
      const { user, system } = threadCpuUsage(before);
      if (user + system >= milliseconds * 1_000) return Math.round((texts * 1_000_000) / (user + system));
      for (const text of given) look(text);
    }
  };
  run();
  return run();
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

const whole = (detector: string, textsPerSecond: number): CheckRow => ({
  detector,
  looksFor: 'all findings',
  textsPerSecond,
  positives: null,
  missed: null,
  negatives: null,
  falseAlarms: null,
});

/**
 * Measures the content check on the project's own corpora, beside the two libraries on the same texts. Each detector
 * runs for about `milliseconds`; the last rows are the whole of `check`, schema and answer included.
 */
export const measureCheck = (milliseconds = 1000): readonly CheckRow[] => [
  ...detectors.map((detector) => rowOf(detector, milliseconds)),
  whole(
    'this project, whole check',
    speedOf((text) => check({ text }), milliseconds),
  ),
  whole(
    'this project, whole check of messages',
    speedOf((text) => check({ text }), milliseconds, plainTexts),
  ),
  whole(
    'both libraries, of messages',
    speedOf((text) => [linkify.test(text), findPhoneNumbersInText(text, 'CN')], milliseconds, plainTexts),
  ),
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Processor time in ms of a program of this project that is given a file. */
const cpuMsOf = async (program: readonly string[], file: string): Promise<number> => {
  const options = ['--disable-warning=ExperimentalWarning', '--import', './bench/tell-cpu.mjs', ...program];
  const child = spawn(process.execPath, options, { cwd: root, stdio: ['pipe', 'ignore', 'pipe'] });
  createReadStream(file).pipe(child.stdin);
  const [said, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}: ${said}`);
  return Number(said.trim().split('\n').at(-1));
};

const programs: Readonly<Record<string, readonly string[]>> = {
  'this project': ['--import', './local/compile-cache.mjs', 'cli/main.ts', 'check'],
  'both libraries': ['bench/library-lines.ts'],
};

/** Both programs on every text of the corpora, `times` over, in turn. */
export const measureCheckByCommand = async (
  times: number,
  rounds: number,
): Promise<readonly Readonly<Record<string, Cell>>[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'coordinator-lines-'));
  try {
    const file = join(folder, 'texts.jsonl');
    const lines = everyText.map((text) => `${JSON.stringify({ text })}\n`).join('');
    writeFileSync(file, lines.repeat(times));
    const took = new Map(Object.keys(programs).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const [name, program] of Object.entries(programs)) took.get(name)?.push(await cpuMsOf(program, file));
    const texts = everyText.length * times;
    const median = (name: string): number =>
      quantileOf(
        (took.get(name) ?? []).toSorted((a, b) => a - b),
        0.5,
      );
    return Object.keys(programs).map((name) => ({
      program: name,
      texts,
      'CPU ms': Math.round(median(name)),
      textsPerSecond: Math.round((texts * 1_000) / median(name)),
      'times the libraries': ratioOf(median('both libraries'), median(name)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
