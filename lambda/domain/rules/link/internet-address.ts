import { matchesIn, type Sought, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, type Reading } from './hit.ts';

const dottedQuad = sought(/(?<![\d.])(\d{1,3})[.。点](\d{1,3})[.。点](\d{1,3})[.。点](\d{1,3})(?!\d|[.。]\d)/g);
const ipv6 = sought(
  /(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4}){1,6}(?![0-9a-z:])|(?<![0-9a-z:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-z:])|\[[0-9a-f]{0,4}(?::{1,2}[0-9a-f]{1,4}){1,7}\]/g,
);

/** 版本1.2.3.4, 第3.1.2.4条, v1.2.3.4: four numbers that are no address. */
const numberedBefore = /(?:版本号?|固件|系统|坐标|经纬度|升级[到至]|更新[到至]|version|ver|v|第) ?:? ?$/;
const numberedAfter = /^ ?(?:版|款|条|项|章|节|级|号|日|分)/;
const addressBefore =
  /(?:访问|登录|登陆|打开|浏览|进入|输入|地址|网址|网站|服务器|主机|ip|dns|ping|[\\/]{2}|@)[是为]?[^\d。,;]{0,6}$/;

/** 0xC0A80101, 0xC0.0xA8.0x01.0x01, 0300.0250.01.01, 3232235777: what a browser takes for an address as well (WHATWG URL). */
const hexNumber = sought(/(?<![0-9a-z.])0x[0-9a-f]{7,8}(?![0-9a-z])/g);
const numberParts = sought(
  /(?<![0-9a-z.])(?=[0-9a-fx.]*(?:0x|(?<![0-9])0[0-7]))(?:0x[0-9a-f]{1,2}|\d{1,4})(?:\.(?:0x[0-9a-f]{1,2}|\d{1,4})){3}(?![0-9a-z.])/g,
);
const wholeNumber = sought(/(?<=(?:访问|打开|登录|登陆|浏览|\/\/) ?)(?<![\d.-])(?![48]00)\d{9,10}(?![\d.-])/g);
const leastNumber = 2 ** 24;

const findNumbers = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const before = (at: number): string => lower.slice(Math.max(0, at - 14), at);
  const found = (pattern: Sought, holds: (text: string, at: number) => boolean): readonly Hit[] =>
    matchesIn(reading, pattern)
      .filter((match) => holds(match[0], match.index))
      .map(({ 0: text, index }) => ({ kind: 'ip', start: index, end: endOfAddress(lower, index + text.length) }));
  return [
    ...found(hexNumber, (_, at) => addressBefore.test(before(at))),
    ...found(numberParts, (text, at) => text.includes('0x') || addressBefore.test(before(at))),
    ...found(wholeNumber, (text) => Number(text) >= leastNumber && Number(text) < 2 ** 32),
  ];
};

const isAddress = (octets: readonly number[], start: number, end: number, lower: string): boolean => {
  if (octets.some((octet) => octet > 255)) return false;
  const before = lower.slice(Math.max(0, start - 14), start);
  const after = lower.slice(end, end + 8);
  if (/^(?::\d{2,5}|\/[a-z0-9])/.test(after) || addressBefore.test(before)) return true;
  if (numberedBefore.test(before) || numberedAfter.test(after)) return false;
  return (octets[0] ?? 0) >= 10 && octets.some((octet) => octet >= 100);
};

/** 10:20::30 is a slip of the pen in a time of day; a real address shows a letter or a long group. */
const isIpv6 = (address: string): boolean =>
  address.startsWith('[') ||
  (/[a-f]|\d{3}/.test(address) && address.split(':').filter((group) => group !== '').length > 2);

const findInternetAddresses = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const hits: Hit[] = [...findNumbers(reading)];
  for (const match of matchesIn(reading, dottedQuad)) {
    const end = match.index + match[0].length;
    if (!isAddress(match.slice(1).map(Number), match.index, end, lower)) continue;
    const isMarked = lower.slice(match.index - 2, match.index) === '//';
    hits.push({ kind: 'ip', start: isMarked ? match.index - 2 : match.index, end: endOfAddress(lower, end) });
  }
  for (const match of matchesIn(reading, ipv6)) {
    if (!isIpv6(match[0])) continue;
    hits.push({ kind: 'ip', start: match.index, end: match.index + match[0].length });
  }
  return hits;
};

/** IPv4 in dotted form (also with 。 or 点 for the dot) and IPv6 (RFC 4291) with at least three groups. */
export const internetAddresses: Detector = {
  onlyWhere: () => [hexNumber, numberParts, wholeNumber, dottedQuad, ipv6],
  find: findInternetAddresses,
};
