import type { Span } from '../finding.ts';
import { normaliseText } from '../normalised-text.ts';
import { isLongerBefore } from './before-name.ts';
import { isLongerBehind } from './behind-name.ts';

/** A text as read, without blanks; `at` leads back to it with them. */
type Read = { readonly text: string; readonly at: readonly number[]; readonly lower: string };

const readOf = (lower: string): Read => {
  const at: number[] = [];
  let text = '';
  for (let place = 0; place < lower.length; place++) {
    const unit = lower.charAt(place);
    if (/\s/.test(unit)) continue;
    text += unit;
    at.push(place);
  }
  return { text, at, lower };
};

const remembered = new Map<string, string>();
const mostRemembered = 10_000;

/** Names are few, and asked for with every text. */
const nameAsRead = (name: string): string => {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const { text } = readOf(normaliseText(name).lower);
  if (remembered.size < mostRemembered) remembered.set(name, text);
  return text;
};

/** As many Han characters as tell whose name it is. */
const mostBefore = 10;
const mostBehind = 24;

const hanBefore = (lower: string, end: number): string =>
  /\p{Script=Han}*$/u.exec(lower.slice(Math.max(0, end - mostBefore), end))?.[0] ?? '';
const hanBehind = (lower: string, start: number): string =>
  /^\p{Script=Han}*/u.exec(lower.slice(start, start + mostBehind))?.[0] ?? '';

/** A name that somebody takes, or that is denied, is not whom a message is from; 除非 and 是不是 deny nothing. */
const pretended =
  /(?:(?:假冒|冒充|冒用|冒名|假借|仿冒|盗用|伪造|谎称|自称|伪装|假扮|山寨)(?:成|是|来自|为|了|版?的?)|所谓的?|(?<![放请病事休度寒暑婚产年长补收销])假的|(?<!是)不是|(?<![除莫是无打])非)(?:由|来自)?[“"'‘「『《【]?$/u;
/** 与…无关. */
const isUnrelated = (before: string, behind: string): boolean =>
  /[与和跟同][“"'‘「『《【]?$/u.test(before) && /^[”"'’」』》】]?(?:无关|没有(?:任何)?关系|毫无关系)/u.test(behind);

/** 12345 does not stand in 112345. */
const isPartOfWord = (lower: string, start: number, end: number): boolean =>
  /[a-z0-9][a-z0-9]/.test(lower.slice(start - 1, start + 1)) || /[a-z0-9][a-z0-9]/.test(lower.slice(end - 1, end + 1));

/** Where a name is met: whole, or as a part of a longer one. Spans are UTF-16 ranges of the text as given. */
export type Mention = { readonly whole: boolean; readonly span: Span };

const mostMentions = 50;

/** Every mention of any of the names, compared as read: width, case, blanks and invisible characters do not matter. */
export const mentionsOf = (
  text: string,
  names: readonly string[],
  own: readonly string[] = names,
): readonly Mention[] => {
  const { lower, spanOf } = normaliseText(text);
  const read = readOf(lower);
  const ownRead = own.map(nameAsRead).filter((name) => name !== '');
  const mentions: Mention[] = [];
  for (const name of names.map(nameAsRead)) {
    if (name === '') continue;
    for (let found = read.text.indexOf(name); found >= 0; found = read.text.indexOf(name, found + 1)) {
      const [start, end] = [read.at[found] ?? 0, (read.at[found + name.length - 1] ?? 0) + 1];
      const before = lower.slice(Math.max(0, start - mostBefore), start);
      if (pretended.test(before) || isUnrelated(before, lower.slice(end, end + mostBefore))) continue;
      const isLonger =
        isPartOfWord(lower, start, end) ||
        isLongerBefore(name, hanBefore(lower, start), ownRead) ||
        isLongerBehind(name, hanBehind(lower, end), ownRead);
      mentions.push({ whole: !isLonger, span: spanOf(start, end) });
      if (mentions.length >= mostMentions) return mentions;
    }
  }
  return mentions;
};
