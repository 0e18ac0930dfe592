import { setTimeout as wait } from 'node:timers/promises';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { caseStream } from '../../lambda/domain/kernel/streams.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { type DueItem, dueKinds } from '../../lambda/domain/views/due-item.ts';
import { type Effort, type TickDeps, tick } from '../../lambda/service/tick.ts';

const now = '2026-06-09T02:00:00.000Z';
const facts = factsFrom([]);

const items = (count: number, kind: DueItem['kind'], prefix: string): readonly DueItem[] =>
  Array.from({ length: count }, (_, index) => ({
    dueAt: now,
    caseId: `a-${prefix}-${String(index).padStart(5, '0')}`,
    kind,
    orderId: null,
  }));

type Changes = {
  readonly broken?: string;
  readonly unreadable?: string;
  readonly callsTakeMs?: number;
  readonly onLook?: (kind: DueItem['kind']) => void;
  readonly effort?: Effort;
  readonly forgotten?: Set<string>;
};

/** Time that passes by asking for it. */
const ticking = (withinMs: number): Effort => {
  let passed = 0;
  const elapsedMs = (): number => {
    passed += 1;
    return passed;
  };
  return { withinMs, itemsAtOnce: 4, elapsedMs };
};

/** A clock over due items of one kind, and what it looked at; cases do not exist, and reading those of `broken` fails. */
const clockOver = async (all: readonly DueItem[], changes: Changes = {}) => {
  const { broken = 'nothing', unreadable = 'nothing', callsTakeMs = 0, onLook, effort } = changes;
  const looked = new Set<string>();
  const reading: string[] = [];
  let [mostOfOne, mostAtOnce] = [0, 0];
  const { forgotten = new Set<string>() } = changes;
  const take = (): Promise<unknown> => (callsTakeMs === 0 ? Promise.resolve() : wait(callsTakeMs));
  const load = async (stream: string) => {
    looked.add(stream);
    reading.push(stream);
    mostOfOne = Math.max(mostOfOne, reading.filter((one) => one === stream).length);
    mostAtOnce = Math.max(mostAtOnce, reading.length);
    await take();
    reading.splice(reading.indexOf(stream), 1);
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
        onLook?.(kind);
        const own = all.filter((item) => item.kind === kind);
        const next = Number(cursor ?? 0) + limit;
        const page = own.slice(Number(cursor ?? 0), next);
        const items = page.filter(({ caseId }) => !caseId.includes(unreadable));
        return { items, next: next < own.length ? String(next) : null };
      },
      forgetDue: async ({ caseId }) => {
        await take();
        forgotten.add(caseId);
      },
    },
    ...(effort === undefined ? {} : { effort }),
  };
  return { report: await tick(deps), looked, forgotten, mostOfOne: () => mostOfOne, mostAtOnce: () => mostAtOnce };
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
    const { report, forgotten } = await clockOver([...items(300, 'lapse', 'broken'), newest], { broken: 'broken' });
    expect(report).toEqual({ run: 0, obsolete: 1, failed: 300, unfinished: 0 });
    expect([...forgotten]).toEqual(['a-newest']);
  });

  it.each([1, 199, 200, 201, 6_000])('runs what comes after %i rows that cannot be read', async (count) => {
    const newest = { dueAt: now, caseId: 'a-newest', kind: 'lapse', orderId: null } as const;
    const { report, forgotten } = await clockOver([...items(count, 'lapse', 'odd'), newest], { unreadable: 'odd' });
    expect(report).toEqual({ run: 0, obsolete: 1, failed: 0, unfinished: 0 });
    expect([...forgotten]).toEqual(['a-newest']);
  });

  it('does ten thousand in one of its minutes though each call takes its time: a hundred thousand in ten', async () => {
    const { report } = await clockOver(items(10_000, 'expire', 'due'), { callsTakeMs: 5 });
    expect(report).toEqual({ run: 0, obsolete: 10_000, failed: 0, unfinished: 0 });
  });

  it('does what is due of one case one after the other, and of several cases side by side', async () => {
    const due = items(40, 'acknowledge', 'due').map((item, index) => {
      const caseId = `a-${index % 8}${'0'.repeat(25)}`;
      return { ...item, caseId, orderId: `${caseId}.1.operator-${index}` };
    });
    const { report, mostOfOne, mostAtOnce } = await clockOver(due, { callsTakeMs: 1 });
    expect(report).toMatchObject({ obsolete: 40, failed: 0 });
    expect([mostOfOne(), mostAtOnce()]).toEqual([1, 8]);
  });

  it('looks at all else before the rest of a case of which much is due and fails every time', async () => {
    const caseId = `a-sick${'0'.repeat(22)}`;
    const sick = items(200, 'acknowledge', 'sick').map((item, index) => ({
      ...item,
      caseId,
      orderId: `${caseId}.1.operator-${index}`,
    }));
    const others = (['settle', 'start-dispatch', 'lapse'] as const).flatMap((kind) => items(3, kind, kind));
    const { report, looked } = await clockOver([...sick, ...others], { broken: caseId, effort: ticking(150) });
    expect(others.filter((item) => !looked.has(caseStream(item.caseId)))).toEqual([]);
    // What time is left is spent on it all the same.
    expect(report.failed).toBeGreaterThan(20);
    expect(report.unfinished).toBe(1);
  });

  it('leaves to the next tick what it does not get to, and says so', async () => {
    const late = ticking(20);
    const { report, forgotten } = await clockOver(items(1_000, 'lapse', 'due'), { effort: late });
    expect(report.unfinished).toBeGreaterThan(0);
    expect(forgotten.size).toBeLessThan(1_000);
    expect(forgotten.size).toBe(report.obsolete);
  });

  it('begins nothing more once it is told to end', async () => {
    const ended = { ...ticking(1_000_000), signal: AbortSignal.abort() };
    const { looked, report } = await clockOver(items(10, 'lapse', 'due'), { effort: ended });
    expect([looked.size, report.unfinished]).toEqual([0, dueKinds.length]);
  });

  it('takes kinds in the order of harm, and in turn: none waits for the end of another', async () => {
    const order: string[] = [];
    const all = dueKinds.toReversed().flatMap((kind) => items(450, kind, kind));
    await clockOver(all, { onLook: (kind) => void order.push(kind) });
    expect(order.slice(0, 2 * dueKinds.length)).toEqual([...dueKinds, ...dueKinds]);
    expect(dueKinds.slice(0, 3)).toEqual(['expire', 'acknowledge', 'remind-confirmation']);
  });

  it('runs all other kinds when one cannot be read, and is at fault all the same', async () => {
    const forgotten = new Set<string>();
    const all = items(3, 'lapse', 'due');
    const broken = clockOver(all, {
      forgotten,
      onLook: (kind) => {
        if (kind === 'expire') throw new Error('away');
      },
    });
    await expect(broken).rejects.toThrow('could not be read');
    expect(forgotten.size).toBe(3);
  });

  it('looks at no more than five thousand of a kind in one tick', async () => {
    const { looked } = await clockOver(items(5_201, 'settle', 'waiting'));
    expect(looked.size).toBe(5_000);
  });
});
