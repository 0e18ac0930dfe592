import type { ApplicationEvent } from '../../../lambda/domain/application/events.ts';
import type { Order } from '../../../lambda/domain/order/order.ts';
import { noDelivery } from '../../../lambda/domain/order/state.ts';
import { activityRow, applicationCard } from '../../../lambda/domain/views/project.ts';
import { applicationQueues, isInQueue } from '../../../lambda/domain/views/queue.ts';
import { someone } from '../given.ts';
import { clerk, erratum, erratumWaits, given, officer, secondOfficer, standingAt, windowEnd } from './history.ts';

const after = '2026-03-26T01:00:00.000Z';
const byOfficer = { by: officer, at: after };
const bySecond = { by: secondOfficer, at: after };
const sign = { type: 'sign-erratum' } as const;
const ordersOf = (events: readonly ApplicationEvent[]): readonly Order[] =>
  events.flatMap((event) => ('orders' in event ? event.orders : []));

describe('an erratum of what was sent', () => {
  it.each([
    ['completed', ['a-1.4.mobile', 'a-1.4.unicom']],
    ['halted', ['a-1.4.mobile', 'a-1.4.unicom']],
  ] as const)('goes at once to those alone who got it, also where it was %s', (status, ids) => {
    const { happened, events, state } = given(standingAt(status)).when(erratum, byOfficer);
    expect(happened).toEqual(['application.erratum-issued']);
    const orders = ordersOf(events);
    expect(orders.map(({ kind, path, recipientsOf, references }) => [kind, path, recipientsOf, references])).toEqual(
      ids.map((id) => ['correction', 'ordinary', [id], [id]]),
    );
    expect(orders[0]).toMatchObject({
      text: erratum.text,
      window: { start: after, end: '2026-03-27T01:00:00.000Z' },
      volumeCeiling: 600_000,
      accessNumber: '1063900001',
      free: false,
    });
    expect(state).toMatchObject({
      status,
      errata: [
        { subject: officer.subject, text: erratum.text, corrects: erratum.corrects, signedBy: [officer.subject] },
      ],
    });
  });

  it('is no application and no send: nothing else of the case changes', () => {
    const before = given(standingAt('completed')).state;
    const { state } = given(standingAt('completed')).when(erratum, byOfficer);
    if (before === null || state === null) throw new Error('there is none');
    const { version: _v, updatedAt: _u, ...card } = applicationCard(before);
    expect(applicationCard(state)).toMatchObject({ ...card, dueAt: expect.any(String) });
    expect(
      activityRow(
        state,
        'gd-emergency',
        state.orders.map(() => noDelivery),
      )?.volume,
    ).toBe(
      activityRow(
        before,
        'gd-emergency',
        before.orders.map(() => noDelivery),
      )?.volume,
    );
  });

  it('stands in a list of what waits until its second signature, with those who may not give it', () => {
    const waiting = given(erratumWaits);
    const { state } = waiting;
    if (state === null) throw new Error('there is none');
    const card = applicationCard(state);
    expect(card.erratumBarred).toEqual([clerk.subject, officer.subject]);
    expect(applicationQueues.filter((queue) => isInQueue(queue, card))).toEqual(['erratum-waits']);
    const signed = waiting.when(sign, bySecond).state;
    if (signed === null) throw new Error('there is none');
    expect(applicationQueues.filter((queue) => isInQueue(queue, applicationCard(signed)))).toEqual([]);
  });

  it.each([
    ['dispatching', 'still-sending'],
    ['dispatched', 'still-sending'],
    ['scheduled', 'not-now'],
    ['declined', 'not-now'],
  ] as const)('is refused while the message is %s', (status, reason) => {
    expect(given(standingAt(status)).when(erratum, byOfficer).refusal?.reason).toBe(reason);
  });

  it('is refused where the send was halted before anybody was ordered anything', () => {
    const { events } = given(standingAt('scheduled')).when({ type: 'halt-application', reason: '停。' }, byOfficer);
    const halted = [...standingAt('scheduled'), { events, ...byOfficer }];
    expect(given(halted).when(erratum, byOfficer).refusal?.reason).toBe('nothing-sent');
  });

  it.each([
    ['请访问 www.example.com 。', 'content.link'],
    ['昨日短信电话有误。', 'content.sender-name'],
  ])('is judged by the rules of content, of which one that blocks refuses it: %s', (text, rule) => {
    const { refusal } = given(standingAt('completed')).when({ ...erratum, text }, byOfficer);
    expect(refusal?.reason).toBe('rules-broken');
    expect(refusal?.findings?.map((finding) => finding.rule)).toContain(rule);
  });

  it('is judged by none that asks about an application', () => {
    const { events } = given(standingAt('completed')).when(erratum, byOfficer);
    const [issued] = events;
    const rules = issued?.type === 'application.erratum-issued' ? issued.findings.map(({ rule }) => rule) : ['none'];
    expect(rules.filter((rule) => !rule.startsWith('content.'))).toEqual([]);
  });

  it('is for nobody who wrote the message', () => {
    const moved = someone(clerk.subject, 'gd-bureau', 'authority-officer');
    expect(given(standingAt('completed')).when(erratum, { by: moved, at: after }).refusal?.reason).toBe(
      'own-application',
    );
  });

  it('can be given again, for those who got the message, not the first erratum', () => {
    const first = given(standingAt('completed')).when(erratum, byOfficer);
    const once = [...standingAt('completed'), { events: first.events, ...byOfficer }];
    const { events, state } = given(once).when({ ...erratum, corrects: '时间也有误。' }, bySecond);
    expect(ordersOf(events).map(({ recipientsOf }) => recipientsOf)).toEqual([['a-1.4.mobile'], ['a-1.4.unicom']]);
    expect(state?.errata?.map(({ corrects }) => corrects)).toEqual(['咨询电话写错。', '时间也有误。']);
  });
});

describe('an erratum of what two officers signed', () => {
  it('is sent to nobody before a second officer has signed it', () => {
    const { state } = given(erratumWaits);
    expect([state?.pendingErratum?.text, state?.errata]).toEqual([erratum.text, undefined]);
    const { happened, events, state: issued } = given(erratumWaits).when(sign, bySecond);
    expect(happened).toEqual(['application.erratum-issued']);
    expect(ordersOf(events).map(({ text }) => text)).toEqual([erratum.text, erratum.text]);
    expect([issued?.pendingErratum, issued?.errata?.[0]?.signedBy]).toEqual([
      undefined,
      [officer.subject, secondOfficer.subject],
    ]);
  });

  it('is not signed twice by one, nor where none waits', () => {
    expect(given(erratumWaits).when(sign, byOfficer).refusal?.reason).toBe('own-signature');
    expect(given(standingAt('completed')).when(sign, bySecond).refusal?.reason).toBe('no-erratum-awaited');
  });

  it('gives way to another, which the first officer may then sign', () => {
    const second = given(erratumWaits).when(
      { ...erratum, corrects: '时间写错。' },
      { by: secondOfficer, at: windowEnd },
    );
    expect(second.happened).toEqual(['application.erratum-signed']);
    const waits = [...erratumWaits, { events: second.events, by: secondOfficer, at: windowEnd }];
    const { state } = given(waits).when(sign, byOfficer);
    expect(state?.errata?.map(({ corrects, signedBy }) => [corrects, signedBy])).toEqual([
      ['时间写错。', [secondOfficer.subject, officer.subject]],
    ]);
  });
});
