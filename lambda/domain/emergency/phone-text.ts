import { drillMarkOf } from '../vocabulary/language.ts';
import type { Alert } from './alert.ts';

/** Clauses between punctuation, with neither spaces nor width to tell them apart: `|请立即转移|不要涉水|`. */
const clausesOf = (text: string): string => {
  const clauses = text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .split(/\p{P}+/u);
  return clauses.reduce((all, clause) => (clause === '' ? all : `${all}${clause}|`), '|');
};

/** Whole clauses only: 撤离 does not stand in 请勿撤离. */
const standsIn = (instruction: string, text: string): boolean => clausesOf(text).includes(clausesOf(instruction));

const joint = (text: string): string => {
  if (/[.!?:;,)]$/.test(text)) return ' ';
  if (/\p{P}$/u.test(text)) return '';
  return /\p{Script=Han}/u.test(text) ? '。' : '. ';
};

type Words = Pick<Alert, 'text' | 'instruction'>;
type Path = 'emergency' | 'exercise';

/** What is said and, unless it says so already, what to do: warnings are to carry both (预警内容与防御指引). */
export const wordsOf = ({ text, instruction }: Words): string => {
  const [said, toDo] = [text.trimEnd(), instruction.trim()];
  return standsIn(toDo, said) ? said : `${said}${joint(said)}${toDo}`;
};

/**
 * The text that every operator puts on phones, to the letter. A drill says so in its own text: what the operators carry
 * can never be taken for a warning.
 */
export const phoneText = (words: Words, path: Path, language?: string): string => {
  const composed = wordsOf(words);
  const drillMark = drillMarkOf(language);
  return path === 'exercise' && !composed.startsWith(drillMark) ? `${drillMark}${composed}` : composed;
};

type Block = { readonly language: string; readonly text: string; readonly instruction?: string | undefined };

/** The same in further languages, by the same rule; nothing where there are none. */
export const otherPhoneTexts = (
  { otherLanguages }: { readonly otherLanguages?: readonly Block[] | undefined },
  path: Path,
) =>
  otherLanguages === undefined
    ? {}
    : {
        otherLanguages: otherLanguages.map(({ language, text, instruction = '' }) => ({
          language,
          text: phoneText({ text, instruction }, path, language),
        })),
      };
