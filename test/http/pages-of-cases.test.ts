import type { CaseFacts } from '../../lambda/domain/views/case-facts.ts';
import { pageOfCases } from '../../lambda/http/pages-of-cases.ts';

const facts = (caseId: string, more: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId,
  kind: 'application',
  status: 'completed',
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: [],
  receivedAt: '2026-03-02T02:00:00.000Z',
  decisions: [],
  sentAt: '2026-03-05T02:00:00.000Z',
  volume: 0,
  operators: [],
  complaints: 0,
  paperwork: null,
  ...more,
});

const span = { from: '2026-03-01', to: '2026-03-31' };
const ids = (cases: readonly CaseFacts[]): string => cases.map(({ caseId }) => `${caseId} `).join('');

/** Each page has `size` of the rows; every scope has all of them. */
const over = (rows: readonly CaseFacts[], size: number, leftOut = 0) => ({
  facts: async (_counted: 'received' | 'sent', _scope: string | null, _span: unknown, cursor: string | null) => {
    const at = Number(cursor ?? '0');
    const next = at + size < rows.length ? String(at + size) : null;
    return { rows: rows.slice(at, at + size), leftOut, next };
  },
});

describe('the cases of an answer', () => {
  const asked = { scopes: ['gd-comms'], sender: null, span };

  it('are each once, also where a case came in and was sent in the time, or stands under two of the scopes', async () => {
    const before = facts('a-before', { receivedAt: '2026-02-01T02:00:00.000Z' });
    const own = facts('a-own', { sender: 'gd-comms-2', authority: 'gd-comms' });
    const rows = [before, facts('a-1'), own];
    const page = await pageOfCases(over(rows, 2), { ...asked, scopes: ['gd-comms', 'gd-comms-2'] }, null, ids);
    expect(page).toEqual({ text: 'a-before a-before a-1 a-own ', leftOut: 0, next: null });
  });

  it('of one sender are no other’s', async () => {
    const rows = [facts('a-1'), facts('a-2', { sender: 'sz-government' })];
    const page = await pageOfCases(over(rows, 9), { ...asked, sender: 'sz-government' }, null, ids);
    expect(page).toMatchObject({ text: 'a-2 ' });
  });

  it('end once they are large enough, and go on with the next', async () => {
    const rows = Array.from({ length: 60 }, (_none, nth) => facts(`a-${nth}`, { sentAt: null }));
    const long = (cases: readonly CaseFacts[]): string => cases.map(() => '字'.repeat(20_000)).join('');
    const first = await pageOfCases(over(rows, 10), asked, null, long);
    if (first === 'invalid-cursor' || first.next === null) throw new Error('there is more');
    expect(Buffer.byteLength(first.text)).toBeLessThan(4_000_000);
    const second = await pageOfCases(over(rows, 10), asked, first.next, long);
    expect(second).toMatchObject({ next: null });
  });

  it('tell of rows that cannot be read', async () => {
    expect(await pageOfCases(over([facts('a-1')], 9, 2), asked, null, ids)).toMatchObject({ leftOut: 4 });
  });

  it.each(['9~', '-1~', 'x', '0'])('are not those of the cursor %s', async (cursor) => {
    const unknown = { facts: async () => 'invalid-cursor' as const };
    expect(await pageOfCases(unknown, asked, cursor, ids)).toBe('invalid-cursor');
  });
});
