import { Problem } from '../../lambda/http/schemas/problem.ts';
import { act, approved, drafted, earliestWindow, floodNotice, looked, opened, submitted } from './applications.ts';
import { eventsOf } from './emergencies.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const nothingReceived = async (caseId: string): Promise<void> =>
  expect(await everyOperator((operator) => journey.received(operator, caseId))).toEqual([[], [], [], []]);

describe('an application', () => {
  it('is approved, fanned out to every operator ordered, and completed by their receipts', async () => {
    const found = await approved(journey, await submitted(journey));
    expect(found.status).toBe('scheduled');
    await opened(journey, found);
    const received = await everyOperator((operator) => whenReceived(journey, operator, found.id));
    expect(received.map((lines) => lines.map(({ kind, verified, text }) => [kind, verified, text]))).toEqual(
      Array(4).fill([['send', true, floodNotice.text]]),
    );
    await journey.settle();
    const { status, orders } = await looked(journey, found.id);
    expect(status).toBe('completed');
    expect(orders.map(({ counts }) => counts?.sent)).toEqual([250_000, 250_000, 250_000, 250_000]);
  });

  it('is returned with the reason, corrected, submitted again, and counts its lead time anew', async () => {
    const first = await submitted(journey);
    const returned = await act(journey, people.officer, first, 'return', { reason: '请写明咨询时间。' });
    expect([returned.status, returned.decision?.reason]).toEqual(['returned', '请写明咨询时间。']);
    await journey.advance({ days: 1 });
    const content = { ...floodNotice, text: `${floodNotice.text}（9至17时）` };
    const window = await earliestWindow(journey, people.clerk, content);
    const answer = await journey.put(people.clerk, `/applications/${first.id}/content`, {
      version: returned.version,
      content: { ...content, window },
    });
    expect(answer.status).toBe(200);
    const again = await act(journey, people.clerk, { id: first.id, version: returned.version + 1 }, 'submit');
    expect(again.status).toBe('submitted');
    expect(again.clockStartedOn).not.toBe(first.clockStartedOn);
    expect((await approved(journey, again)).status).toBe('scheduled');
  });

  it('is declined with the reason, and nobody is sent anything when its time comes', async () => {
    const found = await submitted(journey);
    const declined = await act(journey, people.officer, found, 'decline', { reason: '同类提示本月已发送。' });
    expect([declined.status, declined.decision?.reason]).toEqual(['declined', '同类提示本月已发送。']);
    await journey.moveTo(found.content.window?.start ?? '');
    await nothingReceived(found.id);
    expect((await looked(journey, found.id)).status).toBe('declined');
  });

  it('is refused with every finding at once, and stays a draft', async () => {
    const day = (await journey.now()).slice(0, 10);
    const window = { start: `${day}T21:00:00+08:00`, end: `${day}T22:00:00+08:00` };
    const content = { ...floodNotice, text: '请登录www。gd。gov。cn查看。', divisions: ['441322'], window };
    const draft = await drafted(journey, content, people.countyClerk);
    const answer = await journey.post(people.countyClerk, `/applications/${draft.id}/submit`, { version: 1 });
    const problem = Problem.parse(answer.body);
    expect([answer.status, problem.code]).toEqual([422, 'rules-block']);
    const blocking = problem.findings?.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
    expect(new Set(blocking)).toEqual(
      new Set(['applicant.eligibility', 'lead-time', 'content.link', 'content.sender-name', 'content.contact-phone']),
    );
    expect((await looked(journey, draft.id)).status).toBe('draft');
  });

  it('for two whole provinces needs a second officer, who is not the first', async () => {
    const wide = {
      ...floodNotice,
      text: '【水利部】汛期请远离河道。咨询电话010-55500101。',
      divisions: ['440000', '350000'],
    };
    const found = await submitted(journey, wide, people.ministryClerk);
    const first = await approved(journey, found, people.ministryOfficer);
    expect(first.status).toBe('awaiting-second-signature');
    const path = `/applications/${found.id}/second-sign`;
    const own = await journey.post(people.ministryOfficer, path, { version: first.version });
    expect([own.status, Problem.parse(own.body).code]).toEqual([403, 'same-person']);
    const second = await act(journey, people.secondMinistryOfficer, first, 'second-sign', { reason: '复核同意。' });
    expect(second.status).toBe('scheduled');
    await opened(journey, second);
    await everyOperator((operator) => whenReceived(journey, operator, found.id));
  });

  it('is withdrawn by the department before it is sent, and nobody is sent anything', async () => {
    const found = await approved(journey, await submitted(journey));
    const withdrawn = await act(journey, people.clerk, found, 'withdraw', { reason: '情况有变。' });
    expect(withdrawn.status).toBe('withdrawn');
    await opened(journey, found);
    await nothingReceived(found.id);
  });

  it('lapses when its send time comes and nobody has decided', async () => {
    const found = await submitted(journey);
    await journey.moveTo(found.content.window?.start ?? '');
    expect((await looked(journey, found.id)).status).toBe('lapsed');
    expect(await eventsOf(journey, `/applications/${found.id}`)).toEqual([
      'application.drafted',
      'application.submitted',
      'application.lapsed',
    ]);
    await nothingReceived(found.id);
  });
});
