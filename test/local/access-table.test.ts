import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { createAccessTable, type UnreadableAccess } from '../../lambda/adapters/access-table.ts';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { type AccessRow, identityOf, rowOf } from '../../lambda/domain/views/access-row.ts';
import { type Reading, readingOf, readingOfMany } from '../../lambda/domain/views/reading.ts';
import type { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { accessTable } from '../../lambda/resource-names.ts';
import type { AccessQuestion } from '../../lambda/service/access-record.ts';
import { connect } from '../../local/connections.ts';
import { startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { actors } from '../http/world.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const engines = await startEngines({ dataDir: scratchDirectory() });
afterAll(() => engines.stop());
const clients = connect(engines);
await ensureResources(clients, []);

const unreadable: UnreadableAccess[] = [];
const table = createAccessTable({
  client: clients.dynamodb,
  table: accessTable.name,
  digest: digestOf,
  onUnreadable: (where) => void unreadable.push(where),
});

const caseOf = (digit: string): string => `a-${digit.repeat(26)}`;
const added = async (reader: Actor, reading: Reading, at: string, requestId = 'r'): Promise<AccessRow> => {
  const row = rowOf({ reader, reading, requestId }, at, 15);
  await table.add(digestOf(identityOf(row)), row);
  return row;
};

const pages = async (question: AccessQuestion, limit: number): Promise<readonly (readonly AccessRow[])[]> => {
  const found: (readonly AccessRow[])[] = [];
  let cursor: string | null = null;
  do {
    const page = await table.rows(question, { limit, cursor });
    if (page === 'invalid-cursor') throw new Error(page);
    found.push(page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};
const all = async (question: AccessQuestion, limit = 100) => (await pages(question, limit)).flat();

const day = '2026-03-02';
/** 30 readings of a day of Shanghai, which begins at 16:00 of the day before in UTC; one a day before, one after. */
const rows: AccessRow[] = [];
rows.push(await added(actors.officer, readingOf('case', caseOf('1')), '2026-03-01T15:59:59.999Z'));
for (let n = 0; n < 30; n += 1) {
  const reader = n % 3 === 0 ? actors.second : actors.officer;
  const minute = String(n).padStart(2, '0');
  const reading = n % 2 === 0 ? readingOf('case', caseOf('1')) : readingOf('history', caseOf('2'));
  rows.push(
    await added({ ...reader, subject: `${reader.subject}-${n % 5}` }, reading, `2026-03-01T16:${minute}:00.000Z`),
  );
}
rows.push(await added(actors.auditor, readingOfMany('application-list', { of: 'all' }), '2026-03-02T16:00:00.000Z'));
const newestFirst = (found: readonly AccessRow[]) => found.toSorted((left, right) => (left.at < right.at ? 1 : -1));
const where = (keep: (row: AccessRow) => boolean) => newestFirst([...new Set(rows)].filter(keep)).map(({ at }) => at);

describe('the record of who read what', () => {
  it('keeps the first reading of a window, and is not changed by another', async () => {
    const first = await added(actors.officer, readingOf('case', caseOf('9')), '2026-03-05T02:00:01.000Z', 'first');
    await added(actors.officer, readingOf('case', caseOf('9')), '2026-03-05T02:14:00.000Z', 'second');
    expect(await all({ of: 'case', id: caseOf('9'), day: null })).toEqual([first]);
  });

  it('finds the readings of a day in Asia/Shanghai, the newest first, on pages of any length', async () => {
    const kept = new Set((await all({ of: 'day', day })).map(({ at }) => at));
    expect(kept.size).toBeGreaterThan(8);
    const expected = where(({ at }) => kept.has(at));
    expect(expected[0]?.slice(0, 13)).toBe('2026-03-01T16');
    for (const limit of [1, 3, 7, 100])
      expect((await all({ of: 'day', day }, limit)).map(({ at }) => at)).toEqual(expected);
    expect((await all({ of: 'day', day: '2026-03-03' })).map(({ reader }) => reader.subject)).toEqual(['auditor']);
    expect(await all({ of: 'day', day: '2026-03-04' })).toEqual([]);
  });

  it.each<readonly [string, AccessQuestion, (row: AccessRow) => boolean]>([
    ['a case', { of: 'case', id: caseOf('1'), day: null }, ({ reading }) => reading.caseId === caseOf('1')],
    [
      'a case on a day',
      { of: 'case', id: caseOf('1'), day },
      ({ reading, at }) => reading.caseId === caseOf('1') && at > '2026-03-01T16',
    ],
    ['a reader', { of: 'reader', id: 'gd-officer-1', day: null }, ({ reader }) => reader.subject === 'gd-officer-1'],
    [
      'an organisation',
      { of: 'organisation', id: 'gd-comms', day },
      ({ reader, at }) => reader.organisation === 'gd-comms' && at > '2026-03-01T16' && at < '2026-03-02T16',
    ],
  ])('finds the readings of %s, on pages of any length', async (_, question, belongs) => {
    const found = await all(question);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter((row) => !belongs(row))).toEqual([]);
    // A reader who looked twice within a window stands there once.
    const identities = new Set(rows.filter(belongs).map((row) => digestOf(identityOf(row))));
    expect(found).toHaveLength([...identities].length);
    expect(await all(question, 2)).toEqual(found);
    for (const page of (await pages(question, 2)).slice(0, -1)) expect(page).toHaveLength(2);
  });

  it('takes no cursor of another question', async () => {
    const page = await table.rows({ of: 'case', id: caseOf('1'), day: null }, { limit: 1, cursor: null });
    const cursor = page === 'invalid-cursor' ? null : page.next;
    expect(cursor).not.toBeNull();
    for (const question of [
      { of: 'day', day },
      { of: 'case', id: caseOf('2'), day: null },
    ] as const)
      expect(await table.rows(question, { limit: 1, cursor })).toBe('invalid-cursor');
    expect(await table.rows({ of: 'day', day }, { limit: 1, cursor: 'x' })).toBe('invalid-cursor');
  });

  it('tells of a row that was put in the place of another, and of one that cannot be read, and shows neither', async () => {
    const read = await added(actors.officer, readingOf('case', caseOf('8')), '2026-03-06T02:00:00.000Z');
    const { Items = [] } = await clients.dynamodb.send(new ScanCommand({ TableName: accessTable.name }));
    const item = present(Items.find(({ caseId }) => caseId?.S === caseOf('8')));
    const key = item['key']?.S;
    const forged = { ...read, reader: { ...read.reader, subject: 'somebody-else' } };
    for (const [body, issue] of [
      [JSON.stringify(forged), 'key'],
      ['{', 'no JSON'],
      [JSON.stringify({ ...read, reading: { ...read.reading, kind: 'gossip' } }), 'reading.kind'],
    ]) {
      unreadable.length = 0;
      const Item = { ...item, body: { S: present(body) } };
      await clients.dynamodb.send(new PutItemCommand({ TableName: accessTable.name, Item }));
      expect(await all({ of: 'case', id: caseOf('8'), day: null })).toEqual([]);
      expect(unreadable).toEqual([{ key, issue }]);
    }
    await clients.dynamodb.send(new DeleteItemCommand({ TableName: accessTable.name, Key: { key: { S: `${key}` } } }));
  });
});
