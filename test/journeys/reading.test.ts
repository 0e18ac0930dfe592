import * as z from 'zod';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { Figures } from '../../lambda/domain/application/figures.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { ApplicationPage } from '../../lambda/http/schemas/answers.ts';
import { verifyJournal } from '../../lambda/service/verify.ts';
import { sampleOperators } from '../../local/sample-world.ts';
import { act, approved, drafted, floodNotice, looked, opened, submitted } from './applications.ts';
import { accounted, triggered, watched } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { get, must } = journey;

const figuresOf = () =>
  must(Figures, get(people.officer, '/figures?sender=gd-emergency&division=440100&division=440300'));

/** Walks a list page by page to its end. */
const walked = async (as: string, path: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof ApplicationPage> = await must(ApplicationPage, get(as, `${path}${next}`));
    ids.push(...page.items.map(({ caseId }) => caseId));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
};

const History = z.object({ commits: z.array(Commit) });

describe('what is on record', () => {
  it('shows the officer the send before in the figures of the next, and complaints as so many per million', async () => {
    const before = await figuresOf();
    expect(before).toMatchObject({ sender30Days: { sends: 0, volume: 0 }, complaintsPerMillion: null });
    const found = await approved(journey, await submitted(journey));
    await opened(journey, found);
    await journey.settle();
    const after = await figuresOf();
    expect(after).toMatchObject({
      sender30Days: { sends: 1, volume: 1_000_000 },
      region30Days: { sends: 1, volume: 1_000_000 },
      complaintsPerMillion: 0,
    });
    expect(after.refusalsPerMillion).toBeGreaterThan(0);
    const receivedOn = shanghaiDate(await journey.now());
    const complained = await act(journey, people.officer, await looked(journey, found.id), 'complaints', {
      count: 12,
      receivedOn,
    });
    expect(complained.complaints).toBe(12);
    await journey.settle();
    expect((await figuresOf()).complaintsPerMillion).toBe(12);
    const next = await approved(journey, await submitted(journey));
    const history = await must(History, get(people.auditor, `/applications/${next.id}/history`));
    const decision = history.commits
      .flatMap(({ events }) => events)
      .find(({ type }) => type === 'application.approved');
    expect(decision).toMatchObject({ figures: { sender30Days: { sends: 1 }, complaintsPerMillion: 12 } });
  });

  it('shows the officer what else is asked for at the same time and place, before anybody has decided on it', async () => {
    const first = await submitted(journey);
    const rival = await submitted(journey, { ...floodNotice, window: first.content.window });
    await journey.settle();
    const { figures } = await looked(journey, first.id);
    expect(figures?.pending?.sends).toContainEqual(
      expect.objectContaining({ caseId: rival.id, status: 'submitted', sender: 'gd-emergency' }),
    );
    expect(figures?.overlapping).not.toContainEqual(expect.objectContaining({ caseId: rival.id }));
    for (const one of [first, rival]) await act(journey, people.clerk, one, 'withdraw', { reason: '另行申请' });
  });

  it('counts the complaints about an emergency too', async () => {
    const sent = await triggered(journey);
    await journey.settle();
    const receivedOn = shanghaiDate(await journey.now());
    const told = await accounted(journey, people.officer, sent, 'complaints', { count: 3, receivedOn });
    expect(told.complaints).toBe(3);
  });

  it('is walked by lists page by page, every case once, for each status and in either order', async () => {
    const before = new Set(await walked(people.clerk, '/applications?limit=100'));
    const drafts = await Promise.all(Array.from({ length: 12 }, () => drafted(journey, floodNotice)));
    const sent = await Promise.all(Array.from({ length: 5 }, () => submitted(journey)));
    await journey.settle();
    const fresh = [...drafts, ...sent].map(({ id }) => id).toSorted();
    for (const order of ['recent', 'due']) {
      const all = await walked(people.clerk, `/applications?limit=3&order=${order}`);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((id) => !before.has(id)).toSorted()).toEqual(fresh);
    }
    const submittedIds = sent.map(({ id }) => id).toSorted();
    const own = await walked(people.clerk, '/applications?status=submitted&limit=2');
    expect(own.toSorted()).toEqual(submittedIds);
    expect((await walked(people.officer, '/applications?status=submitted&limit=2')).toSorted()).toEqual(submittedIds);
    expect(await walked(people.officer, '/applications?status=draft')).toEqual([]);
    expect(await walked(people.foreignClerk, '/applications')).toEqual([]);
  });

  it('is open to auditors, and does not exist for anyone else without a part in it', async () => {
    const found = await approved(journey, await submitted(journey));
    const alert = await triggered(journey);
    const [order] = (await watched(journey, alert.id)).orders;
    const paths = [
      `/applications/${found.id}`,
      `/applications/${found.id}/history`,
      `/emergencies/${alert.id}`,
      `/emergencies/${alert.id}/history`,
      `/orders/${order?.orderId}`,
      `/orders/${order?.orderId}/history`,
    ];
    for (const path of paths) {
      expect([path, (await get(people.auditor, path)).status]).toEqual([path, 200]);
      for (const stranger of [people.foreignClerk, people.foreignOfficer, people.countyClerk])
        expect([path, stranger, (await get(stranger, path)).status]).toEqual([path, stranger, 404]);
    }
    const withdrawal = await journey.post(people.foreignClerk, `/applications/${found.id}/withdraw`, {
      version: 3,
      reason: '不再需要。',
    });
    expect(withdrawal.status).toBe(404);
    const [own, other] = [sampleOperators[0], sampleOperators[1]].map((operator) => `${alert.id}.1.${operator}`);
    expect((await get(people.telecom, `/orders/${own}`)).status).toBe(200);
    expect((await get(people.telecom, `/orders/${other}`)).status).toBe(404);
  });

  it('verifies by its hashes, of the case and of every order alike', async () => {
    const sent = await triggered(journey);
    await journey.settle();
    const { orders } = await watched(journey, sent.id);
    const paths = [`/emergencies/${sent.id}`, ...orders.map(({ orderId }) => `/orders/${orderId}`)];
    const histories = await Promise.all(paths.map((path) => must(History, get(people.auditor, `${path}/history`))));
    const commits = histories.flatMap((history) => history.commits);
    expect(await verifyJournal(commits, digestOf)).toMatchObject({ streams: 5, broken: [] });
    expect(commits.length).toBeGreaterThan(5);
  });
});
