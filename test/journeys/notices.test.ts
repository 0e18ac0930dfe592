import { compactVerify, createLocalJWKSet } from 'jose';
import * as z from 'zod';
import { EmergencyPage } from '../../lambda/http/schemas/answers.ts';
import { CaseNotices, NoticeChoices, OpenedNotice } from '../../lambda/http/schemas/notices.ts';
import { createLocalNoticeSigner } from '../../local/signer.ts';
import { present, scratchDirectory, until } from '../local/support/scratch.ts';
import { acted, triggered } from './emergencies.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const dataDir = scratchDirectory();
const journey = await startJourney({ dataDir });
const { runtime, must, get, post } = journey;

const Told = z.object({
  items: z.array(
    z.object({
      notice: z.string(),
      to: z.string(),
      kind: z.string(),
      by: z.string(),
      about: z.string(),
      link: z.string(),
      exercise: z.boolean(),
      text: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
});
const toldOf = async (about: string) => {
  const { items } = Told.parse(await (await fetch(`${runtime.url}/local/notices`)).json());
  return items.filter((item) => item.about === about).toReversed();
};
const answerWith = async (status: number): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ status });
  await fetch(`${runtime.url}/local/notices/answer`, { method: 'PUT', headers, body });
};
const noticesOf = (as: string, id: string) => must(CaseNotices, get(as, `/cases/${id}/notices`));
const waiting = () => triggered(journey, { level: 'blue' });

describe('an emergency that waits for the duty officer', () => {
  it('is told to the first person on duty by the gateways of the roster, with no word of the message', async () => {
    const { id } = await waiting();
    await until(async () => (await toldOf(id)).length === 2);
    const told = await toldOf(id);
    expect(told.map(({ by, to }) => [by, to]).toSorted()).toEqual([
      ['sms', '13900001001'],
      ['voice', '13900001001'],
    ]);
    for (const { text, link, exercise } of told) {
      expect(text.zh).toBe(`应急短信待值班员确认：广东省应急管理厅，暴雨，蓝色。编号 ${id}。查看并处理：${link}`);
      expect(text.en).toContain('Rainstorm, blue');
      expect(exercise).toBe(false);
    }
  });

  it('says of a drill that it is one', async () => {
    const { id } = await triggered(journey, { level: 'blue', text: '【演练】广东省应急管理厅：这是演练。' }, true);
    await until(async () => (await toldOf(id)).length === 2);
    expect((await toldOf(id))[0]?.text.zh).toMatch(/^【演练】/);
  });

  it('shows whoever waits the number of the desk, who has been told and what became of it; names to their colleagues alone', async () => {
    const { id } = await waiting();
    await until(async () => (await noticesOf(people.clerk, id)).told.every(({ status }) => status === 'handed'));
    await until(async () => (await noticesOf(people.clerk, id)).told.length === 2);
    const seen = await noticesOf(people.clerk, id);
    expect(seen.desk).toMatchObject({ organisation: 'gd-comms', rostered: true });
    expect(seen.desk?.phone).toMatch(/^020-/);
    expect(seen.told.map(({ position, person, by }) => [position, person, by])).toEqual(
      expect.arrayContaining([
        ['first', null, 'sms'],
        ['first', null, 'voice'],
      ]),
    );
    expect(seen.next.map(({ position }) => position)).toEqual(['second', 'third', 'chief']);
    const ofColleagues = await noticesOf(people.dutyOfficer, id);
    expect(ofColleagues.told.map(({ person }) => person)).toEqual(['值班员甲', '值班员甲']);
  });

  it('is told on by the clock where a minute passes, and to nobody further once it is refused', async () => {
    const { id, version } = await waiting();
    await until(async () => (await toldOf(id)).length === 2);
    await journey.advance({ minutes: 1, seconds: 1 });
    await until(async () => (await toldOf(id)).length === 4);
    expect((await toldOf(id)).map(({ to }) => to)).toContain('13900001002');
    await acted(journey, people.dutyOfficer, { id, version }, 'refuse', { reason: '不属危急。' });
    await journey.advance({ minutes: 5 });
    expect((await toldOf(id)).filter(({ kind }) => kind === 'emergency-awaits')).toHaveLength(4);
    expect((await noticesOf(people.clerk, id)).next).toEqual([]);
  });

  it('is the national authority’s to see and to confirm where nobody has confirmed it for five minutes', async () => {
    const { id, version } = await waiting();
    const seen = async () => (await get(people.ministryDuty, `/emergencies/${id}`)).status;
    expect(await seen()).toBe(404);
    await journey.advance({ minutes: 5, seconds: 1 });
    await until(async () => (await toldOf(id)).some(({ to }) => to === '13900003001'));
    const told = (await toldOf(id)).map(({ to }) => to);
    expect(told).toEqual(expect.arrayContaining(['13900001001', '13900001002', '13900001003', '13900001004']));
    expect(await seen()).toBe(200);
    await journey.settle();
    const board = await must(EmergencyPage, get(people.ministryDuty, '/emergencies?state=awaiting'));
    expect(board.items.map(({ caseId }) => caseId)).toContain(id);
    const other = await must(EmergencyPage, get(people.foreignOfficer, '/emergencies?state=awaiting'));
    expect(other.items.map(({ caseId }) => caseId)).not.toContain(id);
    const sent = await acted(journey, people.ministryDuty, { id, version }, 'confirm', { reason: '' });
    expect(sent.status).toBe('sent');
    await journey.advance({ minutes: 5 });
    expect((await noticesOf(people.clerk, id)).next).toEqual([]);
  });

  it('is told of to its sender when it is refused, by what is not for urgent things alone', async () => {
    const { id, version } = await waiting();
    await acted(journey, people.dutyOfficer, { id, version }, 'refuse', { reason: '不属危急。' });
    await until(async () => (await toldOf(id)).some(({ to }) => to === '13900004001'));
    const told = (await toldOf(id)).filter(({ to }) => to === '13900004001');
    expect(told.map(({ by }) => by)).toEqual(['sms']);
    expect(told[0]?.text.zh).toMatch(/^应急短信未予确认，没有发送/);
    expect(told[0]?.text.zh).not.toContain('不属危急');
  });

  it('is told again and again while a gateway takes nothing, once when it does, and every page says so', async () => {
    await answerWith(503);
    const { id } = await waiting();
    await until(
      async () => (await noticesOf(people.clerk, id)).told.filter(({ status }) => status === 'failed').length === 2,
    );
    expect(await toldOf(id)).toEqual([]);
    await answerWith(202);
    await until(async () => (await noticesOf(people.clerk, id)).told.every(({ status }) => status === 'handed'));
    expect(await toldOf(id)).toHaveLength(2);
  });

  it('counts as seen when somebody signs in by the link, whoever may see the case', async () => {
    const { id } = await waiting();
    await until(async () => (await toldOf(id)).length === 2);
    const [first] = await toldOf(id);
    const notice = present(present(first).link.split('/').at(-1));
    const refused = await post(people.foreignOfficer, `/notices/${notice}/opened`, {});
    expect(refused.status).toBe(404);
    const opened = await must(OpenedNotice, post(people.dutyOfficer, `/notices/${notice}/opened`, {}));
    expect(opened).toEqual({ about: id });
    await until(async () => (await noticesOf(people.clerk, id)).told.some(({ status }) => status === 'opened'));
  });
});

it('what somebody chooses of their channels stays with them', async () => {
  const chosen = { off: [{ kind: 'reason-owed', gateways: ['voice'] }] };
  const before = await must(NoticeChoices, get(people.dutyOfficer, '/me/notice-choices'));
  expect(before.chosenAt).toBeNull();
  await must(NoticeChoices, journey.put(people.dutyOfficer, '/me/notice-choices', chosen));
  const after = await must(NoticeChoices, get(people.dutyOfficer, '/me/notice-choices'));
  expect(after.kinds.filter(({ off }) => off.length > 0)).toEqual([
    { kind: 'reason-owed', locked: false, off: ['voice'] },
  ]);
  expect(after.chosenAt).not.toBeNull();
  expect((await get(people.clerk, '/me/notice-choices')).status).toBe(404);
});

it('a gateway can check who signed what it is told', async () => {
  const signer = await createLocalNoticeSigner({ dataDir });
  const jws = await signer.sign({ notice: 'a'.repeat(32) });
  const keys = createLocalJWKSet(await signer.jwks());
  expect((await compactVerify(jws, keys)).protectedHeader.typ).toBe('notice');
  const answer = await fetch(`${runtime.url}/local/notices`, { method: 'POST', body: `${jws}` });
  expect(answer.status).toBe(400);
});

it('the page of this machine shows what each person would get', async () => {
  const page = await (await fetch(`${runtime.url}/local/notices`, { headers: { accept: 'text/html' } })).text();
  expect(page).toContain('13900001001');
  expect(page).toContain('应急短信待值班员确认');
});
