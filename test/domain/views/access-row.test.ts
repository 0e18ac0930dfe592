import { AccessRow, identityOf, rowOf, windowOf } from '../../../lambda/domain/views/access-row.ts';
import { Reading, readingOf, readingOfMany } from '../../../lambda/domain/views/reading.ts';
import { actors } from '../../http/world.ts';

const caseId = `a-${'0'.repeat(26)}`;
const of = (at: string, changes: object = {}) =>
  rowOf({ reader: actors.officer, reading: readingOf('case', caseId), requestId: 'r-1', ...changes }, at, 15);

describe('a reading', () => {
  it.each([
    ['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:14:59.999Z', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:15:00.000Z', '2026-03-02T02:15:00.000Z'],
    ['2026-03-02T10:16:00+08:00', '2026-03-02T02:15:00.000Z'],
  ])('at %s lies in the window that began at %s', (at, since) => {
    expect(windowOf(at, 15)).toBe(since);
  });

  it('is the same as another of its window by the same reader, whenever and under whichever request', () => {
    const again = of('2026-03-02T02:14:00.000Z', { requestId: 'r-2' });
    expect(identityOf(again)).toEqual(identityOf(of('2026-03-02T02:00:00.000Z')));
  });

  it.each([
    ['another reader', { reader: actors.second }],
    ['the same person in another post', { reader: { ...actors.officer, organisation: 'miit' } }],
    ['another kind', { reading: readingOf('history', caseId) }],
    ['another case', { reading: readingOf('case', `e-${'0'.repeat(26)}`) }],
    ['another scan', { reading: readingOf('scan', caseId, 'b'.repeat(64)) }],
    ['many', { reading: readingOfMany('application-list', { of: 'all' }) }],
  ])('is another where it is of %s', (_, changes) => {
    const at = '2026-03-02T02:00:00.000Z';
    expect(identityOf(of(at, changes))).not.toEqual(identityOf(of(at)));
  });

  it('is another in the next window, and not by the order in which a token names roles', () => {
    const at = '2026-03-02T02:00:00.000Z';
    const roles = ['duty-officer', 'authority-officer'] as const;
    const [one, other] = [[...roles], roles.toReversed()].map((given) =>
      identityOf(of(at, { reader: { ...actors.officer, roles: given } })),
    );
    expect(one).toEqual(other);
    expect(identityOf(of('2026-03-02T02:15:00.000Z'))).not.toEqual(identityOf(of(at)));
  });

  it('is read back as it was written, and with no member more', () => {
    const row = of('2026-03-02T02:00:00.000Z');
    expect(AccessRow.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
    expect(AccessRow.safeParse({ ...row, text: '汛期将至' }).success).toBe(false);
    expect(AccessRow.safeParse({ ...row, reading: { ...row.reading, text: '汛期将至' } }).success).toBe(false);
  });

  it.each(['汛期将至', '13900017392', '020-55500103', 'eyJhbGciOiJFUzI1NiJ9.eyJ', ''])(
    'names a part by an id, and has no room for %j',
    (part) => {
      expect(Reading.safeParse(readingOf('scan', caseId, part)).success).toBe(false);
    },
  );
});
