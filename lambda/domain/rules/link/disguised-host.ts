import { mayBeMet, mayStand, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, latinLetter, noHits, type Reading } from './hit.ts';
import type { Token, TokenKind, Tokens } from './tokens.ts';
import { isCommon, isRegistered } from './top-level-domains.ts';

/** A label, what stands for the dot, and the ending: blanks around the dot are allowed and noted. */
type Joint = {
  readonly left: Token;
  readonly separator: TokenKind;
  readonly right: Token;
  /** The ending as written, before lower-casing. */
  readonly written: string;
  readonly blanks: number;
  readonly after: string;
};

const oneOf = (list: string, label: string): boolean => list.split(' ').includes(label);

/** Words of everyday Chinese that end in 点 (重点, 景点, 早八点): no label ends here. */
const endsInPointWord = /[网地站景重热难观特要焦起终据早晚几两一二三四五六七八九十半整零差快慢多优缺试亮痛看盲卖]$/;

const credibleLabel = (label: string): boolean => /[a-z]/.test(label) || label.length >= 3;

const afterWord: Readonly<Record<TokenKind, (joint: Joint) => boolean>> = {
  dot: ({ left, right, written, blanks }) =>
    blanks > 0 &&
    credibleLabel(left.text) &&
    written === right.text &&
    oneOf(blanks > 1 ? 'com cn net org' : 'com cn', right.text),
  stop: ({ left, right }) =>
    left.text === 'www' || (credibleLabel(left.text) && oneOf('com cn net org gov edu cc xyz', right.text)),
  middle: ({ left, right }) =>
    left.text === 'www' ||
    (left.text.length > 1 && credibleLabel(left.text) && oneOf('com cn net org gov', right.text)),
  list: ({ left, right, written, after, blanks }) =>
    blanks === 0 &&
    /[a-z]/.test(left.text) &&
    left.text.length > 2 &&
    !oneOf('com net org edu usa', left.text) &&
    written === right.text &&
    oneOf('com cn net', right.text) &&
    !/^[,、][a-z]{2,4}(?![a-z])/.test(after.replace(/^[,、.]cn/, '')),
  point: ({ left, right }) => left.text === 'www' || (credibleLabel(left.text) && isCommon(right.text)),
  named: ({ left, right }) => left.text === 'www' || isRegistered(right.text),
  word: ({ left, right }) => left.text === 'www' || (credibleLabel(left.text) && isCommon(right.text)),
  han: () => false,
  blank: () => false,
  other: () => false,
};

const afterHan = ({ left, separator, right, written, blanks }: Joint): boolean => {
  if (written !== right.text) return false;
  if (separator === 'word') return blanks === 2 && oneOf('com cn net', right.text);
  if (blanks > 0) return false;
  switch (separator) {
    case 'dot':
      return oneOf('com cn net org cc xyz', right.text) || right.text.startsWith('xn--');
    case 'stop':
      return oneOf('com cn', right.text);
    case 'point':
      return left.text.length > 1 && oneOf('com cn net', right.text) && !endsInPointWord.test(left.text);
    case 'named':
      return isCommon(right.text);
    default:
      return false;
  }
};

const isSeparator = (token: Token): boolean =>
  afterWord[token.kind] !== afterWord.han && (token.kind !== 'word' || token.text === 'dot');

const jointAt = (tokens: readonly Token[], at: number, { plain, lower }: Reading): Joint | null => {
  const separator = tokens[at];
  if (separator === undefined || !isSeparator(separator)) return null;
  const blankBefore = tokens[at - 1]?.kind === 'blank' ? 1 : 0;
  const blankAfter = tokens[at + 1]?.kind === 'blank' ? 1 : 0;
  const left = tokens[at - 1 - blankBefore];
  const right = tokens[at + 1 + blankAfter];
  if (left === undefined || right?.kind !== 'word') return null;
  const written = plain.slice(right.start, right.end);
  const blanks = blankBefore + blankAfter;
  return { left, separator: separator.kind, right, written, blanks, after: lower.slice(right.end, right.end + 8) };
};

/** `www。北京。中国`: two dots of any make, so that 网络（WWW）。中国 is none. */
const chineseAfterWww = (tokens: readonly Token[], at: number): Hit | null => {
  const [left, separator, label, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const isDotted = separator !== undefined && second !== undefined && isDot(separator) && isDot(second);
  if (left?.text !== 'www' || label?.kind !== 'han' || !isDotted) return null;
  return { kind: 'disguised-host', start: left.start, end: label.end };
};

const isDot = ({ kind }: Token): boolean => kind === 'dot' || kind === 'stop' || kind === 'named' || kind === 'point';

/** What may stand for a dot, and a label behind it; or the label that alone makes a host of what is behind it. */
const separated = sought(/[.。·•・∙⋅‧●⚫◦_,、点點\])}>】〕」』》] *[a-z0-9]|dot|www/g);

const findDisguisedHosts = (reading: Reading, tokensOf: Tokens): readonly Hit[] => {
  if (!mayBeMet(reading, latinLetter) || !mayStand(reading, separated)) return noHits;
  const hits: Hit[] = [];
  const tokens = tokensOf();
  for (let at = 1; at < tokens.length; at++) {
    const joint = jointAt(tokens, at, reading);
    if (joint === null) {
      const chinese = chineseAfterWww(tokens, at);
      if (chinese !== null) hits.push(chinese);
      continue;
    }
    const { left, right, separator } = joint;
    const seen = left.kind === 'word' ? afterWord[separator](joint) : left.kind === 'han' && afterHan(joint);
    if (seen) hits.push({ kind: 'disguised-host', start: left.start, end: endOfAddress(reading.lower, right.end) });
  }
  return hits;
};

/** Hosts whose dot is disguised: `gov点cn`, `www。gov。cn`, `gov(dot)cn`, `gov .cn`, and `北京.com`. */
export const disguisedHosts: Detector = { onlyWhere: () => [separated], find: findDisguisedHosts };
