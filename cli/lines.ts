import type { Readable } from 'node:stream';
import { utf8Text } from '../lambda/domain/vocabulary/utf8.ts';

const lineFeed = 0x0a;
const byteOrderMark = '\ufeff';

/** Lines of bytes, each read for itself: one that is not UTF-8 spoils no other. */
const readApart = (bytes: Buffer): readonly (string | null)[] => {
  const lines: (string | null)[] = [];
  let rest = bytes;
  for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed)) {
    lines.push(utf8Text(rest.subarray(0, end)));
    rest = rest.subarray(end + 1);
  }
  return [...lines, utf8Text(rest)];
};

/** The same where all are: read at once, and cut then. */
const read = (bytes: Buffer): readonly (string | null)[] => {
  const text = utf8Text(bytes);
  if (text === null) return readApart(bytes);
  const lines = text.split('\n');
  return text.includes(byteOrderMark)
    ? lines.map((line, at) => (at > 0 && line.startsWith(byteOrderMark) ? line.slice(1) : line))
    : lines;
};

/** The lines of a stream of bytes while they arrive, as many at once as have; null for one that is not UTF-8. */
export async function* linesTogether(input: Readable): AsyncGenerator<readonly (string | null)[]> {
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    const given = Buffer.from(chunk);
    const end = given.lastIndexOf(lineFeed);
    if (end >= 0) {
      yield read(Buffer.concat([...begun, given.subarray(0, end)]));
      begun = [];
    }
    begun.push(given.subarray(end + 1));
  }
  const last = Buffer.concat(begun);
  if (last.length > 0) yield read(last);
}

/** The same, one after another. */
export async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  for await (const lines of linesTogether(input)) yield* lines;
}
