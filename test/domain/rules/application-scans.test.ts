import { applicationScans, elsewhereAsRecorded } from '../../../lambda/domain/rules/application-scans.ts';
import type { Attachment } from '../../../lambda/domain/vocabulary/attachment.ts';
import { scanPointer } from '../../../lambda/domain/vocabulary/scans-in.ts';
import { application, context } from './subjects.ts';

const scan = (letter: string): Attachment => ({
  name: `${letter}.pdf`,
  mediaType: 'application/pdf',
  sizeInBytes: 1,
  sha256: letter.repeat(64),
});
const carrying = (...letters: readonly string[]) => {
  const [attachment, ...furtherScans] = letters.map(scan);
  return application(attachment === undefined ? {} : { attachment, furtherScans });
};
const found = (letters: readonly string[], elsewhere: ReadonlyMap<string, number> = new Map(), atMost = 3) =>
  applicationScans
    .judge(carrying(...letters), context('draft-2020', { scans: { atMost, elsewhere } }))
    .map(({ severity, pointer, found: name, facts }) => [severity, pointer, name, facts?.['kind'], facts?.['count']]);

describe('the scans of an application', () => {
  it.each([[['a']], [['a', 'b', 'c']]])('are no matter up to the most that policy allows: %j', (letters) => {
    expect(found(letters)).toEqual([]);
  });

  it('are refused above it, at the first that is too many', () => {
    expect(found(['a', 'b', 'c', 'd', 'e'])).toEqual([['block', '/furtherScans/2', 'd.pdf', 'too-many', 3]]);
  });

  it('are refused where one stands there twice', () => {
    expect(found(['a', 'b', 'a'])).toEqual([['block', '/furtherScans/1', 'a.pdf', 'twice', 2]]);
  });

  it('are remarked on, each, where another case carries the same: with how many, and not with which', () => {
    const elsewhere = new Map([
      ['a'.repeat(64), 2],
      ['c'.repeat(64), 1],
      ['f'.repeat(64), 7],
    ]);
    expect(found(['a', 'b', 'c'], elsewhere)).toEqual([
      ['warn', '/attachment', 'a.pdf', 'elsewhere', 2],
      ['warn', '/furtherScans/1', 'c.pdf', 'elsewhere', 1],
    ]);
  });

  it('are known again from what was recorded of them, wherever they stand by then', () => {
    const elsewhere = new Map([['b'.repeat(64), 4]]);
    const subject = carrying('a', 'b');
    const recorded = applicationScans.judge(subject, context('draft-2020', { scans: { atMost: 3, elsewhere } }));
    expect(elsewhereAsRecorded(subject.application?.content ?? {}, recorded)).toEqual(elsewhere);
    expect(elsewhereAsRecorded(carrying('a').application?.content ?? {}, recorded)).toEqual(new Map());
  });

  it('stand in the order of the form even while the sealed one is missing', () => {
    expect(scanPointer({ furtherScans: [scan('a')] }, 0)).toBe('/furtherScans/0');
  });
});
