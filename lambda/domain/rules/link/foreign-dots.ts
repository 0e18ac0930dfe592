import { matchesIn, mayBeMet, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, type Reading } from './hit.ts';
import { everyCommonBeginning, isCommon } from './top-level-domains.ts';

/** RFC 1035 allows 63 octets. A first one begins where nothing before it could belong to it, so that none is read twice. */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const firstLabel = `(?<![a-z0-9-])(${label})`;
const around = '[ \\-"\'“”‘’\\[\\](){}<>【】〔〕「」『』《》]{0,2}';

/** Words that are said for a dot, and what programs write for one; those of the second row only where a chain shows that they are. */
const saidForDot = '%2e|&#0{0,4}46;|&#x0{0,4}2e;|&period;|\\\\\\.|句号|句点|圆点|小数点|点号|点儿|打点|达特|打特|杜特';
const saidInChain = '逗号|顿号|空格|星号|星|斜杠|斜线|箭头|竖线|点|dot';
/** Signs that stand for it. */
const sign = '(?:-{1,3}>|={1,2}>|[\\p{So}÷→←↑↓➡➜➔⇒☞☛►▶›»>*×✱✳★☆◆■|‖丨丶=+~\u301c^#@&%!°…:;\'"/\\\\])';
/** Signs that stand between two words for no other reason. */
const oddSign = /^[→➡➜➔☞☛►★☆◆■*丨丶‖]$/u;

const named = sought(new RegExp(`${firstLabel}((?:${around}(?:${saidForDot})${around}${label})+)`, 'gu'));
const chained = sought(
  new RegExp(
    `${firstLabel}(?:(${around}(?:${saidForDot}|${saidInChain})${around}| ?${sign} ?)(${label}))(?:\\2(${label}))?(?:\\2(${label}))?`,
    'gu',
  ),
);

/** Endings in Chinese letters for their sound: 点康姆, 点西恩. */
const spoken = sought(
  new RegExp(
    `${firstLabel}${around}(?:[.。点點]|${saidForDot})${around}(?:康姆|康母|科姆|扣姆|抗姆|西恩|西嗯|希恩|奈特)`,
    'gu',
  ),
);

const isCredible = (word: string): boolean => word === 'www' || /[a-z]/.test(word) || word.length > 2;

const second: ReadonlySet<string> = new Set(['gov', 'com', 'net', 'org', 'edu', 'ac']);
/** With one of these the last label begins, where it is written in Latin letters. */
const ending = sought(new RegExp([...everyCommonBeginning(), ...second].join('|'), 'g'));

/** Labels with the same thing between them that end as a host does: gdw→gov→cn, www*gdw*cn. */
const isChain = (labels: readonly string[]): boolean => {
  const [first = '', ...rest] = labels;
  const last = rest.at(-1) ?? '';
  if (rest.length < 2 || !isCommon(last)) return false;
  return first === 'www' || (second.has(rest.at(-2) ?? '') && isCredible(first));
};

/** Two labels alone, as in baidu→com: a sign that is odd between words, and an ending as it is written. */
const isJoint = ([left = '', right = '', ...more]: readonly string[], between: string, written: string): boolean =>
  more.length === 0 &&
  oddSign.test(between) &&
  left.length > 2 &&
  (second.has(right) || right === 'cn') &&
  written === right;

const lastLabel = new RegExp(`(?:%2e)?(${label})$`, 'u');

const findForeignDots = (reading: Reading): readonly Hit[] => {
  const { plain, lower } = reading;
  const hits: Hit[] = [];
  const take = (start: number, end: number) =>
    hits.push({ kind: 'disguised-host', start, end: endOfAddress(lower, end) });
  for (const match of matchesIn(reading, spoken)) {
    if (isCredible(match[1] ?? '')) take(match.index, match.index + match[0].length);
  }
  if (!mayBeMet(reading, ending)) return hits;
  for (const match of matchesIn(reading, named)) {
    const [whole, first = ''] = match;
    if (isCredible(first) && isCommon(lastLabel.exec(whole)?.[1] ?? '')) take(match.index, match.index + whole.length);
  }
  for (const match of matchesIn(reading, chained)) {
    const [whole, first, between = '', ...rest] = match;
    const labels = [first, ...rest].flatMap((part) => part ?? []);
    const end = match.index + whole.length;
    if (isChain(labels) || isJoint(labels, between, plain.slice(end - (labels.at(-1)?.length ?? 0), end)))
      take(match.index, end);
  }
  return hits;
};

/** Hosts whose dots are words or signs that are none: `gdw句号gov句号cn`, `gdw→gov→cn`, `baidu点康姆`. */
export const foreignDots: Detector = { onlyWhere: () => [spoken, named, chained], find: findForeignDots };
