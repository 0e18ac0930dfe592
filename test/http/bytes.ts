import { alert } from './world.ts';

/** 暴雨 as legacy warning systems write it. */
const rainstormInGbk = [0xb1, 0xa9, 0xd3, 0xea];

/** The bytes of a text in UTF-8, with these bytes in the place of each `#`. */
const bytesWith = (text: string, bytes: readonly number[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...Buffer.from(text)].flatMap((byte) => (byte === 0x23 ? bytes : [byte])));

/** An emergency whose text ends with these bytes. */
export const emergencyWith = (bytes: readonly number[]): Uint8Array<ArrayBuffer> =>
  bytesWith(JSON.stringify({ alert: { ...alert, text: `${alert.text}#` } }), bytes);

export const notUtf8 = [
  ['GBK', rainstormInGbk],
  ['a sign cut off', [0xe6, 0x9a]],
  ['a lone continuation', [0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
] as const;
