import fc from 'fast-check';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { type ApplicationCard, sortOfCase } from '../../lambda/domain/views/cards.ts';
import { withInherited } from '../../lambda/http/inherited-lists.ts';
import type { ListQuery, Views } from '../../lambda/service/ports.ts';
import { createMemoryJournal, createMemoryViews, noFigures } from './fakes.ts';
import { registered } from './world.ts';

const bureau = registered.find(({ value }) => 'id' in value && value.id === 'gd-comms');
if (bureau?.kind !== 'organisation') throw new Error('no bureau');
const heir = (id: string, succeeds: string[]) => ({ ...bureau, value: { ...bureau.value, id, succeeds } });
const facts = factsFrom([...registered, heir('gd-comms-2', ['gd-comms', 'gd-comms-0'])]);
const registry = { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };

const cardOf = (caseId: string, authority: string, dueAt: string): ApplicationCard => ({
  kind: 'application',
  caseId,
  version: 1,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority,
  text: '',
  divisions: [],
  window: null,
  volumeEstimate: null,
  warnings: 0,
  provisional: false,
  clockStartedOn: null,
  submittedAt: null,
  decidedAt: null,
  dueAt,
  updatedAt: dueAt,
});

type Lists = Readonly<Record<string, readonly ApplicationCard[]>>;

/** Lists in the order of the table, each by pages whose cursor is a place in it. */
const viewsOver = (lists: Lists): Views => ({
  ...createMemoryViews(createMemoryJournal()),
  cases: async (_kind, { scope, cursor, limit, order }) => {
    const all = scope.of === 'authority' ? (lists[scope.organisation] ?? []) : [];
    const sorted = all.toSorted((one, other) => (sortOfCase(one) < sortOfCase(other) ? -1 : 1));
    const rows = order === 'due' ? sorted : sorted.toReversed();
    const from = Number(cursor ?? 0);
    return { items: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null };
  },
});

const readAll = async (lists: Lists, order: ListQuery['order'], limit: number) => {
  const figures = { figuresFor: async (_question: unknown, asOf: string) => noFigures(asOf) };
  const { views } = withInherited({ views: viewsOver(lists), figures, registry });
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const scope = { of: 'authority', organisation: 'gd-comms-2' } as const;
    const page = await views.cases('application', { scope, status: null, order, limit, cursor });
    if (page === 'invalid-cursor') throw new Error(page);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    expect(new Set(page.items.map(({ authority }) => authority)).size).toBeLessThanOrEqual(1);
    found.push(...page.items.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

const authorities = ['gd-comms-2', 'gd-comms', 'gd-comms-0'];

it('lists of an authority and of those it took over from are one by date, each case once, in pages of any size', async () => {
  const cases = fc.array(fc.tuple(fc.constantFrom(...authorities), fc.integer({ min: 10, max: 28 })), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(
      cases,
      fc.constantFrom('due' as const, 'recent' as const),
      fc.integer({ min: 1, max: 7 }),
      async (made, order, limit) => {
        const cards = made.map(([authority, day], index) =>
          cardOf(`a-${index}`, authority, `2026-05-${day}T01:00:00.000Z`),
        );
        const lists = Object.fromEntries(
          authorities.map((id) => [id, cards.filter(({ authority }) => authority === id)]),
        );
        const byDate = cards
          .toSorted((one, other) => (sortOfCase(one) < sortOfCase(other) ? -1 : 1))
          .map(({ caseId }) => caseId);
        expect(await readAll(lists, order, limit)).toEqual(order === 'due' ? byDate : byDate.toReversed());
      },
    ),
  );
});
