import { join } from 'node:path';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { createFiguresReader } from '../../lambda/adapters/figures-reader.ts';
import { createReports } from '../../lambda/adapters/reports-reader.ts';
import { item, statisticsKey } from '../../lambda/adapters/view-items.ts';
import { createViews } from '../../lambda/adapters/views-table.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import type { ApplicationCard } from '../../lambda/domain/views/cards.ts';
import type { CaseFacts } from '../../lambda/domain/views/case-facts.ts';
import { plannedOf } from '../../lambda/domain/views/planned.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import type { FiguresQuestion, ListScope } from '../../lambda/service/ports.ts';
import type { Reports, Span } from '../../lambda/service/reports.ts';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

const facts = (caseId: string, receivedAt: string, sentAt: string | null = null): CaseFacts => ({
  caseId,
  kind: 'application',
  status: sentAt === null ? 'submitted' : 'dispatching',
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: [],
  receivedAt,
  decisions: [],
  sentAt,
  volume: 0,
  operators: [],
  complaints: 0,
  paperwork: null,
});

const [inMay, inJune] = ['2027-05-02T02:00:00.000Z', '2027-06-02T02:00:00.000Z'];
const factsRow = (row: CaseFacts) => item({ pk: '', sk: `${row.receivedAt.slice(0, 10)}#${row.caseId}` }, 1, row);

const card = (caseId: string, start: string): ApplicationCard => ({
  kind: 'application',
  caseId,
  version: 1,
  status: 'scheduled',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  text: '',
  divisions: ['440100'],
  window: { start, end: start },
  volumeEstimate: 1,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt: start,
  updatedAt: start,
});

describe('the reports on the table of views', () => {
  let engines: Engines;
  let reports: Reports;
  let dynamodb: ReturnType<typeof connect>['dynamodb'];
  let write: ReturnType<typeof createViewsWriter>;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'reports') });
    const clients = connect(engines);
    dynamodb = clients.dynamodb;
    await ensureResources(clients, ['mobile']);
    reports = createReports(clients.dynamodb, viewsTable.name, () => undefined);
    write = createViewsWriter(clients.dynamodb, viewsTable.name, () => undefined);
  });
  afterAll(() => engines.stop());

  const nothing = { case: null, orders: [], activity: null, facts: null };
  const putFacts = (row: CaseFacts, version: number) =>
    write.putCase({ ...nothing, caseId: row.caseId, facts: { row, version } }, false);

  const every = async (counted: 'received' | 'sent', scope: string | null, span: Span): Promise<CaseFacts[]> => {
    const rows: CaseFacts[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await reports.facts(counted, scope, span, cursor ?? null);
      if (page === 'invalid-cursor') throw new Error(page);
      rows.push(...page.rows);
      cursor = page.next;
    }
    return rows;
  };

  const found = async (counted: 'received' | 'sent', scope: string | null, from: string, to: string) =>
    (await every(counted, scope, { from, to })).map(({ caseId, status }) => `${caseId} ${status}`);

  it('count a case once however often and in whatever order it is projected', async () => {
    const early = facts('a-1', '2026-11-30T15:59:59.000Z');
    const late = facts('a-1', '2026-11-30T15:59:59.000Z', '2026-12-21T01:00:00.000Z');
    for (const [row, version] of [
      [early, 2],
      [late, 9],
      [late, 9],
      [early, 2],
    ] as const)
      await putFacts(row, version);
    for (const scope of ['gd-comms', 'gd-emergency', null]) {
      expect(await found('received', scope, '2026-11-01', '2026-11-30')).toEqual(['a-1 dispatching']);
      expect(await found('sent', scope, '2026-12-01', '2026-12-31')).toEqual(['a-1 dispatching']);
    }
    expect(await found('received', 'fj-comms', '2026-11-01', '2026-12-31')).toEqual([]);
  });

  it('take the day in Shanghai and both ends of the time, over the turn of a year', async () => {
    await putFacts(facts('a-2', '2026-12-31T15:59:59.999Z'), 1);
    await putFacts(facts('a-3', '2026-12-31T16:00:00.000Z'), 1);
    const count = async (from: string, to: string) => (await found('received', 'gd-comms', from, to)).length;
    expect(await count('2026-12-31', '2026-12-31')).toBe(1);
    expect(await count('2027-01-01', '2027-01-01')).toBe(1);
    expect(await count('2026-12-31', '2027-01-01')).toBe(2);
    expect(await count('2027-01-02', '2027-12-31')).toBe(0);
  });

  it('give all cases of a time page by page, over the months, and take no cursor of another question', async () => {
    const many = Array.from({ length: 1_203 }, (_none, nth) => {
      const row = { ...facts(`a-many-${String(nth).padStart(4, '0')}`, nth < 1_100 ? inMay : inJune), sender: 'many' };
      return { ...factsRow(row), pk: { S: statisticsKey('received', 'many', row.receivedAt.slice(0, 7)) } };
    });
    for (let at = 0; at < many.length; at += 25)
      await dynamodb.send(
        new BatchWriteItemCommand({
          RequestItems: { [viewsTable.name]: many.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
    const span = { from: '2027-05-02', to: '2027-07-31' };
    const rows = await every('received', 'many', span);
    expect([rows.length, new Set(rows.map(({ caseId }) => caseId)).size]).toEqual([1_203, 1_203]);
    const first = await reports.facts('received', 'many', span, null);
    const next = first === 'invalid-cursor' ? null : first.next;
    expect(next).not.toBeNull();
    expect(await reports.facts('received', 'many', { ...span, from: '2027-05-01' }, next)).toBe('invalid-cursor');
    expect(await reports.facts('received', 'others', span, next)).toBe('invalid-cursor');
  });

  it('lead from each day that a window touches to its send as it is now, and to nothing that has left the day', async () => {
    const views = createViews(dynamodb, viewsTable.name, () => undefined);
    const of = { of: 'authority', organisation: 'gd-comms' } as const;
    const on = async (day: string, scope: ListScope = of) => {
      const page = await views.onSchedule(day, { scope, limit: 2, cursor: null });
      return page === 'invalid-cursor' ? page : page.items.map(({ caseId, status }) => `${caseId} ${status}`);
    };
    const put = (changes: Partial<ApplicationCard>, version: number) => {
      const row = { ...card('a-plan', '2027-03-10T01:00:00.000Z'), submittedAt: inMay, ...changes, version };
      const planned = plannedOf(row);
      return write.putCase(
        {
          ...{ ...nothing, caseId: 'a-plan', case: { card: row, paperwork: null, dues: [], scanUses: [] } },
          facts: { row: { ...facts('a-plan', inMay), ...(planned === null ? {} : { planned }) }, version },
        },
        false,
      );
    };
    const window = { start: '2027-03-10T01:00:00.000Z', end: '2027-03-12T01:00:00.000Z' };
    await put({ window, status: 'submitted' }, 1);
    for (const day of ['2027-03-10', '2027-03-11', '2027-03-12']) expect(await on(day)).toEqual(['a-plan submitted']);
    expect(await on('2027-03-13')).toEqual([]);
    expect(await on('2027-03-10', { of: 'all' })).toEqual(['a-plan submitted']);
    expect(await on('2027-03-10', { of: 'authority', organisation: 'fj-comms' })).toEqual([]);
    const moved = { start: '2027-03-12T02:00:00.000Z', end: '2027-03-12T03:00:00.000Z' };
    await put({ window: moved }, 2);
    await put({ window, status: 'submitted' }, 1);
    expect([await on('2027-03-10'), await on('2027-03-12')]).toEqual([[], ['a-plan scheduled']]);
    await put({ window: moved, status: 'withdrawn' }, 3);
    expect(await on('2027-03-12')).toEqual([]);
    const { days } = await reports.planned('gd-comms', { from: '2027-03-10', to: '2027-03-12' });
    expect(days.flatMap(({ parts }) => Object.entries(parts['all'] ?? {}))).toEqual([]);
  });

  it('list what begins on the days asked for and nothing a moment outside', async () => {
    const starts = ['2026-12-14T15:59:59.999Z', '2026-12-14T16:00:00.000Z', '2026-12-15T15:59:59.999Z'];
    for (const [index, start] of [...starts, '2026-12-15T16:00:00.000Z'].entries()) {
      const caseId = `a-9${index}`;
      const changed = { card: card(caseId, start), paperwork: null, dues: [], scanUses: [] };
      await write.putCase({ ...nothing, caseId, case: changed }, false);
    }
    const { rows } = await reports.schedule('gd-comms', 'scheduled', { from: '2026-12-15', to: '2026-12-15' });
    expect(rows.map(({ caseId }) => caseId)).toEqual(['a-91', 'a-92']);
  });

  it('and figures count what was sent and what is scheduled under a former name, each case once', async () => {
    const figures = createFiguresReader(dynamodb, viewsTable.name, {
      schedule: reports.schedule,
      sendWindowAtMostInDays: 31,
      onUnreadable: () => undefined,
    });
    const sentBy = async (caseId: string, sender: string) => {
      const row = {
        caseId,
        sender,
        date: '2027-03-01',
        divisions: ['440100'],
        volume: 10,
        sent: 10,
        refused: 1,
        complaints: 0,
      };
      await write.putCase({ ...nothing, caseId, activity: { row, version: 1 } }, false);
    };
    await sentBy('a-70', 'gd-old');
    await sentBy('a-71', 'gd-new');
    const [start, end] = ['2027-03-10T01:00:00.000Z', '2027-03-10T03:00:00.000Z'];
    for (const [caseId, authority] of [
      ['a-72', 'gd-comms-old'],
      ['a-73', 'gd-comms-new'],
    ] as const) {
      const changed = {
        card: { ...card(caseId, start), window: { start, end }, authority },
        paperwork: null,
        dues: [],
        scanUses: [],
      };
      await write.putCase({ ...nothing, caseId, case: changed }, false);
    }
    const asked = {
      caseId: 'a-79',
      sender: 'gd-new',
      authority: 'gd-comms-new',
      divisions: ['440100'],
      window: { start, end },
    };
    const weighed = async (more: Partial<FiguresQuestion>) => {
      const { sender30Days, overlapping } = await figures.figuresFor({ ...asked, ...more }, '2027-03-05T00:00:00.000Z');
      return [sender30Days, overlapping.map(({ caseId }) => caseId)];
    };
    expect(await weighed({})).toEqual([{ sends: 1, volume: 10 }, ['a-73']]);
    const together = { senders: ['gd-new', 'gd-old'], authorities: ['gd-comms-new', 'gd-comms-old'] };
    expect(await weighed({ together })).toEqual([{ sends: 2, volume: 20 }, expect.arrayContaining(['a-72', 'a-73'])]);
  });
});
