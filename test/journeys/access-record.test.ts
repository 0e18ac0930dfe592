import type * as z from 'zod';
import { addMinutes } from '../../lambda/domain/calendar/instant.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { windowOf } from '../../lambda/domain/views/access-row.ts';
import { AccessPage } from '../../lambda/http/schemas/access.ts';
import { present } from '../local/support/scratch.ts';
import { submitted } from './applications.ts';
import { triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();
const { get, must } = journey;

type Row = z.infer<typeof AccessPage>['items'][number];

const asked = async (question: string): Promise<readonly Row[]> => {
  const { items } = await must(AccessPage, get(people.auditor, `/access-record?${question}`));
  return items;
};
const told = (rows: readonly Row[]) => rows.map(({ reader, reading }) => [reader.name, reading.kind]);

/** At the beginning of a window, so that no test is at the turn of two. */
const nextWindow = async (): Promise<string> => {
  const next = addMinutes(windowOf(await journey.now(), defaultPolicy.readingsRecordedEveryMinutes), 15);
  await journey.moveTo(next);
  return next;
};

describe('who read a case', () => {
  it('is proved by an auditor months later: each reader once a window, whoever was refused, and no word of the case', async () => {
    const found = await submitted(journey);
    await journey.settle();
    const { id } = found;
    const window = await nextWindow();
    for (let look = 0; look < 20; look += 1) {
      await get(people.officer, `/applications/${id}`);
      await journey.advance({ seconds: 1 });
    }
    await get(people.secondClerk, `/applications/${id}/history`);
    await get(people.foreignOfficer, `/applications/${id}`);
    expect((await get(people.officer, `/applications/${id}/evidence`)).status).toBe(200);
    await journey.settle();
    await journey.advance({ days: 150 });
    const rows = await asked(`case=${id}`);
    // The clerk's own look at what came of submitting is on it where the window of the story began with it.
    const readings = told(rows).filter(([name]) => name !== people.clerk);
    expect(readings.filter(([, kind]) => kind !== 'case' && kind !== 'refused').toSorted()).toEqual(
      [
        [people.officer, 'evidence'],
        [people.secondClerk, 'history'],
      ].toSorted(),
    );
    expect(readings.filter(([, kind]) => kind === 'refused')).toEqual([[people.foreignOfficer, 'refused']]);
    const looks = rows.filter(({ reader, reading }) => reader.name === people.officer && reading.kind === 'case');
    expect(looks).toHaveLength(1);
    expect(present(looks[0]).since).toBe(window);
    const written = JSON.stringify(rows);
    for (const text of [found.content.text, found.content.reason, '电话']) expect(written).not.toContain(text);
    expect(journey.logged).not.toContain('access.not-recorded');
  });

  it('is, of an emergency that several watch, one row a watcher, and of the machines that fetch its orders one each', async () => {
    await nextWindow();
    const { id } = await triggered(journey);
    for (let look = 0; look < 10; look += 1) {
      await get(people.dutyOfficer, `/emergencies/${id}`);
      await get(people.dutyOfficer, '/emergencies?state=running&orders=true');
      await get(people.telecom, `/orders/${id}.1.telecom`);
    }
    await journey.settle();
    const kinds = told(await asked(`case=${id}`)).filter(([name]) => name !== people.warningSystem);
    expect(kinds.toSorted()).toEqual(
      [
        [people.dutyOfficer, 'case'],
        [people.telecom, 'order'],
      ].toSorted(),
    );
    const { subject } = present(
      (await asked(`case=${id}`)).find(({ reader }) => reader.name === people.dutyOfficer),
    ).reader;
    const lists = (await asked(`subject=${encodeURIComponent(subject)}`)).filter(
      ({ reading }) => reading.kind === 'emergency-list',
    );
    expect(lists.map(({ reading }) => reading.scope)).toEqual([{ of: 'authority', organisation: 'gd-comms' }]);
  });

  it('is for auditors alone, who are on it themselves', async () => {
    const { id } = await triggered(journey);
    expect((await get(people.officer, `/access-record?case=${id}`)).status).toBe(403);
    await asked(`case=${id}`);
    await journey.settle();
    expect(told(await asked(`case=${id}`))).toContainEqual([people.auditor, 'access-record']);
  });
});
