import { digestOf } from '../../lambda/adapters/digest.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { DueItem } from '../../lambda/domain/views/due-item.ts';
import { type TickDeps, tick } from '../../lambda/service/tick.ts';

const now = '2026-06-09T02:00:00.000Z';
const facts = factsFrom([]);

const items = (count: number, kind: DueItem['kind'], prefix: string): readonly DueItem[] =>
  Array.from({ length: count }, (_, index) => ({
    dueAt: now,
    caseId: `a-${prefix}-${String(index).padStart(5, '0')}`,
    kind,
    orderId: null,
  }));

/** A clock over due items of one kind, and what it looked at; cases do not exist, and reading those of `broken` fails. */
const clockOver = async (all: readonly DueItem[], broken = 'nothing', unreadable = 'nothing') => {
  const looked = new Set<string>();
  const forgotten = new Set<string>();
  const load = async (stream: string) => {
    looked.add(stream);
    if (stream.includes(broken)) throw new Error('the journal is away');
    return [];
  };
  const unused = () => Promise.reject(new Error('not asked for'));
  const deps: TickDeps = {
    journal: { load, append: unused },
    digest: digestOf,
    clock: () => now,
    registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    policy: defaultPolicy,
    onFault: () => undefined,
    views: {
      due: async (kind, _until, { limit, cursor }) => {
        const own = all.filter((item) => item.kind === kind);
        const next = Number(cursor ?? 0) + limit;
        const page = own.slice(Number(cursor ?? 0), next);
        const items = page.filter(({ caseId }) => !caseId.includes(unreadable));
        return { items, next: next < own.length ? String(next) : null };
      },
      forgetDue: async ({ caseId }) => void forgotten.add(caseId),
    },
  };
  return { report: await tick(deps), looked, forgotten };
};

describe('the clock', () => {
  it.each([199, 200, 201, 450])('settles a case that comes after %i others that still wait', async (count) => {
    const newest = { dueAt: now, caseId: 'a-newest', kind: 'settle', orderId: null } as const;
    const { looked } = await clockOver([...items(count, 'settle', 'waiting'), newest]);
    expect(looked.has('application#a-newest')).toBe(true);
    expect(looked.size).toBe(count + 1);
  });

  it.each([199, 200, 201, 450])('judges again a case that comes after %i others without a notice', async (count) => {
    const newest = { dueAt: now, caseId: 'a-newest', kind: 'rejudge', orderId: null } as const;
    const { looked } = await clockOver([...items(count, 'rejudge', 'waiting'), newest]);
    expect(looked.has('application#a-newest')).toBe(true);
  });

  it('runs what comes after hundreds of items that fail every time', async () => {
    const newest = { dueAt: now, caseId: 'a-newest', kind: 'lapse', orderId: null } as const;
    const { report, forgotten } = await clockOver([...items(300, 'lapse', 'broken'), newest], 'broken');
    expect(report).toEqual({ run: 0, obsolete: 1, failed: 300 });
    expect([...forgotten]).toEqual(['a-newest']);
  });

  it.each([1, 199, 200, 201, 6_000])('runs what comes after %i rows that cannot be read', async (count) => {
    const newest = { dueAt: now, caseId: 'a-newest', kind: 'lapse', orderId: null } as const;
    const { report, forgotten } = await clockOver([...items(count, 'lapse', 'odd'), newest], 'nothing', 'odd');
    expect(report).toEqual({ run: 0, obsolete: 1, failed: 0 });
    expect([...forgotten]).toEqual(['a-newest']);
  });

  it.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])('of %i items that need doing does %i in one tick', async (count, done) => {
    const { report } = await clockOver(items(count, 'lapse', 'due'));
    expect(report).toEqual({ run: 0, obsolete: done, failed: 0 });
  });

  it('looks at no more than five thousand of a kind in one tick', async () => {
    const { looked } = await clockOver(items(5_201, 'settle', 'waiting'));
    expect(looked.size).toBe(5_000);
  });
});
