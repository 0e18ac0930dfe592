/** Where answers are written, in UTF-8. */
export type AnswerBytes = {
  /** A text as it is. */
  readonly plain: (text: string) => void;
  /** A string of JSON, in quotation marks. */
  readonly quoted: (text: string) => void;
  /** The same of a text that is said again and again: its bytes are kept. */
  readonly quotedAgain: (text: string) => void;
  /** How many bytes there are. */
  readonly size: () => number;
  /** All of them; the next are written from the beginning. */
  readonly take: () => Uint8Array;
};

const [quote, backslash, space] = [0x22, 0x5c, 0x20];
const mostKept = 1_000;
/** Of longer texts the encoder takes less time. */
const shortAtMost = 100;
/** UTF-8 takes no more of a UTF-16 unit. */
const bytesOfUnit = 3;

const encoder = new TextEncoder();

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const isEscaped = (code: number): boolean => code < space || code === quote || code === backslash;

/** The bytes of many answers. To make one string of them and to encode that took as long as to find what they say. */
export const answerBytes = (room = 256 * 1024): AnswerBytes => {
  let bytes = new Uint8Array(room);
  let end = 0;
  const kept = new Map<string, Uint8Array>();

  const makeRoomFor = (more: number): void => {
    if (end + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, end + more));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };

  const encode = (text: string): void => {
    makeRoomFor(text.length * bytesOfUnit);
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
  };

  /** False, and nothing written, where a character of the text takes more than its own bytes. */
  const writes = (text: string, isQuoted: boolean): boolean => {
    makeRoomFor((text.length + 1) * bytesOfUnit);
    const into = bytes;
    const { length } = text;
    let to = end;
    if (isQuoted) into[to++] = quote;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (isHalf(code) || (isQuoted && isEscaped(code))) return false;
      if (code < 0x80) into[to++] = code;
      else {
        if (code < 0x800) into[to++] = 0xc0 | (code >> 6);
        else {
          into[to++] = 0xe0 | (code >> 12);
          into[to++] = 0x80 | ((code >> 6) & 0x3f);
        }
        into[to++] = 0x80 | (code & 0x3f);
      }
    }
    if (isQuoted) into[to++] = quote;
    end = to;
    return true;
  };

  const plain = (text: string): void => {
    if (text.length > shortAtMost || !writes(text, false)) encode(text);
  };

  const quoted = (text: string): void => {
    if (text.length > shortAtMost || !writes(text, true)) encode(JSON.stringify(text));
  };

  const bytesOf = (text: string): Uint8Array => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = encoder.encode(JSON.stringify(text));
    if (kept.size < mostKept) kept.set(text, made);
    return made;
  };

  const quotedAgain = (text: string): void => {
    const known = bytesOf(text);
    makeRoomFor(known.length);
    bytes.set(known, end);
    end += known.length;
  };

  const take = (): Uint8Array => {
    const taken = bytes.slice(0, end);
    end = 0;
    return taken;
  };

  return { plain, quoted, quotedAgain, size: () => end, take };
};
