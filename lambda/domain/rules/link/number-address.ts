import { matchesIn, type Sought, sought } from '../sought/sought.ts';
import { type Detector, endOfAddress, type Hit, type Reading } from './hit.ts';
import { leadsToAddress } from './internet-address.ts';

/** 0xC0A80101, 0xC0.0xA8.0x01.0x01, 0300.0250.01.01, 3232235777: what a browser takes for an address as well (WHATWG URL). */
const hexNumber = sought(/(?<![0-9a-z.])0x[0-9a-f]{7,8}(?![0-9a-z])/g);
const numberParts = sought(
  /(?<![0-9a-z.])(?=[0-9a-fx.]*(?:0x|(?<![0-9])0[0-7]))(?:0x[0-9a-f]{1,2}|\d{1,4})(?:\.(?:0x[0-9a-f]{1,2}|\d{1,4})){3}(?![0-9a-z.])/g,
);
/** Behind what sends a reader to a page: 网址：3232235777. */
const wholeNumber = sought(
  /(?<=(?:访问|打开|点开|登录|登陆|浏览|网址|网站|官网|域名|链接|点击|浏览器|地址栏|\/\/)(?:[中里内上]?(?:直接)?(?:输入|打开|搜索|粘贴))? ?[是为:]? ?["“'‘「『《(【[<]{0,2})(?<![\d.-])(?!0|[48]00)\d{9,10}(?!\d|[.-]\d)/g,
);
/** Before a path, a port of the web, or the word for where it is typed: 3232235777/login. */
const numberGoingOn = sought(
  /(?<![\d.-])(?!0|[48]00)\d{9,10}(?=(?::\d{2,5})?\/[a-z]{3}|:\d{2,5}\/|:(?:80|443|8\d{3})(?![\d.,])|["”'’」』》)】\]>]{0,2} ?[到至在用放]?(?:粘贴到|粘贴至|放到)?(?:手机)?(?:浏览器|地址栏))/g,
);
/** With a 0 before it the number is octal; the telephone of an office is written so as well, but nobody goes there. */
const octalNumber = sought(
  /(?<=(?:访问|浏览器|地址栏|\/\/)[中里内上]?(?:直接)?(?:输入|打开)? ?)0[0-3]?[0-7]{10}(?!\d)/g,
);
/** 192.168.257: the last of three is two octets. */
const threeParts = sought(
  /(?<=(?:访问|打开|浏览|网址|浏览器|地址栏|\/\/)[是为:]? ?)(\d{2,3})\.(\d{1,3})\.(\d{1,5})(?!\d|\.\d|[年月日号版])/g,
);
const isThreeParts = (text: string): boolean => {
  const [first = 0, second = 0, last = 0] = text.split('.').map(Number);
  return first >= 10 && first < 256 && second < 256 && last < 2 ** 16 && Math.max(first, second, last) >= 100;
};

const leastNumber = 2 ** 24;
const isOfFourOctets = (of: number): boolean => of >= leastNumber && of < 2 ** 32;

/** 户号3232235777/…: what is counted or filed by number. */
const filedBefore = /(?:号码?|[编条代]码|[单证户])[是为:]{0,2} ?$/;
const port = /^(?::\d{2,5}|\/[a-z])/;

const findNumbers = (reading: Reading): readonly Hit[] => {
  const { lower } = reading;
  const before = (at: number): string => lower.slice(Math.max(0, at - 14), at);
  const found = (pattern: Sought, holds: (text: string, at: number) => boolean): readonly Hit[] =>
    matchesIn(reading, pattern)
      .filter((match) => holds(match[0], match.index))
      .map(({ 0: text, index }) => ({ kind: 'ip', start: index, end: endOfAddress(lower, index + text.length) }));
  return [
    ...found(
      hexNumber,
      (text, at) => leadsToAddress(before(at)) || port.test(lower.slice(at + text.length, at + text.length + 6)),
    ),
    ...found(numberParts, (text, at) => text.includes('0x') || leadsToAddress(before(at))),
    ...found(wholeNumber, (text) => isOfFourOctets(Number(text))),
    ...found(numberGoingOn, (text, at) => isOfFourOctets(Number(text)) && !filedBefore.test(before(at))),
    ...found(threeParts, isThreeParts),
    ...found(octalNumber, (text) => isOfFourOctets(Number.parseInt(text, 8))),
  ];
};

/** Addresses written as one number, or as four of another base: `http:3232235777`, `0xC0A80101`, `0300.0250.01.01`. */
export const numberAddresses: Detector = {
  onlyWhere: () => [hexNumber, numberParts, wholeNumber, numberGoingOn, threeParts, octalNumber],
  find: findNumbers,
};
