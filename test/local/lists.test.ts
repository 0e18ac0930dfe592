import { join } from 'node:path';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { cardItem } from '../../lambda/adapters/view-items.ts';
import { createViews } from '../../lambda/adapters/views-table.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import type { ApplicationCard, EmergencyCard } from '../../lambda/domain/views/cards.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import type { ListScope, Views } from '../../lambda/service/ports.ts';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

const card = (caseId: string, authority: string, dueAt: string, updatedAt = dueAt): ApplicationCard => ({
  kind: 'application',
  caseId,
  version: 1,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority,
  text: '',
  divisions: ['440100'],
  window: { start: dueAt, end: dueAt },
  volumeEstimate: 1,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt,
  updatedAt,
});

const emergency: EmergencyCard = {
  kind: 'emergency',
  caseId: 'e-1',
  version: 1,
  status: 'sent',
  path: 'emergency',
  organisation: 'gd-emergency',
  authority: 'gd-comms',
  level: 'red',
  hazardClass: 'natural-disaster',
  eventType: '1003',
  text: '',
  divisions: ['440100'],
  gaps: [],
  updateAwaitsConfirmation: false,
  awaitingSince: null,
  triggeredAt: '2026-12-01T01:00:00.000Z',
  sentAt: '2026-12-01T01:00:00.000Z',
  expiresAt: null,
  paperwork: null,
  justified: null,
  updatedAt: '2026-12-01T01:00:00.000Z',
};

const day = (date: string): string => `2026-12-${date}T01:00:00.000Z`;

describe('the lists on the table of views', () => {
  let engines: Engines;
  let views: Views;
  let writer: ReturnType<typeof createViewsWriter>;
  let write: (cards: readonly ApplicationCard[]) => Promise<void>;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'lists') });
    const clients = connect(engines);
    await ensureResources(clients, ['mobile']);
    views = createViews(clients.dynamodb, viewsTable.name, () => undefined);
    writer = createViewsWriter(clients.dynamodb, viewsTable.name, () => undefined);
    write = async (cards) => {
      for (let at = 0; at < cards.length; at += 25) {
        const items = cards.slice(at, at + 25).map((one) => ({ PutRequest: { Item: cardItem(one) } }));
        await clients.dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [viewsTable.name]: items } }));
      }
    };
  });
  afterAll(() => engines.stop());

  it.each<readonly [string, ListScope]>([
    ['an authority', { of: 'authority', organisation: 'fj-comms' }],
    ['an auditor', { of: 'all' }],
  ])('show %s what is due first, whatever was changed last', async (_who, scope) => {
    await write([card('late', 'fj-comms', day('20'), day('01')), card('soon', 'fj-comms', day('10'), day('02'))]);
    const page = await views.cases('application', {
      scope,
      status: 'submitted',
      order: 'due',
      limit: 10,
      cursor: null,
    });
    expect(page).toMatchObject({ items: [{ caseId: 'soon' }, { caseId: 'late' }] });
  });

  it('show an authority what is due at the same hour as it was submitted, the earliest first', async () => {
    const submitted = (caseId: string, at: string) => ({
      ...card(caseId, 'hn-comms', day('15')),
      submittedAt: day(at),
    });
    await write([submitted('a-1', '03'), submitted('a-2', '01'), submitted('a-3', '02')]);
    const scope = { of: 'authority', organisation: 'hn-comms' } as const;
    const page = await views.cases('application', {
      scope,
      status: 'submitted',
      order: 'due',
      limit: 10,
      cursor: null,
    });
    expect(page).toMatchObject({ items: [{ caseId: 'a-2' }, { caseId: 'a-3' }, { caseId: 'a-1' }] });
  });

  it.each([
    [999, { count: 999, more: false }],
    [1000, { count: 1000, more: false }],
    [1001, { count: 1000, more: true }],
  ])('count %i of a status as far as a thousand', async (cases, expected) => {
    const authority = `authority-${cases}`;
    await write(Array.from({ length: cases }, (_none, at) => card(`a-${cases}-${at}`, authority, day('15'))));
    const scope = { of: 'authority', organisation: authority } as const;
    expect(await views.countOf('application', { scope, status: 'submitted' })).toEqual(expected);
  });

  it('count nothing where there is nothing', async () => {
    const scope = { of: 'authority', organisation: 'none' } as const;
    expect(await views.countOf('application', { scope, status: 'submitted' })).toEqual({ count: 0, more: false });
  });

  it.each<readonly [string, ListScope]>([
    ['its sender', { of: 'owner', organisation: 'gd-emergency' }],
    ['its authority', { of: 'authority', organisation: 'gd-comms' }],
    ['an auditor', { of: 'all' }],
  ])('show %s an emergency while it runs, and what waits while it waits', async (_who, scope) => {
    const caseId = `e-${scope.of}`;
    const seen = async (state: 'running' | 'awaiting', path: 'emergency' | 'exercise' | null) => {
      const page = await views.onBoard(state, { scope, path, limit: 100, cursor: null });
      return page === 'invalid-cursor' ? page : page.items.some((one) => one.caseId === caseId);
    };
    const stand = async (changes: Partial<EmergencyCard>) => {
      const changed = { card: { ...emergency, caseId, ...changes }, paperwork: null, dues: [], scanUses: [] };
      await writer.putCase({ caseId, case: changed, orders: [], activity: null, facts: null }, false);
      return [await seen('running', 'emergency'), await seen('running', 'exercise'), await seen('awaiting', null)];
    };
    expect(await stand({})).toEqual([true, false, false]);
    expect(await stand({ version: 2, awaitingSince: day('02') })).toEqual([true, false, true]);
    expect(await stand({ version: 3, status: 'ended' })).toEqual([false, false, false]);
    expect(await stand({ version: 2 })).toEqual([false, false, false]);
  });

  it.each<readonly [string, ListScope]>([
    ['its authority', { of: 'authority', organisation: 'sn-comms' }],
    ['an auditor', { of: 'all' }],
  ])('show %s what waits besides its status while it does, once, and count it', async (_who, scope) => {
    const caseId = `a-queued-${scope.of}`;
    const stand = async (version: number, changes: Partial<ApplicationCard>) => {
      const done = { ...card(caseId, 'sn-comms', day('16')), version, status: 'completed' as const, ...changes };
      const changed = { card: done, paperwork: null, dues: [], scanUses: [] };
      await writer.putCase({ caseId, case: changed, orders: [], activity: null, facts: null }, false);
      const seen = async (status: string | null) => {
        // Of all there are more than a page: once in a list of all is once in that of its authority.
        const whose = status === null ? ({ of: 'authority', organisation: 'sn-comms' } as const) : scope;
        const asked = { scope: whose, status, order: 'due', limit: 100, cursor: null } as const;
        const page = await views.cases('application', asked);
        return page === 'invalid-cursor' ? page : page.items.filter((one) => one.caseId === caseId).length;
      };
      const { count } = await views.countOf('application', { scope, status: 'erratum-waits' });
      return [await seen('erratum-waits'), await seen('reason-owed'), await seen('completed'), await seen(null), count];
    };
    expect(await stand(1, {})).toEqual([0, 0, 1, 1, 0]);
    expect(await stand(2, { erratumBarred: ['officer'] })).toEqual([1, 0, 1, 1, 1]);
    expect(await stand(3, {})).toEqual([0, 0, 1, 1, 0]);
    expect(await stand(4, { status: 'lapsed', reasonOwed: true })).toEqual([0, 1, 0, 1, 0]);
  });
});
