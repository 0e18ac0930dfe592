import { heldAt } from '../domain/phones.ts';
import { present } from '../local/support/scratch.ts';
import { accounted, acted, eventsOf, paperworkDocument, rainstorm, triggered, watched } from './emergencies.ts';
import { everyOperator, startJourney, whenReceived } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

const kindsAt = async (caseId: string, count: number) =>
  (await everyOperator((operator) => whenReceived(journey, operator, caseId, count))).map((lines) =>
    lines.map(({ kind }) => kind),
  );
const everyone = (...kinds: readonly string[]) => Array(4).fill(kinds);

describe('an emergency', () => {
  it('is sent first, with its paperwork due, and every operator has it at once', async () => {
    const sent = await triggered(journey);
    expect([sent.status, sent.published, sent.paperwork?.status]).toEqual(['sent', true, 'due']);
    expect(await kindsAt(sent.id, 1)).toEqual(everyone('send'));
    await journey.settle();
    const { orders } = await watched(journey, sent.id);
    expect(orders.map(({ status, counts }) => [status, (counts?.sent ?? 0) > 0])).toEqual(
      Array(4).fill(['finished', true]),
    );
  });

  it('reminds of its paperwork before, when and every day after it is due, until it is filed and accepted', async () => {
    const sent = await triggered(journey);
    const { dueAt } = present(sent.paperwork);
    const reminders = async () =>
      (await eventsOf(journey, `/emergencies/${sent.id}`)).filter((type) => type === 'paperwork.reminded').length;
    const hourBefore = new Date(Date.parse(dueAt) - 25 * 3_600_000).toISOString();
    await journey.moveTo(hourBefore);
    expect(await reminders()).toBe(0);
    await journey.advance({ hours: 1, minutes: 1 });
    expect(await reminders()).toBe(1);
    await journey.moveTo(dueAt);
    expect(await reminders()).toBe(2);
    await journey.advance({ days: 1 });
    expect(await reminders()).toBe(3);
    await journey.advance({ days: 1 });
    expect(await reminders()).toBe(4);
    const due = await watched(journey, sent.id);
    const filed = await accounted(journey, people.clerk, due, 'paperwork', { document: paperworkDocument });
    expect(filed.paperwork?.status).toBe('filed');
    const reason = '请附盖章件。';
    const returned = await accounted(journey, people.officer, filed, 'paperwork/return', { reason });
    expect([returned.paperwork?.status, returned.paperwork?.review?.reason]).toEqual(['returned', reason]);
    const again = await accounted(journey, people.clerk, returned, 'paperwork', { document: paperworkDocument });
    const accepted = await accounted(journey, people.officer, again, 'paperwork/accept', {});
    expect(accepted.paperwork?.status).toBe('accepted');
    const before = await reminders();
    await journey.advance({ days: 3 });
    expect(await reminders()).toBe(before);
  });

  it('found unjustified afterwards is recorded against the standing authority it was sent under', async () => {
    const sent = await triggered(journey);
    const reason = '未达到情况危急的标准。';
    const reviewed = await accounted(journey, people.officer, sent, 'review', { justified: false, reason });
    expect(reviewed.review).toMatchObject({ justified: false, reason });
    const history = await journey.get(people.auditor, `/emergencies/${sent.id}/history`);
    expect(JSON.stringify(history.body)).toContain(
      JSON.stringify({
        type: 'emergency.reviewed',
        justified: false,
        reason,
        standingAuthority: 'gd-emergency-natural',
      }),
    );
  });

  it('outside the standing authority waits until the duty officer confirms it with one action', async () => {
    const waiting = await triggered(journey, { level: 'blue' });
    expect([waiting.status, waiting.gaps, waiting.paperwork]).toEqual(['awaiting-confirmation', ['level'], null]);
    // What goes out after it has come to everybody; it would have come before.
    await kindsAt((await triggered(journey)).id, 1);
    expect(await everyOperator((operator) => journey.received(operator, waiting.id))).toEqual([[], [], [], []]);
    const confirmed = await acted(journey, people.dutyOfficer, waiting, 'confirm', {});
    expect([confirmed.status, confirmed.published, confirmed.paperwork?.status]).toEqual(['sent', true, 'due']);
    expect(await kindsAt(waiting.id, 1)).toEqual(everyone('send'));
  });

  it('is updated and cancelled at every operator in this order', async () => {
    const sent = await triggered(journey);
    const alert = { ...rainstorm(await journey.now()), divisions: ['440100', '440600', '440400'] };
    const updated = await acted(journey, people.warningSystem, sent, 'update', { alert });
    expect(updated.status).toBe('updated');
    const cancelled = await acted(journey, people.dutyOfficer, updated, 'cancel', { reason: '系统误报。' });
    expect(cancelled.status).toBe('cancelled');
    await journey.settle();
    // What had not been taken when a newer order came is given up, and a cancel with it where nothing was.
    for (const received of await everyOperator((operator) => journey.received(operator, sent.id))) {
      const kinds = received.map(({ kind }) => kind);
      expect(['send,update,cancel', 'send,cancel', 'update,cancel', '']).toContain(kinds.join());
    }
  });

  it('updated and read by the operators is ended at them when the danger is over', async () => {
    const sent = await triggered(journey);
    await kindsAt(sent.id, 1);
    const alert = { ...rainstorm(await journey.now()), level: 'orange' };
    const updated = await acted(journey, people.warningSystem, sent, 'update', { alert });
    await kindsAt(sent.id, 2);
    await acted(journey, people.clerk, updated, 'end', { reason: '险情解除。' });
    expect(await kindsAt(sent.id, 3)).toEqual(everyone('send', 'update', 'end'));
    expect((await watched(journey, sent.id)).status).toBe('ended');
  });

  it.each([false, true])(
    'is ended in the city that an update leaves, at operators that go on in the other (a drill: %s)',
    async (exercise) => {
      const text = exercise ? '广东省应急管理厅：暴雨预警链路演练，请立即转移到安全处。' : rainstorm('').text;
      const sent = await triggered(journey, { text, divisions: ['440100', '440300'] }, exercise);
      await kindsAt(sent.id, 1);
      const alert = { ...rainstorm(await journey.now()), text, divisions: ['440300'] };
      const updated = await acted(journey, people.warningSystem, sent, 'update', { alert });
      expect(await kindsAt(sent.id, 3)).toEqual(everyone('send', 'end', 'update'));
      for (const lines of await everyOperator((operator) => journey.received(operator, sent.id))) {
        expect(lines[1]).toMatchObject({
          kind: 'end',
          text: '',
          divisions: ['440100'],
          references: [lines[0]?.orderId],
        });
        expect([heldAt('440106', lines), heldAt('440304', lines)]).toEqual(['ended', lines[2]?.orderId]);
      }
      await journey.settle();
      const board = await watched(journey, sent.id);
      expect([board.status, board.orders.every(({ status }) => status === 'finished')]).toEqual(['updated', true]);
      expect(board.orders.flatMap(({ left }) => left ?? [])).toEqual(Array(4).fill('440100'));
      await acted(journey, people.clerk, updated, 'end', { reason: '险情解除。' });
      expect(await kindsAt(sent.id, 4)).toEqual(everyone('send', 'end', 'update', 'end'));
    },
  );

  it('ends by itself when it expires, and the operators are told', async () => {
    const expires = new Date(Date.parse(await journey.now()) + 2 * 3_600_000).toISOString();
    const sent = await triggered(journey, { expires });
    await kindsAt(sent.id, 1);
    await journey.moveTo(expires);
    expect((await watched(journey, sent.id)).status).toBe('ended');
    expect(await kindsAt(sent.id, 2)).toEqual(everyone('send', 'end'));
  });

  it('that is only a drill goes to the exercise queues alone and owes no paperwork', async () => {
    const drill = await triggered(journey, { text: '台风预警链路演练：请立即转移到安全处。' }, true);
    expect([drill.path, drill.paperwork]).toEqual(['exercise', null]);
    const received = await everyOperator((operator) => whenReceived(journey, operator, drill.id));
    for (const [line] of received) expect([line?.path, line?.text?.startsWith('【演练】')]).toEqual(['exercise', true]);
    await journey.settle();
    const { orders } = await watched(journey, drill.id);
    expect(orders.map(({ counts, path }) => [path, counts?.sent])).toEqual(Array(4).fill(['exercise', 0]));
  });
});
