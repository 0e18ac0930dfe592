import { matchesIn, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, type Reading } from './hit.ts';

const dottedQuad = sought(/(?<![\d.])(\d{1,3})[.。点點](\d{1,3})[.。点點](\d{1,3})[.。点點](\d{1,3})(?!\d|[.。]\d)/g);
/** The same dot each time: one that is named or bracketed, which nothing else is written with; or one of many uses. */
const namedDot =
  ' ?(?:句号|句点|圆点|小数点|点号|点儿|dot|[[({<【〔「『《] ?(?:[.。·]|dot|句?[点點]) ?[\\])}>】〕」』》]) ?';
const oddDot = ' \\. |\\. | ?[·•・∙⋅‧,、_/-] ?| ';
const quadWith = (dot: string): RegExp =>
  new RegExp(`(?<![\\d.])(\\d{1,3})(${dot})(\\d{1,3})\\2(\\d{1,3})\\2(\\d{1,3})(?!\\d|[.。]\\d)`, 'g');
const namedQuad = sought(quadWith(namedDot));
const oddQuad = sought(quadWith(oddDot));
const ipv6 = sought(
  /(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4}){1,6}(?![0-9a-z:])|(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-z:])|\[[0-9a-f]{0,4}(?::{1,2}[0-9a-f]{1,4}){1,7}\]/g,
);

/** 版本1.2.3.4, 第3.1.2.4条, v1.2.3.4: four numbers that are no address. */
const numberedBefore = /(?:版本号?|固件|系统|坐标|经纬度|升级[到至]|更新[到至]|version|ver|v|第) ?:? ?$/;
const numberedAfter = /^ ?(?:版|款|条|项|章|节|级|号|日|分)/;
/** Houses, rooms, gates and bus lines: of numbers with an odd dot between them, or with none that is large. */
const countedAfter = /^ ?(?:楼|栋|幢|座|室|路(?!由)|闸|站|[-—~至]\d)/;
const addressBefore =
  /(?:访问|登录|登陆|打开|浏览|进入|输入|地址|网址|网站|服务器|主机|ip|dns|ping|[\\/]{2}|@)[是为]?[^\d。,;]{0,6}$/;
/** Nothing but an address is behind these: one opens gates and enters rooms by number as well. */
const addressAlone = /(?:访问|登录|登陆|浏览器?|地址栏|网址|服务器|ip|dns|ping|[\\/]{2})[是为]?[^\d。,;]{0,3}$/;

/** IP电话 12 110 119 120: with blanks alone between them numbers are an address only where they are called one. */
const calledAddress = /(?:(?:访问|登录|登陆|浏览器|地址栏|网址|服务器|dns|ip地址) ?[是为:]?|ip ?[是为:]) ?$/;

/** Whether what stands before a number sends a reader to a page. */
export const leadsToAddress = (before: string): boolean => addressBefore.test(before);

type Octets = readonly number[];
type Place = { readonly before: string; readonly after: string };

const areOctets = (octets: Octets): boolean => {
  const [first = 0] = octets;
  return first > 0 && first < 256 && octets.every((octet) => octet < 256);
};
const isLarge = (octets: Octets): boolean => (octets[0] ?? 0) >= 10 && octets.some((octet) => octet >= 100);

const hasPath = /^(?::\d{2,5}|\/[a-z0-9])/;
const hasRoot = /^\/(?![\d\p{L}])/u;
const goesOn = ([first = 0]: Octets, { after }: Place): boolean =>
  hasPath.test(after) || (first >= 10 && hasRoot.test(after));

const isNumbered = ({ before, after }: Place): boolean => numberedBefore.test(before) || numberedAfter.test(after);

const isCounted = (place: Place): boolean => numberedAfter.test(place.after) || countedAfter.test(place.after);

const isAddress = (octets: Octets, place: Place): boolean => {
  if (octets.some((octet) => octet > 255)) return false;
  if (goesOn(octets, place) || addressAlone.test(place.before)) return true;
  if (addressBefore.test(place.before) && (isLarge(octets) || !isCounted(place))) return true;
  return !isNumbered(place) && isLarge(octets);
};

const placeOf = (lower: string, start: number, end: number): Place => ({
  before: lower.slice(Math.max(0, start - 14), start),
  after: lower.slice(end, end + 8),
});

/** As people write an address and no date: 11.22.08.30 is one. */
const isWrittenAsAddress = (digits: readonly string[]): boolean =>
  Number(digits[0]) >= 10 && digits.every((octet) => !/^0./.test(octet) && Number(octet) < 256);

const findDotted = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  return matchesIn(reading, dottedQuad).flatMap((match): readonly Hit[] => {
    const digits = match.slice(1);
    const end = match.index + match[0].length;
    const place = placeOf(lower, match.index, end);
    const start = place.before.endsWith('//') ? match.index - 2 : match.index;
    if (isAddress(digits.map(Number), place)) return [{ kind: 'ip', start, end: endOfAddress(lower, end) }];
    const isDoubtful =
      /^[\d.]+$/.test(match[0]) && isWrittenAsAddress(digits) && !isNumbered(place) && !isCounted(place);
    return isDoubtful ? [{ kind: 'dotted-numbers', start, end }] : [];
  });
};

const isOddAddress = (octets: Octets, dot: string, place: Place): boolean => {
  if (!areOctets(octets) || isCounted(place)) return false;
  if (dot === ' . ') return isAddress(octets, place);
  if (dot === ' ' && !calledAddress.test(place.before)) return false;
  return isLarge(octets) && (addressAlone.test(place.before) || /^:\d{2,5}(?:\/|(?!\d))/.test(place.after));
};

const findDisguised = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const found = [...matchesIn(reading, namedQuad), ...matchesIn(reading, oddQuad)];
  return found.flatMap(({ 0: { length }, 1: first, 2: dot = '', 3: second, 4: third, 5: fourth, index }) => {
    const octets = [first, second, third, fourth].map(Number);
    const isNamed = dot.trim().length > 1;
    const place = placeOf(lower, index, index + length);
    if (!(isNamed ? areOctets(octets) : isOddAddress(octets, dot, place))) return [];
    return [{ kind: 'ip', start: index, end: endOfAddress(lower, index + length) } as const];
  });
};

const digit = '零〇○一二三四五六七八九幺';
const spelt = `[${digit}两十百]`;
const speltDot = '[点點.·]';
const speltQuad = sought(
  new RegExp(
    `(?<!${spelt}|${speltDot})(${spelt}{1,6})${speltDot}(${spelt}{1,6})${speltDot}(${spelt}{1,6})${speltDot}(${spelt}{1,6})(?!${speltDot}|${spelt})`,
    'g',
  ),
);
const digitsAlone = new RegExp(`^[${digit}]{1,3}$`);
const digitOf = (letter: string): number =>
  Math.max(0, '〇一二三四五六七八九'.indexOf(letter.replace('幺', '一').replace('两', '二')));

/** 一九二, 一百九十二, 十; NaN of what is no number below a thousand. */
const spokenNumber = (written: string): number => {
  if (digitsAlone.test(written)) return Number(Array.from(written, digitOf).join(''));
  const parts = /^(?:([一二两])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(written);
  if (parts === null) return Number.NaN;
  const [, hundreds = '', tens, ten, ones = ''] = parts;
  return digitOf(hundreds) * 100 + (ten === undefined ? 0 : digitOf(tens ?? '一') * 10) + digitOf(ones);
};

const findSpelt = (reading: Reading): readonly Hit[] =>
  matchesIn(reading, speltQuad).flatMap((match): readonly Hit[] => {
    const octets = match.slice(1).map(spokenNumber);
    const isOne = areOctets(octets) && isLarge(octets);
    return isOne ? [{ kind: 'ip', start: match.index, end: match.index + match[0].length }] : [];
  });

/** 10:20::30 is a slip of the pen in a time of day; a real address shows a letter or a long group. */
const isIpv6 = (address: string): boolean =>
  address.startsWith('[') ||
  (/[a-f]|\d{3}/.test(address) && address.split(':').filter((group) => group !== '').length > 2);

const findIpv6 = (reading: Reading): readonly Hit[] =>
  matchesIn(reading, ipv6)
    .filter(([address]) => isIpv6(address))
    .map(({ 0: { length }, index }) => ({ kind: 'ip', start: index, end: index + length }));

/**
 * IPv4 in dotted form (also with 。, 点 or another sign for the dot, and spelt out) and IPv6 (RFC 4291) with at least three
 * groups.
 */
export const internetAddresses: Detector = {
  onlyWhere: () => [dottedQuad, namedQuad, oddQuad, speltQuad, ipv6],
  find: (reading) => [...findDotted(reading), ...findDisguised(reading), ...findSpelt(reading), ...findIpv6(reading)],
};
