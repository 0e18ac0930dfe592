import fc from 'fast-check';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { keptText, letterIn, plainAtMostInBytes } from '../../lambda/adapters/packed-text.ts';
import { fromItem, readCommit, storedFromItem } from '../../lambda/adapters/read-commit.ts';
import { firstBreakIn } from '../../lambda/domain/journal/chain.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { randomOf } from '../journeys/random.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';

const stream = 'registry#organisation#a';
const rejected = (reason: string): Commit =>
  present(
    sealed(stream, [
      {
        events: [{ type: 'registry.change-rejected', reason }],
        by: systemActor,
        at: '2026-06-09T02:00:00.000Z',
      },
    ])[0],
  );

/** As many bytes as are kept as they are, and one more. */
const longest = rejected('a'.repeat(plainAtMostInBytes - Buffer.byteLength(JSON.stringify(rejected('')))));
const longer = rejected(`${'a'.repeat(plainAtMostInBytes)}a`);
const textOf = (commit: Commit): string => present(toItem(commit)['commit']?.S);

/** What it says again and again, what it says once, and what JSON writes otherwise. */
const reasons = fc
  .array(
    fc.tuple(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 0, max: 4_000 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) =>
    parts
      .map(([part, times]) => part.repeat(times))
      .join('')
      .toWellFormed(),
  );

describe('the text that is kept of a commit', () => {
  it('is read back to the letter, whatever the commit says', () => {
    const packed = { yes: 0, no: 0 };
    fc.assert(
      fc.property(reasons, (reason) => {
        const commit = rejected(reason);
        const kept = keptText(commit);
        packed[kept === JSON.stringify(commit) ? 'no' : 'yes'] += 1;
        expect(letterIn(kept)).toEqual({ ok: true, value: { text: JSON.stringify(commit), value: commit } });
        const item = toItem(commit);
        expect([fromItem(item), storedFromItem(item)]).toEqual([commit, commit]);
      }),
    );
    expect(packed.yes).toBeGreaterThan(0);
    expect(packed.no).toBeGreaterThan(0);
  });

  it('is sealed over what is read back, not over what is kept', async () => {
    const item = toItem(longer);
    expect(item['hash']).toEqual({ S: longer.hash });
    expect(await firstBreakIn([storedFromItem(item)], digestOf)).toBeNull();
  });

  it('is JSON that anybody reads up to 64 KB, and beyond says in the open what it is', () => {
    expect(textOf(longest)).toBe(JSON.stringify(longest));
    const { brotli, ...open } = JSON.parse(textOf(longer));
    expect(open).toEqual({ formatVersion: currentFormat, stream, version: 1 });
    expect(typeof brotli).toBe('string');
    expect(textOf(longer).length).toBeLessThan(1_000);
  });

  it('is not packed where that makes it longer', () => {
    const random = randomOf(7);
    const bytes = Buffer.from(Array.from({ length: 90_000 }, () => Math.floor(random() * 256)));
    const noise = rejected(bytes.toString('base64'));
    expect(textOf(noise)).toBe(JSON.stringify(noise));
  });

  it('waits, where it is packed, with a release that knows the format before', () => {
    const before = { format: currentFormat - 1, upcasts: {} };
    const newer = { is: 'newer', formatVersion: currentFormat };
    expect(readCommit(toItem(longer), before)).toEqual({ ok: false, error: newer });
  });

  const kept = JSON.parse(textOf(longer));
  it.each([
    ['cut off', { brotli: kept.brotli.slice(0, 40) }],
    ['no base64', { brotli: '?' }],
    ['not packed', { brotli: Buffer.from('{}').toString('base64') }],
    ['said to be of another stream', { stream: 'registry#organisation#b' }],
    ['said to be of another version', { version: 2 }],
  ])('is damaged where it is %s', (_what, more) => {
    expect(readCommit({ commit: { S: JSON.stringify({ ...kept, ...more }) } })).toMatchObject({
      error: { is: 'damaged' },
    });
  });
});
