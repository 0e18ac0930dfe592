import { Me } from '../../lambda/http/schemas/answers.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { until } from '../local/support/scratch.ts';
import { drafted, earliestWindow, floodNotice, looked, submitted } from './applications.ts';
import { eventsOf } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

/** Fifteen working days from here reach into a year whose holidays no notice has announced. */
const journey = await startJourney({ firstInstant: '2026-12-14T09:00:00+08:00' });

const office = {
  kind: 'organisation',
  value: {
    id: 'gd-water',
    name: '广东省水利厅',
    aliases: ['广东水利'],
    kind: 'department',
    level: 'provincial',
    division: '440000',
    contact: { office: '办公室', phone: '020-55500120' },
  },
};

/** A notice with New Year's Day off and nothing moved: less than the cautious reading had feared. */
const notice = {
  kind: 'holiday-notice',
  value: {
    year: 2027,
    papers: ['https://www.gov.cn/zhengce/content/2027-holidays.htm'],
    days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
  },
};

const propose = (id: string, entry: { kind: string }) =>
  journey.post(people.registrar, `/registry/${entry.kind}/${id}/proposals`, { entry, reason: '登记' }, `${id}-1`);

describe('the registry', () => {
  it('puts nothing in force until a second registrar confirms it', async () => {
    expect((await propose('gd-water', office)).status).toBe(201);
    const path = '/registry/organisation/gd-water';
    expect((await journey.get(people.clerk, path)).status).toBe(404);
    const own = await journey.post(people.registrar, `${path}/confirm`, { version: 1 });
    expect([own.status, Problem.parse(own.body).code]).toEqual([403, 'same-person']);
    expect((await journey.post(people.officer, `${path}/confirm`, { version: 1 })).status).toBe(403);
    expect((await journey.post(people.secondRegistrar, `${path}/confirm`, { version: 1 })).status).toBe(200);
    expect((await journey.get(people.clerk, path)).status).toBe(200);
  });

  it('judges a provisional application again once the holiday notice it hung on is loaded', async () => {
    const found = await submitted(journey);
    expect(found.provisional).toBe(true);
    expect(JSON.stringify(found.findings)).toContain('lead-time');
    await journey.advance({ days: 1 });
    expect((await looked(journey, found.id)).provisional).toBe(true);
    expect((await propose('2027', notice)).status).toBe(201);
    const confirmed = await journey.post(people.secondRegistrar, '/registry/holiday-notice/2027/confirm', {
      version: 1,
    });
    expect(confirmed.status).toBe(200);
    await journey.settle();
    await until(async () => (await journey.runtime.core.registry.facts()).calendar.publishedYears.includes(2027));
    await journey.advance({ minutes: 1 });
    const judged = await looked(journey, found.id);
    expect([judged.status, judged.provisional]).toEqual(['submitted', false]);
    expect(await eventsOf(journey, `/applications/${found.id}`)).toContain('application.rejudged');
    const window = await earliestWindow(journey, people.clerk, floodNotice);
    const certain = await submitted(journey, { ...floodNotice, window });
    expect(certain.provisional).toBe(false);
    expect((await drafted(journey, floodNotice)).status).toBe('draft');
  });

  it('names the organisation of a token to whoever carries it', async () => {
    const me = await journey.must(Me, journey.get(people.clerk, '/me'));
    expect([me.organisation, me.registered?.name]).toEqual(['gd-emergency', '广东省应急管理厅']);
  });
});
