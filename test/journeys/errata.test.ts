import * as z from 'zod';
import { sampleOperators } from '../../local/sample-world.ts';
import { until } from '../local/support/scratch.ts';
import { act, approved, floodNotice, looked, opened, submitted } from './applications.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const Listed = z.looseObject({ items: z.array(z.looseObject({ caseId: z.string() })) });

const erratum = {
  text: '【广东省应急管理厅】更正：昨日短信所写电话有误，应为020-55500101。',
  corrects: '咨询电话写错。',
};
/** One of the four knows no order but those of schema 1. */
const kindAt = (operator: string): string => (operator === 'broadnet' ? 'send' : 'correction');

const completed = async (content = floodNotice) => {
  const found = await approved(journey, await submitted(journey, content));
  const done = content === floodNotice ? found : await act(journey, people.secondOfficer, found, 'second-sign');
  await opened(journey, done);
  await until(async () => (await looked(journey, found.id)).status === 'completed');
  return looked(journey, found.id);
};

describe('a message that was sent with a fault', () => {
  it('is put right with those alone who got it, at once and without another application', async () => {
    const sent = await completed();
    const { errata, status } = await act(journey, people.officer, sent, 'erratum', erratum);
    expect([status, errata?.map(({ text }) => text)]).toEqual(['completed', [erratum.text]]);
    const received = await everyOperator((operator) => whenReceived(journey, operator, sent.id, 2));
    expect(received.map((lines) => lines.map(({ kind, text }) => [kind, text]))).toEqual(
      sampleOperators.map((operator) => [
        ['send', floodNotice.text],
        [kindAt(operator), erratum.text],
      ]),
    );
    await journey.settle();
    const { orders, status: after } = await looked(journey, sent.id);
    expect(after).toBe('completed');
    for (const operator of sampleOperators) {
      const [send, told] = orders.filter((order) => order.operator === operator);
      expect(told).toMatchObject({
        kind: 'correction',
        status: 'finished',
        reaches: operator === 'broadnet' ? 'area' : 'recipients',
      });
      if (operator !== 'broadnet') expect(told?.counts?.sent).toBe(send?.counts?.delivered);
    }
    const evidence = JSON.stringify((await journey.get(people.auditor, `/applications/${sent.id}/evidence`)).body);
    expect(evidence).toContain('application.erratum-issued');
  });

  it('is put right by two officers where two signed the send, and by nobody before', async () => {
    const sent = await completed({ ...floodNotice, divisions: ['440000'] });
    const waits = await act(journey, people.officer, sent, 'erratum', erratum);
    expect([waits.errata, waits.pendingErratum?.text]).toEqual([undefined, erratum.text]);
    const listed = async () =>
      Listed.parse((await journey.get(people.secondOfficer, '/applications?order=due&waits=erratum-waits')).body).items;
    await until(async () => (await listed()).some(({ caseId }) => caseId === sent.id));
    expect((await looked(journey, sent.id)).orders.map(({ kind }) => kind)).toEqual(Array(4).fill('send'));
    const { errata } = await act(journey, people.secondOfficer, waits, 'erratum/sign');
    expect(errata?.[0]?.signedBy).toHaveLength(2);
    await until(async () => (await listed()).every(({ caseId }) => caseId !== sent.id));
    const received = await everyOperator((operator) => whenReceived(journey, operator, sent.id, 2));
    expect(received.map((lines) => lines.at(-1)?.text)).toEqual(Array(4).fill(erratum.text));
  });

  it('is not put right with words that an ordinary message may not say', async () => {
    const { id, version } = await completed();
    const refused = await journey.post(people.officer, `/applications/${id}/erratum`, {
      version,
      ...erratum,
      text: '【广东省应急管理厅】更正见 www.example.com ，电话020-55500101。',
    });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining('content.link')]);
  });
});
