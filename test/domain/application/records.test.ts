import { OrderId, parseOrderId } from '../../../lambda/domain/order/order.ts';
import { facts } from '../sample-register.ts';
import {
  approval,
  clerk,
  content,
  drafted,
  given,
  officer,
  order,
  past,
  review,
  standingAt,
  step,
  submission,
  system,
  windowStart,
} from './history.ts';

const bySystem = (at: string) => ({ by: system, at });
const submit = { type: 'submit-application' } as const;

describe('a judgement on a calendar that is not published', () => {
  const text = content.text;
  const window = { start: '2027-01-29T01:00:00.000Z', end: '2027-01-29T10:00:00.000Z' };
  const late = { ...content, text, window };
  const at = '2026-12-28T02:00:00.000Z';
  const history = past(step({ type: 'draft-application', content: late }, clerk, at), step(submit, clerk, at));
  const notice = (day: string) =>
    facts({
      others: [
        {
          kind: 'holiday-notice',
          value: { year: 2027, papers: ['示例'], days: [{ name: '元旦', date: day, isOffDay: true }] },
        },
      ],
    });
  const rejudge = { type: 'rejudge-application' } as const;

  it('is provisional until the notice is loaded, then settled', () => {
    expect(given(history).state?.provisional).toBe(true);
    const { state } = given(history).when(rejudge, { ...bySystem(at), registry: notice('2027-01-01') });
    expect(state?.provisional).toBe(false);
  });

  it('is not written down again while nothing has changed', () => {
    expect(given(history).when(rejudge, bySystem(at)).happened).toBe('refused: wrong-state');
  });
});

describe('complaints', () => {
  const record = (receivedOn: string, at = '2026-04-03T15:59:59.999Z') =>
    given(standingAt('dispatched')).when({ type: 'record-complaints', count: 3, receivedOn }, { by: officer, at });

  it('are forwarded within three working days, over the Qingming holiday', () => {
    const { events, state } = record('2026-04-03');
    expect(events).toMatchObject([{ count: 3, forwardBy: '2026-04-09' }]);
    expect(state?.complaints).toBe(3);
  });

  it('cannot have been received before the day of the send', () => {
    expect(record('2026-03-22').refusal).toMatchObject({ code: 'invalid-time', pointer: '/receivedOn' });
    expect(record('2026-03-23').refusal).toBeNull();
  });

  it('cannot be about what was halted before it was sent', () => {
    const halt = step({ type: 'halt-application', reason: '停。' }, officer, review);
    const { events } = given(standingAt('scheduled')).when(...halt);
    const unsent = [...standingAt('scheduled'), { events, by: officer, at: review }];
    const command = { type: 'record-complaints', count: 3, receivedOn: '2026-03-10' } as const;
    expect(given(unsent).when(command, { by: officer, at: windowStart }).happened).toBe('refused: wrong-state');
  });

  it('cannot have been received tomorrow', () => {
    expect(record('2026-04-04').refusal).toMatchObject({ code: 'invalid-time', pointer: '/receivedOn' });
    expect(record('2026-04-04', '2026-04-03T16:00:00.000Z').refusal).toBeNull();
  });
});

describe('an order id', () => {
  it.each([
    ['a-1.4.mobile', { caseId: 'a-1', version: 4, operator: 'mobile' }],
    ['e-1.4.mobile.left', { caseId: 'e-1', version: 4, operator: 'mobile' }],
    ['a-1.4', null],
    ['a-1.4.mobile.x', null],
    ['A-1.4.mobile', null],
    ['a-1.x.mobile', null],
  ])('%s leads back to %j', (orderId, expected) => {
    expect(parseOrderId(orderId)).toEqual(expected);
    expect(OrderId.safeParse(orderId).success).toBe(expected !== null);
  });

  it('is given for every operator of an approval that names them', () => {
    const everyone = ['mobile', 'telecom', 'unicom'].map((operator) => ({ operator, volumeCeiling: 1 }));
    const history = past(
      drafted(),
      step(submit, clerk, submission),
      step(approval({ order: { ...order, operators: everyone } }), officer, review),
    );
    const { state } = given(history).when({ type: 'start-dispatch' }, bySystem(windowStart));
    expect(new Set(state?.orders.map(({ orderId }) => orderId)).size).toBe(3);
  });
});
