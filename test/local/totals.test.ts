import { join } from 'node:path';
import { type DynamoDBClient, PutItemCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import type { UnreadableRow } from '../../lambda/adapters/read-rows.ts';
import { createReports } from '../../lambda/adapters/reports-reader.ts';
import { createViewsWriter } from '../../lambda/adapters/views-writer.ts';
import type { CaseFacts, Decision } from '../../lambda/domain/views/case-facts.ts';
import { weeksPlanned } from '../../lambda/domain/views/planned.ts';
import { type Sums, summed } from '../../lambda/domain/views/sums.ts';
import { askedShares, contributionsOf, placeContributionsOf } from '../../lambda/domain/views/totals.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import type { Reports, Span } from '../../lambda/service/reports.ts';
import { connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();

const received = '2026-11-30T15:59:59.000Z';
const facts = (caseId: string, changes: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId,
  kind: 'application',
  status: 'submitted',
  sender: 'gd-emergency',
  authority: 'gd-comms',
  divisions: [],
  receivedAt: received,
  decisions: [],
  sentAt: null,
  volume: 0,
  operators: [],
  complaints: 0,
  paperwork: null,
  ...changes,
});

const decision: fc.Arbitrary<Decision> = fc.record({
  outcome: fc.constantFrom('approved', 'returned', 'declined'),
  submittedAt: fc.constant(received),
  decidedAt: fc.constantFrom('2026-12-01T02:00:00.000Z', '2026-12-04T02:00:00.000Z'),
  reason: fc.constantFrom('请补充', '不属于公益', 'a:b'),
  rules: fc.subarray(['content.link', 'lead-time']),
});

const plan = (start: string, end: string, ...places: string[]) => ({ start, end, submittedAt: received, places });

/** What a case is one time and another; when it came in and whose it is does not change. */
const look: fc.Arbitrary<Partial<CaseFacts>> = fc
  .record({
    status: fc.constantFrom('submitted', 'scheduled', 'completed', 'declined'),
    authority: fc.constantFrom('gd-comms', 'fj-comms', null),
    decisions: fc.array(decision, { maxLength: 2 }),
    sentAt: fc.constantFrom(null, '2026-11-30T16:00:00.000Z', '2026-12-21T01:00:00.000Z'),
    volume: fc.nat({ max: 1_000 }),
    complaints: fc.nat({ max: 3 }),
    operators: fc.array(
      fc.record({
        operator: fc.constantFrom('mobile', 'telecom'),
        ...{
          sent: fc.constant(100),
          delivered: fc.nat({ max: 100 }),
          failed: fc.nat({ max: 9 }),
          refused: fc.nat({ max: 9 }),
        },
        finished: fc.boolean(),
        places: fc.array(
          fc.record({
            division: fc.constantFrom('440100', '440300', '350000'),
            counts: fc.record({
              sent: fc.constant(50),
              delivered: fc.nat({ max: 50 }),
              failed: fc.constant(0),
              refused: fc.constant(0),
            }),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 2 },
    ),
    planned: fc.constantFrom(
      undefined,
      plan('2026-12-20T01:00:00.000Z', '2026-12-20T09:00:00.000Z', '440100'),
      plan('2026-12-20T01:00:00.000Z', '2026-12-23T09:00:00.000Z', '440000'),
      plan('2026-12-21T01:00:00.000Z', '2026-12-21T09:00:00.000Z', '440100', '440300'),
    ),
    paperwork: fc.constantFrom<CaseFacts['paperwork']>(
      null,
      { dueAt: '2026-12-03T16:00:00.000Z', filedAt: null, acceptedAt: null },
      { dueAt: '2026-12-04T16:00:00.000Z', filedAt: null, acceptedAt: null },
      {
        dueAt: '2026-12-03T16:00:00.000Z',
        filedAt: '2026-12-03T17:00:00.000Z',
        acceptedAt: '2026-12-04T17:00:00.000Z',
      },
    ),
  })
  .map(({ planned, ...others }) => ({ ...others, ...(planned === undefined ? {} : { planned }) }));

/** Some cases, each with what it was from version to version, and in which order (with repetitions) that arrives. */
const histories = fc.record({
  cases: fc.array(fc.array(look, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  kinds: fc.array(fc.constantFrom<CaseFacts['kind']>('application', 'emergency', 'exercise'), {
    minLength: 4,
    maxLength: 4,
  }),
  senders: fc.array(fc.constantFrom('gd-emergency', 'gd-comms'), { minLength: 4, maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 12 }),
  atOnce: fc.integer({ min: 1, max: 6 }),
});

const everything: Span = { from: '2026-11-01', to: '2026-12-31' };

describe('the sums of days on the table of views', () => {
  let engines: Engines;
  let dynamodb: DynamoDBClient;
  let reports: Reports;
  let write: ReturnType<typeof createViewsWriter>;
  let told: UnreadableRow[] = [];
  let run = 0;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'totals') });
    const clients = connect(engines);
    await ensureResources(clients, []);
    ({ dynamodb } = clients);
    reports = createReports(dynamodb, viewsTable.name, (row) => void told.push(row));
    write = createViewsWriter(dynamodb, viewsTable.name, (row) => void told.push(row));
  });
  afterAll(() => engines.stop());
  beforeEach(() => {
    told = [];
  });

  const nothing = { case: null, orders: [], activity: null, facts: null };
  const put = (row: CaseFacts, version: number, anew = false): Promise<void> =>
    write.putCase({ ...nothing, caseId: row.caseId, facts: { row, version } }, anew);

  /** By date and scope's part, with the texts of reasons in the place of their names. */
  const kept = async (
    scope: string | null,
    ledger: 'totals' | 'places' | 'planned' = 'totals',
  ): Promise<Readonly<Record<string, Sums>>> => {
    const { days } = await reports[ledger](scope, everything);
    const sums: Record<string, Sums> = {};
    for (const { date, parts } of days)
      for (const [part, one] of Object.entries(parts)) {
        const texts = await reports.reasons(
          Object.keys(one).flatMap((name) => /^reason:\w+:(.*)$/.exec(name)?.[1] ?? []),
        );
        const said = Object.entries(one).map(([name, count]) => {
          const [, outcome, text = ''] = /^reason:(\w+):(.*)$/.exec(name) ?? [];
          return [outcome === undefined ? name : `reason:${outcome}:${texts.get(text)}`, count] as const;
        });
        sums[`${date} ${part}`] = summed([Object.fromEntries(said)], 1, sums[`${date} ${part}`]);
      }
    return Object.fromEntries(Object.entries(sums).filter(([, one]) => Object.keys(one).length > 0));
  };

  const onSchedule = async (scope: string): Promise<Sums> => summed(Object.values(await kept(scope, 'planned')));

  const recounted = (
    cases: readonly CaseFacts[],
    scope: string | null,
    contributions: typeof placeContributionsOf = contributionsOf,
  ): Readonly<Record<string, Sums>> => {
    const sums: Record<string, Sums> = {};
    for (const one of cases) {
      const part = scope === null ? 'all' : one.sender === scope ? `own/${one.authority ?? ''}` : 'under';
      const isIn = scope === null || one.sender === scope || one.authority === scope;
      for (const { date, sums: added } of isIn ? contributions(one, { scope, part }) : [])
        sums[`${date} ${part}`] = summed([added], 1, sums[`${date} ${part}`]);
    }
    return sums;
  };

  it('are what counting all cases anew comes to, whatever arrives how often, in what order and at once', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ cases, kinds, senders, order, atOnce }) => {
        run += 1;
        const own = `run-${run}`;
        const idOf = (nth: number): string => `${own}-${nth}`;
        const rename = (id: string): string => `${own}.${id}`;
        const looks = cases.flatMap((versions, nth) =>
          versions.map((changes, version) => {
            const row = facts(idOf(nth), { kind: kinds[nth] ?? 'application', ...changes });
            const authority = row.authority === null ? null : rename(row.authority);
            return { row: { ...row, sender: rename(senders[nth] ?? ''), authority }, version, nth };
          }),
        );
        const arriving = [...order.map((at) => looks[at % looks.length]), ...looks].flatMap((one) => one ?? []);
        while (arriving.length > 0)
          await Promise.all(arriving.splice(0, atOnce).map(({ row, version }) => put(row, version)));
        const last = cases.flatMap((_versions, nth) => looks.findLast((one) => one.nth === nth)?.row ?? []);
        for (const scope of ['gd-emergency', 'gd-comms', 'fj-comms'].map(rename)) {
          expect(await kept(scope)).toEqual(recounted(last, scope));
          expect(await kept(scope, 'places')).toEqual(recounted(last, scope, placeContributionsOf));
          const planned = last.filter(({ authority }) => authority === scope).flatMap((one) => one.planned ?? []);
          expect(await onSchedule(scope)).toEqual(
            summed(planned.flatMap((one) => weeksPlanned(one).map(({ sums }) => sums))),
          );
        }
      }),
      { numRuns: 20 },
    );
    expect(told).toEqual([]);
  });

  it('stand when all is projected anew, and when the row that says what is counted of a case cannot be read', async () => {
    const one = facts('a-anew', { sender: 'anew', authority: null });
    await put(one, 3);
    await put(one, 3, true);
    await put({ ...one, status: 'declined' }, 3, true);
    const sums = { 'received:application': 1, 'outcome:declined': 1 };
    expect(await kept('anew')).toEqual({ '2026-11-30 own/': sums });
    const Item = { pk: { S: 'case#a-anew' }, sk: { S: 'facts' }, version: { N: '3' }, counted: { S: '{' } };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    await put({ ...one, status: 'completed' }, 4);
    expect([await kept('anew'), told.map(({ sk }) => sk)]).toEqual([{ '2026-11-30 own/': sums }, ['facts']]);
  });

  it('of a day that cannot be read are left out and told of, and what comes is counted beside them', async () => {
    await put(facts('a-day', { sender: 'torn', authority: null }), 1);
    const Item = { pk: { S: 'totals#torn#2026-11' }, sk: { S: '2026-11-30#0' }, version: { N: '1' }, body: { S: '{' } };
    await dynamodb.send(new PutItemCommand({ TableName: viewsTable.name, Item }));
    await put(facts('a-day-2', { sender: 'torn', authority: null }), 1);
    const { days, partial } = await reports.totals('torn', everything);
    expect([days, partial]).toEqual([
      [{ date: '2026-11-30', parts: { 'own/': { 'received:application': 1, 'outcome:undecided': 1 } } }],
      true,
    ]);
    expect(told.map(({ pk }) => pk)).toContain('totals#torn#2026-11');
  });

  it('keep no list waiting where another counts at the same rows: what is listed is written, and what is counted comes beside', async () => {
    let conflicts = 2;
    const commands: string[] = [];
    dynamodb.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          const given = JSON.stringify(args.input);
          if (commandName === 'TransactWriteItemsCommand')
            commands.push(given.includes('totals#') ? 'counted' : 'listed');
          if (commandName !== 'TransactWriteItemsCommand' || !given.includes('totals#met#') || conflicts === 0)
            return next(args);
          conflicts -= 1;
          const CancellationReasons = [{ Code: 'TransactionConflict' }];
          throw new TransactionCanceledException({ message: 'met', $metadata: {}, CancellationReasons });
        },
      { step: 'initialize', name: 'met' },
    );
    const row = facts('a-met', { sender: 'met', authority: null });
    await write.putCase({ ...nothing, caseId: 'a-met', facts: { row, version: 1 } }, false);
    expect(commands).toEqual(['counted', 'listed', 'counted', 'listed', 'counted']);
    expect(await kept('met')).toEqual({ '2026-11-30 own/': { 'received:application': 1, 'outcome:undecided': 1 } });
    dynamodb.middlewareStack.remove('met');
  });
});

describe('what is asked of sums', () => {
  const has = (asked: Parameters<typeof askedShares>[0], scope: string | null, part: string): boolean =>
    askedShares(asked).some((one) => one.scope === scope && one.has(part));

  it.each([
    ['everything once', { authorities: null, sender: null }, [[null, 'all']]],
    [
      'an authority’s, and its own sends',
      { authorities: ['b'], sender: null },
      [
        ['b', 'under'],
        ['b', 'own/b'],
        ['b', 'own/miit'],
      ],
    ],
    [
      'a sender’s before every authority',
      { authorities: null, sender: 's' },
      [
        ['s', 'own/b'],
        ['s', 'own/'],
      ],
    ],
    ['a sender’s before one', { authorities: ['b'], sender: 's' }, [['s', 'own/b']]],
    ['an authority’s own', { authorities: ['b'], sender: 'b' }, [['b', 'own/miit']]],
  ] as const)('is %s', (_, asked, parts) => {
    for (const [scope, part] of parts) expect(has(asked, scope, part)).toBe(true);
    expect(has(asked, 'other', 'under')).toBe(false);
  });

  it('is no case twice that an authority judged for one it has taken over', () => {
    const asked = { authorities: ['new', 'old'], sender: null };
    expect([has(asked, 'old', 'under'), has(asked, 'new', 'own/old'), has(asked, 'new', 'own/miit')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(has({ ...asked, sender: 's' }, 's', 'own/old')).toBe(true);
    expect(has({ authorities: ['new'], sender: 's' }, 's', 'own/old')).toBe(false);
  });
});
