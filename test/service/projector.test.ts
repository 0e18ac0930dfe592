import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { ActivityRow } from '../../lambda/domain/views/activity-row.ts';
import type { CaseFacts } from '../../lambda/domain/views/case-facts.ts';
import type { OrderRow } from '../../lambda/domain/views/order-row.ts';
import { project, projectWhole } from '../../lambda/service/projector.ts';
import type { ChangedRows } from '../../lambda/service/views-writer.ts';
import * as applications from '../domain/application/history.ts';
import * as emergencies from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import { reported } from '../domain/order/history.ts';
import { sealed } from './sealed.ts';
import { unlisted } from './unlisted.ts';

type Streams = Readonly<Record<string, readonly Past<DomainEvent>[]>>;

/** A projector over these streams, and what it wrote, in its order; rows beyond the interest of a test are left out. */
const projectorOver = (streams: Streams) => {
  const commits = new Map(Object.entries(streams).map(([stream, past]) => [stream, sealed(stream, past)]));
  const cases: string[] = [];
  const written: NonNullable<ChangedRows['case']>[] = [];
  const orders: OrderRow[] = [];
  const lists: string[] = [];
  const activities: { readonly row: ActivityRow; readonly version: number }[] = [];
  const facts: { readonly row: CaseFacts; readonly version: number }[] = [];
  const deps = {
    ...unlisted,
    journal: { load: async (stream: string) => commits.get(stream) ?? [], append: async () => 'taken' as const },
    policy: defaultPolicy,
    lists: { changed: async (groups: readonly string[]) => void lists.push(...groups) },
    writer: {
      putCase: async (rows: ChangedRows) => {
        if (rows.case !== null) {
          cases.push(rows.caseId);
          written.push(rows.case);
        }
        orders.push(...rows.orders.map(({ row }) => row));
        if (rows.activity !== null) activities.push(rows.activity);
        if (rows.facts !== null) facts.push(rows.facts);
      },
      putRegistry: async () => undefined,
    },
  };
  const commit = (stream: string, version: number): Commit => {
    const found = commits.get(stream)?.[version - 1];
    if (found === undefined) throw new Error(`${stream} has no version ${version}`);
    return found;
  };
  return { deps, commit, cases, written, orders, activities, facts, lists };
};

const drill = emergencies.past(
  emergencies.step(emergencies.trigger(emergencies.alert, 'exercise'), emergencies.machine, emergencies.onset),
);
const sent = emergencies.standingAt('sent');
const onEmergency = 'emergency#e-1';
const onApplication = 'application#a-1';

describe('what statistics count', () => {
  it.each([
    ['a drill', drill, 'exercise', 0],
    ['an emergency', sent, 'emergency', 1],
  ] as const)('tells %s for what it is', async (_, past, kind, activity) => {
    const { deps, commit, facts, activities } = projectorOver({ [onEmergency]: past });
    await project(deps, [commit(onEmergency, 1)]);
    expect(facts.map(({ row }) => row.kind)).toEqual([kind]);
    expect(activities).toHaveLength(activity);
  });

  it('is replaced by what was computed from more: a report counts though the case has no new commit', async () => {
    const finished = [{ events: [reported('finished', 700)], by: emergencies.system, at: emergencies.later }];
    const before = projectorOver({ [onEmergency]: sent });
    await project(before.deps, [before.commit(onEmergency, 1)]);
    const after = projectorOver({ [onEmergency]: sent, 'order#e-1.1.mobile': finished });
    await project(after.deps, [after.commit('order#e-1.1.mobile', 1)]);
    const [then, now] = [before.facts[0], after.facts[0]];
    expect([then?.row.volume, now?.row.volume]).toEqual([0, 700]);
    expect(now?.version).toBeGreaterThan(then?.version ?? Number.POSITIVE_INFINITY);
    expect(after.activities.map(({ row }) => row.sent)).toEqual([700]);
  });

  it('waits for the last report of an order', async () => {
    const started = [{ events: [reported('started', 5)], by: emergencies.system, at: emergencies.later }];
    const { deps, commit, orders, facts } = projectorOver({ [onEmergency]: sent, 'order#e-1.1.mobile': started });
    await project(deps, [commit('order#e-1.1.mobile', 1)]);
    expect([orders.map(({ orderId }) => orderId), facts]).toEqual([['e-1.1.mobile'], []]);
  });

  it('takes complaints in, and nothing of what changes neither sends nor complaints', async () => {
    const complained = applications.past(
      applications.drafted(),
      applications.step({ type: 'submit-application' }, applications.clerk, applications.submission),
      applications.step(applications.approval(), applications.officer, applications.review),
      applications.step({ type: 'start-dispatch' }, applications.system, applications.windowStart),
      applications.step({ type: 'mark-dispatched' }, applications.system, applications.windowStart),
      applications.step(
        { type: 'record-complaints', count: 3, receivedOn: '2026-03-23' },
        applications.officer,
        applications.windowStart,
      ),
    );
    const before = projectorOver({ [onApplication]: complained.slice(0, 5) });
    await project(before.deps, [before.commit(onApplication, 5)]);
    expect(before.activities).toEqual([]);
    const { deps, commit, activities, facts } = projectorOver({ [onApplication]: complained });
    await project(deps, [commit(onApplication, 6)]);
    expect(activities.map(({ row }) => row.complaints)).toEqual([3]);
    expect(facts.at(-1)?.row.complaints).toBe(3);
  });
});

describe('the card of an application', () => {
  const dispatched = applications.past(
    applications.drafted(),
    applications.step({ type: 'submit-application' }, applications.clerk, applications.submission),
    applications.step(applications.approval(), applications.officer, applications.review),
    applications.step({ type: 'start-dispatch' }, applications.system, applications.windowStart),
    applications.step({ type: 'mark-dispatched' }, applications.system, applications.windowStart),
  );
  const [operator = ''] = dispatched
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'application.dispatch-started' ? event.orders.map((it) => it.operator) : []));
  const orderOf = (version: number) => `order#a-1.${version}.${operator}`;
  const givenIn =
    1 + dispatched.findIndex(({ events }) => events.some((it) => it.type === 'application.dispatch-started'));
  const reports = (...told: readonly [Parameters<typeof reported>[0], number][]) =>
    told.map(([kind, sent]) => ({
      events: [reported(kind, sent)],
      by: emergencies.system,
      at: emergencies.later,
    }));

  it('says what its operators reported, once one is done and whenever that is put right', async () => {
    const stream = orderOf(givenIn);
    const once = projectorOver({ [onApplication]: dispatched, [stream]: reports(['started', 5], ['finished', 900]) });
    await project(once.deps, [once.commit(stream, 2)]);
    const [first] = once.written;
    expect(first?.card).toMatchObject({ sends: [{ operator, status: 'finished', counts: { sent: 900 } }] });
    const twice = projectorOver({
      [onApplication]: dispatched,
      [stream]: reports(['started', 5], ['finished', 900], ['finished', 950]),
    });
    await project(twice.deps, [twice.commit(stream, 3)]);
    expect(twice.written[0]?.card).toMatchObject({ sends: [{ counts: { sent: 950 } }] });
    expect(twice.written[0]?.version).toBeGreaterThan(first?.version ?? Number.POSITIVE_INFINITY);
    expect(first?.card.version).toBe(twice.written[0]?.card.version);
  });

  it('keeps of the divisions of a send the one that fell shortest, and how many did', async () => {
    const stream = orderOf(givenIn);
    const event = reported('finished', 1_000);
    const part = (division: string, delivered: number) => ({
      division,
      counts: { sent: 500, delivered, failed: 500 - delivered, refused: 0 },
    });
    const byDivision = [part('440303', 450), part('440304', 20), part('440305', 200)];
    const told = 'receipt' in event ? { ...event, receipt: { ...event.receipt, byDivision } } : event;
    const { deps, commit, written } = projectorOver({
      [onApplication]: dispatched,
      [stream]: [{ events: [told], by: emergencies.system, at: emergencies.later }],
    });
    await project(deps, [commit(stream, 1)]);
    expect(written[0]?.card).toMatchObject({ sends: [{ worst: { part: part('440304', 20), of: 2 } }] });
  });

  it('is left alone by reports of a send that goes on', async () => {
    const stream = orderOf(givenIn);
    const { deps, commit, written } = projectorOver({ [onApplication]: dispatched, [stream]: reports(['started', 5]) });
    await project(deps, [commit(stream, 1)]);
    expect(written).toEqual([]);
  });
});

describe('rows of orders', () => {
  const updated = emergencies.standingAt('updated');

  it('are written of the commit that gave them, and of all in a rebuild', async () => {
    const one = projectorOver({ [onEmergency]: updated });
    await project(one.deps, [one.commit(onEmergency, 2)]);
    expect(new Set(one.orders.map(({ orderId }) => orderId.split('.')[1]))).toEqual(new Set(['2']));
    const all = projectorOver({ [onEmergency]: updated });
    await projectWhole(all.deps, [all.commit(onEmergency, 1)]);
    expect(new Set(all.orders.map(({ orderId }) => orderId.split('.')[1]))).toEqual(new Set(['1', '2']));
    expect([one.cases, all.cases]).toEqual([['e-1'], ['e-1']]);
  });
});

describe('the lists that have changed', () => {
  const everyonesAndTheirs = (kind: string) => [`${kind}#*`, `${kind}#gd-emergency`, `${kind}#gd-bureau`];

  it('are those of the sender, of its authority and of everyone, also of what an operator reports', async () => {
    const accepted = [{ events: [reported('accepted')], by: emergencies.system, at: emergencies.later }];
    for (const stream of [onEmergency, 'order#e-1.1.mobile']) {
      const { deps, commit, lists } = projectorOver({ [onEmergency]: sent, 'order#e-1.1.mobile': accepted });
      await project(deps, [commit(stream, 1)]);
      expect(new Set(lists)).toEqual(new Set(everyonesAndTheirs('emergency')));
    }
  });

  it('are also those of an authority that the application was before', async () => {
    const submit = applications.step({ type: 'submit-application' }, applications.clerk, applications.submission);
    const past = applications.past(
      applications.drafted(),
      submit,
      applications.step(
        { type: 'return-application', reason: '请补充。' },
        applications.officer,
        applications.submission,
      ),
      submit,
    );
    const elsewhere = past.map(({ events, ...rest }, index) => ({
      ...rest,
      events: events.map((event) =>
        index === 3 && 'authority' in event ? { ...event, authority: 'fj-comms' } : event,
      ),
    }));
    const { deps, commit, lists } = projectorOver({ [onApplication]: elsewhere });
    await project(deps, [commit(onApplication, 4)]);
    expect(new Set(lists)).toEqual(new Set([...everyonesAndTheirs('application'), 'application#fj-comms']));
  });
});

it('throws of an order that no case has given, and of what is no stream', async () => {
  const stray = [{ events: [reported('accepted')], by: emergencies.system, at: emergencies.later }];
  const { deps, commit } = projectorOver({ [onEmergency]: sent, 'order#e-1.9.mobile': stray });
  await expect(project(deps, [commit('order#e-1.9.mobile', 1)])).rejects.toThrow('has no order');
  await expect(project(deps, [{ ...commit(onEmergency, 1), stream: 'no-such#e-1' }])).rejects.toThrow('is no stream');
});
