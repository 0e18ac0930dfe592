/** Area codes of the mainland (固定电话区号, plan of MIIT): two digits after 0 carry eight-digit numbers only. */
const twoDigits = '010 020 021 022 023 024 025 027 028 029';

/** First three digits, and the last digits in use behind them. */
const threeDigits: Readonly<Record<string, string>> = {
  '031': '0123456789',
  '033': '5',
  '034': '9',
  '035': '0123456789',
  '037': '012345679',
  '039': '1234568',
  '041': '0123456789',
  '042': '179',
  '043': '123456789',
  '044': '08',
  '045': '123456789',
  '046': '4789',
  '047': '0123456789',
  '048': '23',
  '051': '0123456789',
  '052': '37',
  '053': '0123456789',
  '054': '36',
  '055': '0123456789',
  '056': '123456',
  '057': '0123456789',
  '058': '0',
  '059': '123456789',
  '063': '12345',
  '066': '0238',
  '069': '12',
  '070': '1',
  '071': '0123456789',
  '072': '248',
  '073': '0123456789',
  '074': '3456',
  '075': '0123456789',
  '076': '0235689',
  '077': '0123456789',
  '079': '0123456789',
  '081': '2345678',
  '082': '567',
  '083': '0123456789',
  '085': '123456789',
  '087': '0123456789',
  '088': '13678',
  '089': '0123456789',
  '090': '123689',
  '091': '012345679',
  '093': '0123456789',
  '094': '13',
  '095': '12345',
  '097': '0123456789',
  '099': '0123456789',
};

const areaCodes: ReadonlySet<string> = new Set([
  ...twoDigits.split(' '),
  ...Object.entries(threeDigits).flatMap(([head, lasts]) => Array.from(lasts, (last) => head + last)),
]);

/** The area code that a string of digits begins with, with its 0, or null. */
export const areaCodeOf = (digits: string): string | null => {
  if (!digits.startsWith('0')) return null;
  const long = digits.slice(0, 4);
  const short = digits.slice(0, 3);
  if (areaCodes.has(short)) return short;
  return areaCodes.has(long) ? long : null;
};

/**
 * A subscriber number: 7 or 8 digits, 8 under the two-digit codes. Real ones begin with 2-8; 1 and 9 are let pass,
 * since whoever writes 010-12345678 means a phone.
 */
export const isSubscriberNumber = (digits: string, areaCode: string | null): boolean =>
  (areaCode?.length === 3 ? /^[1-9]\d{7}$/ : /^[1-9]\d{6,7}$/).test(digits);
