import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { utf8Text } from '../domain/vocabulary/utf8.ts';

/** Of bytes that are not UTF-8, the place of the first that is not kept by reading them as such. */
const firstForeignByte = (bytes: Uint8Array): number => {
  const kept = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => kept[index] !== byte);
  return at < 0 ? bytes.length : at;
};

/** Stands for characters that somebody on the way could not read; what reads the bodies for a function is one such. */
const lost = '\ufffd';

/**
 * The text of a JSON body, which is UTF-8 (RFC 8259 section 8.1): nothing is replaced, so that nobody is sent what nobody
 * wrote. Where it is none, why.
 */
export const bodyText = (bytes: Uint8Array): Result<string, string> => {
  const text = utf8Text(bytes);
  if (text === null)
    return err(`byte ${firstForeignByte(bytes)} (from 0) is not UTF-8, which JSON is (RFC 8259 section 8.1)`);
  return text.includes(lost)
    ? err('U+FFFD stands where characters were lost on the way; write it as \\ufffd where the sign itself is meant')
    : ok(text);
};
