import fc from 'fast-check';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { project } from '../../lambda/service/projector.ts';
import { createMemoryListVersions } from '../../local/list-versions.ts';
import * as applications from '../domain/application/history.ts';
import * as emergencies from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import { reported } from '../domain/order/history.ts';
import { rounds } from '../rounds.ts';
import { sealed } from '../service/sealed.ts';
import { unlisted } from '../service/unlisted.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import { createMemoryJournal, createMemoryViews } from './fakes.ts';
import { submitted } from './journeys.ts';
import { createMemoryReports } from './memory-reports.ts';
import { type ActorName, registered } from './world.ts';

const tokens = new Map<ActorName, Promise<string>>();

const asked = async (api: TestApi, as: ActorName, path: string, etag?: string): Promise<Response> => {
  const token = tokens.get(as) ?? mintToken(as);
  tokens.set(as, token);
  const known = etag === undefined ? {} : { 'if-none-match': etag };
  return api.app.request(path, { headers: { authorization: `Bearer ${await token}`, ...known } });
};
const tagOf = (answer: Response): string => answer.headers.get('etag') ?? '';

describe('a list that is at the version that the page names', () => {
  const watched = [
    '/emergencies?orders=true',
    '/applications',
    '/applications/counts',
    '/schedule?from=2026-03-01&to=2026-03-31',
    '/schedule/2026-03-25',
  ];

  /** An app whose views count how often they are read. */
  const counting = () => {
    const known = createTestApi();
    const views = createMemoryViews(known.journal);
    const reports = createMemoryReports(known.journal);
    const lists = createMemoryListVersions(() => 0);
    let reads = 0;
    const count = <A extends readonly unknown[], R>(read: (...given: A) => R) => {
      return (...given: A): R => {
        reads += 1;
        return read(...given);
      };
    };
    const api = createTestApi({
      lists,
      views: {
        ...views,
        ...{ cases: count(views.cases), onBoard: count(views.onBoard), countOf: count(views.countOf) },
        onSchedule: count(views.onSchedule),
      },
      reports: { ...reports, planned: count(reports.planned) },
    });
    return { api, lists, reads: () => reads };
  };

  it.each(watched)('%s is answered 304, and nothing is read', async (path) => {
    const { api, reads } = counting();
    const tag = tagOf(await asked(api, 'officer', path));
    const before = reads();
    const again = await asked(api, 'officer', path, tag);
    expect([again.status, await again.text(), tagOf(again), reads()]).toEqual([304, '', tag, before]);
    expect(before).toBeGreaterThan(0);
  });

  it.each(watched)('%s is read anew once its version is another', async (path) => {
    const { api, lists, reads } = counting();
    const tag = tagOf(await asked(api, 'officer', path));
    const before = reads();
    await lists.changed(['emergency#gd-comms', 'application#gd-comms']);
    const again = await asked(api, 'officer', path, tag);
    expect([again.status, reads()]).toEqual([200, 2 * before]);
    expect(tagOf(again)).not.toBe(tag);
  });

  it('is read once for all who ask for it at the same version', async () => {
    const { api, reads } = counting();
    const all = await Promise.all(Array.from({ length: 5 }, () => asked(api, 'duty', '/emergencies')));
    expect([new Set(all.map(tagOf)).size, reads()]).toEqual([1, 1]);
    expect(new Set(await Promise.all(all.map((answer) => answer.text()))).size).toBe(1);
  });

  it('is still nothing to whoever may not ask for it', async () => {
    const { api } = counting();
    const path = '/schedule?from=2026-03-01&to=2026-03-31';
    const tag = tagOf(await asked(api, 'officer', path));
    expect((await asked(api, 'clerk', path, tag)).status).toBe(403);
    expect((await api.app.request(path, { headers: { 'if-none-match': tag } })).status).toBe(401);
  });

  it('is no other’s, and no other question’s', async () => {
    const { api } = counting();
    const tag = tagOf(await asked(api, 'officer', '/applications?limit=5'));
    for (const [as, path] of [
      ['officer', '/applications?limit=6'],
      ['foreignOfficer', '/applications?limit=5'],
      ['clerk', '/applications?limit=5'],
      ['auditor', '/applications?limit=5'],
    ] as const)
      expect((await asked(api, as, path, tag)).status).toBe(200);
  });

  it('is told by its content where no version can be relied upon', async () => {
    const api = createTestApi({ lists: { versionOf: async () => null } });
    const tag = tagOf(await asked(api, 'officer', '/applications'));
    expect(tag).not.toMatch(/^W\/"v-/);
    expect((await asked(api, 'officer', '/applications', tag)).status).toBe(304);
    await submitted(api);
    expect((await asked(api, 'officer', '/applications', tag)).status).toBe(200);
  });

  it('keeps no fault: who asks next is read for', async () => {
    const { journal } = createTestApi();
    const views = createMemoryViews(journal);
    let isBroken = true;
    const cases: typeof views.cases = (kind, query) => {
      if (isBroken) throw new Error('the table does not answer');
      return views.cases(kind, query);
    };
    const api = createTestApi({ lists: createMemoryListVersions(() => 0), views: { ...views, cases } });
    expect((await asked(api, 'officer', '/applications')).status).toBe(500);
    isBroken = false;
    expect((await asked(api, 'officer', '/applications')).status).toBe(200);
  });

  it.each([
    ['/emergencies?orders=true', true],
    ['/emergencies', false],
  ])('%s is read anew where an operator begins to poll: %s', async (path, isAnother) => {
    type Way = { readonly mode: 'poll' } | { readonly mode: 'push'; readonly endpoint: string };
    const delivering = (delivery: Way): typeof registered =>
      registered.map((entry) =>
        entry.kind === 'operator' ? { ...entry, value: { ...entry.value, delivery } } : entry,
      );
    const lists = createMemoryListVersions(() => 0);
    const tagOver = async (entries: typeof registered): Promise<string> => {
      const facts = async () => factsFrom(entries);
      const api = createTestApi({ lists, registry: { facts, factsOf: facts, factsAtHand: facts } });
      return tagOf(await asked(api, 'duty', path));
    };
    const pushed = await tagOver(delivering({ mode: 'push', endpoint: 'https://orders.example/' }));
    expect((await tagOver(delivering({ mode: 'poll' }))) !== pushed).toBe(isAnother);
  });
});

/** As if it had been put before the authority of those who ask. */
const before = (past: readonly Past<DomainEvent>[]): readonly Past<DomainEvent>[] =>
  past.map(({ events, ...rest }) => ({
    ...rest,
    events: events.map((event) => ('authority' in event ? { ...event, authority: 'gd-comms' } : event)),
  }));

const histories: Readonly<Record<string, readonly Past<DomainEvent>[]>> = {
  'emergency#e-1': before(emergencies.standingAt('ended')),
  'order#e-1.1.mobile': (['accepted', 'started', 'finished'] as const).map((kind) => ({
    events: [kind === 'accepted' ? reported(kind) : reported(kind, 700)],
    by: emergencies.system,
    at: emergencies.later,
  })),
  'application#a-1': before(
    applications.past(
      applications.drafted(),
      applications.step({ type: 'submit-application' }, applications.clerk, applications.submission),
      applications.step(applications.approval(), applications.officer, applications.review),
      applications.step({ type: 'start-dispatch' }, applications.system, applications.windowStart),
    ),
  ),
};
const streams = Object.keys(histories);
const questions = [
  ['duty', '/emergencies?state=running&orders=true'],
  ['officer', '/emergencies'],
  ['machine', '/emergencies?orders=true'],
  ['auditor', '/emergencies?order=due'],
  ['officer', '/applications'],
  ['clerk', '/applications?status=scheduled'],
  ['auditor', '/applications'],
  ['officer', '/applications/counts'],
  ['officer', '/schedule?from=2026-03-01&to=2026-03-31'],
] as const;

/** What happens: the next commit of a stream is made; or one of those made, the so-manyth, is projected; or pages ask. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...streams).map((stream) => ({ commit: stream })) },
  { weight: 3, arbitrary: fc.nat({ max: 20 }).map((nth) => ({ project: nth })) },
  { weight: 1, arbitrary: fc.constant({ ask: true }) },
);

describe('whatever happens in whatever order', () => {
  it('no page is told that a list is unchanged which has changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const [journal, shown] = [createMemoryJournal(), createMemoryJournal()];
        const lists = createMemoryListVersions(() => 0);
        const views = createMemoryViews(shown);
        const ports = { journal, views, reports: createMemoryReports(shown) };
        const api = createTestApi({ ...ports, lists });
        /** Reads at every question. */
        const forgetful = createTestApi({ ...ports, lists: { versionOf: async () => null } });
        const pages = new Map<string, { readonly tag: string; readonly body: string }>();

        const look = async (isSettled: boolean): Promise<void> => {
          for (const [as, path] of questions) {
            const page = pages.get(`${as} ${path}`);
            const answer = await asked(api, as, path, page?.tag);
            const body = answer.status === 304 ? (page?.body ?? '') : await answer.text();
            pages.set(`${as} ${path}`, { tag: tagOf(answer), body });
            if (isSettled)
              expect([as, path, body]).toEqual([as, path, await (await asked(forgetful, as, path)).text()]);
          }
        };
        /** The views show a case as the journal has it at that moment. Pages ask between every two things that a projection does. */
        const copy = async (stream: string): Promise<void> => {
          const there = shown.streams.get(stream) ?? [];
          for (const commit of (await journal.load(stream)).slice(there.length)) await shown.append(commit);
        };
        const putCase = async ({ caseId }: { readonly caseId: string }): Promise<void> => {
          for (const stream of streams.filter((name) => name.includes(caseId))) await copy(stream);
          await look(false);
        };
        const writer = { putCase, putRegistry: async () => undefined };
        const changed: typeof lists.changed = async (groups) => {
          await lists.changed(groups);
          await look(false);
        };
        const deps = { ...unlisted, journal, writer, lists: { changed }, policy: defaultPolicy };
        const made: Commit[] = [];

        const begin = async (stream: string): Promise<void> => {
          if (stream.startsWith('order#') && !journal.streams.has('emergency#e-1')) return;
          const next = sealed(stream, histories[stream] ?? [])[journal.streams.get(stream)?.length ?? 0];
          if (next !== undefined && (await journal.append(next)) === 'appended') made.push(next);
        };
        for (const one of steps) {
          if ('commit' in one) await begin(one.commit);
          const given = 'project' in one ? made[one.project % Math.max(1, made.length)] : undefined;
          if (given !== undefined) await project(deps, [given]);
          if (given !== undefined || 'ask' in one) await look(true);
        }
      }),
      { numRuns: rounds(12) },
    );
  });
});
