import type { Readable } from 'node:stream';
import { utf8Text } from '../lambda/domain/vocabulary/utf8.ts';

const lineFeed = 0x0a;

/** The lines of a stream of bytes while they arrive, each as text; null for one that is not UTF-8. */
export async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed)) {
      yield utf8Text(Buffer.concat([...begun, rest.subarray(0, end)]));
      begun = [];
      rest = rest.subarray(end + 1);
    }
    begun.push(rest);
  }
  const last = Buffer.concat(begun);
  if (last.length > 0) yield utf8Text(last);
}
