import type { OrderRow } from '../../console/api/types.ts';
import {
  firstOperatorAfterMs,
  isInTrouble,
  isStopped,
  latestByOperator,
  latestTold,
  leftBeside,
  progressAmong,
  progressOf,
  takenBy,
} from '../../console/orders/operator-progress.ts';
import { operatorWords, sayShortfall } from '../../console/orders/operator-words.ts';
import { divisionName } from '../../lambda/domain/division/division.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { orderRow as order } from './order-row.ts';

/** Where half a minute, or a quarter of an hour, is too long. */
const progress = (row: OrderRow, now: string) => progressOf(row, now, defaultPolicy);

const handedOver = { status: 'handed-over', handedOverAt: '2026-05-06T01:00:01.000Z' } as const;

const telephoned = { stage: 'ordered', at: '2026-05-06T01:29:00.000Z', office: '值班室', by: '值班员' } as const;

describe('an operator that was given its order by telephone', () => {
  const now = '2026-05-06T02:00:00.000Z';

  it.each([
    ['its hand-over fails', { status: 'failing', failures: 9 }],
    ['it is with nobody', { status: 'pending', resends: 3 }],
    ['it says nothing', handedOver],
  ] as const)('is not red any more though %s, and nothing of it counts', (_why, row) => {
    const before = progress(order(row), now);
    const after = progress(order({ ...row, telephoned }), now);
    expect([isInTrouble(before), isInTrouble(after)]).toEqual([true, false]);
    expect(after).toEqual({ is: 'telephoned', stage: 'ordered', at: telephoned.at, by: '值班员' });
    expect(takenBy([order({ ...row, telephoned })])).toEqual({ taken: 0, of: 1 });
  });

  it('is as its systems say once they say anything', () => {
    const accepted = { status: 'accepted', acceptedAt: now, telephoned } as const;
    expect(progress(order(accepted), now).is).toBe('accepted');
    const short = { status: 'finished', counts: { sent: 5, delivered: 0, failed: 5, refused: 0 }, telephoned } as const;
    expect(progress(order(short), now).is).toBe('fell-short');
  });

  it('is past once a newer order stands for it', () => {
    const first = order({ telephoned, status: 'failing', failures: 1 });
    const next = order({ orderId: 'e-1.2.mobile', kind: 'cancel', issuedAt: '2026-05-06T01:40:00.000Z' });
    expect(progressAmong(first, [first, next], now, defaultPolicy)).toMatchObject({ is: 'past', was: 'telephoned' });
  });
});

describe('an operator that has said nothing', () => {
  it.each([
    ['just before the time to acknowledge is over', '2026-05-06T01:00:29.999Z', 'waiting'],
    ['when it is over', '2026-05-06T01:00:30.000Z', 'silent'],
    ['a minute later', '2026-05-06T01:01:30.000Z', 'silent'],
  ])('%s', (_when, now, is) => expect(progress(order(handedOver), now).is).toBe(is));

  it.each([
    ['just before a quarter of an hour is over', '2026-05-06T01:14:59.999Z', 'waiting'],
    ['when it is over', '2026-05-06T01:15:00.000Z', 'silent'],
  ])('about an ordinary order, %s', (_when, now, is) =>
    expect(progress(order({ ...handedOver, path: 'ordinary' }), now).is).toBe(is),
  );

  it.each([
    ['emergency', '2026-05-06T01:00:09.999Z', 'waiting'],
    ['emergency', '2026-05-06T01:00:10.000Z', 'silent'],
    ['ordinary', '2026-05-06T01:00:19.999Z', 'waiting'],
    ['ordinary', '2026-05-06T01:00:20.000Z', 'silent'],
  ] as const)('is waited for as long as the deployment says, on the path %s at %s: %s', (path, now, is) => {
    const waits = { ...defaultPolicy, acknowledgeEmergencyWithinSeconds: 10, acknowledgeOrdinaryWithinSeconds: 20 };
    expect(progressOf(order({ ...handedOver, path }), now, waits).is).toBe(is);
  });

  it('has not taken an order that is with nobody, which is ordered again', () => {
    const pending = { status: 'pending', resends: 1 } as const;
    expect(progress(order(pending), '2026-05-06T01:00:05.000Z')).toEqual({
      is: 'not-taken',
      forMs: 5_000,
      resends: 1,
    });
    expect(progress(order({ ...pending, resends: 0 }), '2026-05-06T01:00:29.999Z').is).toBe('waiting');
  });

  it('is silent where it took what had to be ordered again', () =>
    expect(progress(order({ ...handedOver, resends: 1 }), '2026-05-06T01:00:40.000Z')).toEqual({
      is: 'silent',
      forMs: 40_000,
    }));
});

describe('an operator that has answered', () => {
  it.each([
    ['neither said nor ordered', null, null, null],
    ['ordered alone', null, 900, 900],
    ['said alone', 1_200_000, null, 1_200_000],
    ['said, whatever was ordered', 850, 900, 850],
  ])('is sending so many of so many: %s', (_which, targeted, volumeCeiling, of) => {
    const counts = { sent: 300, delivered: 250, failed: 2, refused: 0 };
    const sending = order({ status: 'started', targeted, volumeCeiling, counts });
    expect(progress(sending, '2026-05-06T01:02:00.000Z')).toEqual({ is: 'sending', sent: 300, of, delivered: 250 });
  });

  it.each([
    ['started', 'rehearsing'],
    ['finished', 'rehearsed'],
  ] as const)('counts nothing in a drill that is %s', (status, is) => {
    const counts = { sent: 0, delivered: 0, failed: 0, refused: 0 };
    expect(progress(order({ path: 'exercise', status, counts }), '2026-05-06T01:02:00.000Z')).toEqual({ is });
  });

  it.each([
    [0, null, '已开始发送', 'Sending has begun'],
    [0, 1_200_000, '正在发送 0/1,200,000', 'Sending 0/1,200,000'],
    [360_000, 1_200_000, '正在发送 360,000/1,200,000', 'Sending 360,000/1,200,000'],
    [360_000, null, '正在发送 360,000', 'Sending 360,000'],
  ])('says %i of %j so', (sent, of, zh, en) => {
    expect(operatorWords.zh.sending(sent, of)).toBe(zh);
    expect(operatorWords.en.sending(sent, of)).toBe(en);
  });

  it.each(['cancel', 'end', 'halt'] as const)('has stopped once its %s is reported to the end', (kind) =>
    expect(
      progress(
        order({ kind, status: 'finished', counts: { sent: 0, delivered: 0, failed: 0, refused: 0 } }),
        '2026-05-06T01:02:00.000Z',
      ),
    ).toEqual({ is: 'stopped' }),
  );

  const accepted = { status: 'accepted', acceptedAt: '2026-05-06T01:00:02.000Z' } as const;
  const reported = { ...accepted, lastReceiptAt: '2026-05-06T01:00:10.000Z' };

  it.each([
    ['just before half a minute has passed', accepted, '2026-05-06T01:00:31.999Z', 'accepted'],
    ['when it has passed', accepted, '2026-05-06T01:00:32.000Z', 'quiet'],
    ['not before as much after its last report', reported, '2026-05-06T01:00:39.999Z', 'accepted'],
    ['as much after its last report', reported, '2026-05-06T01:00:40.000Z', 'quiet'],
    [
      'not while an ordinary order waits for its window',
      { ...accepted, path: 'ordinary' as const },
      '2026-05-07T01:00:00.000Z',
      'accepted',
    ],
  ])('is quiet where it reports nothing of an alert: %s', (_when, changes, now, is) =>
    expect(progress(order(changes), now).is).toBe(is),
  );

  it.each(['accepted', 'started'] as const)('has acknowledged a halt that is %s', (status) =>
    expect(
      progress(order({ kind: 'halt', status, acceptedAt: '2026-05-06T01:00:02.500Z' }), '2026-05-06T02:00:00.000Z'),
    ).toEqual({ is: 'acknowledged', afterMs: 2_500 }),
  );

  it.each([
    ['another operator has acknowledged', { operator: 'unicom', status: 'finished' }, false],
    ['its operator has not acknowledged', { status: 'handed-over' }, false],
    ['its operator has acknowledged', { status: 'accepted' }, true],
    ['came before it', { status: 'finished', issuedAt: '2026-05-06T00:59:59.999Z' }, false],
  ] as const)('sends on until a halt %s', (_which, halt, stopped) =>
    expect(isStopped(order({ status: 'started' }), [order({ kind: 'halt', ...halt })])).toBe(stopped),
  );

  it('accepted as long after the order as its receipt says', () =>
    expect(
      progress(order({ status: 'accepted', acceptedAt: '2026-05-06T01:00:02.500Z' }), '2026-05-06T01:00:20.000Z'),
    ).toEqual({ is: 'accepted', afterMs: 2_500 }));
});

describe('an operator that reports no success', () => {
  const at = '2026-05-06T01:04:00.000Z';
  const counts = (sent: number, delivered: number, failed = sent - delivered, refused = 0) => ({
    sent,
    delivered,
    failed,
    refused,
  });
  const sent = (changes: Partial<OrderRow>) => order({ status: 'finished', lastReceiptAt: at, ...changes });
  const ten = { targeted: 10, counts: counts(10, 10) };

  it.each([
    ['a share that is usual', { targeted: 1_000_000, counts: counts(1_000_000, 950_000) }, 'finished', false],
    ['one in ten without it', { targeted: 1_000_000, counts: counts(1_000_000, 899_999) }, 'fell-short', false],
    ['2 % of those sent to', { targeted: 1_000_000, counts: counts(1_000_000, 20_000) }, 'fell-short', true],
    ['10 of a million', { targeted: 1_000_000, counts: counts(10, 10) }, 'fell-short', true],
    ['10 of a ceiling of a million', { volumeCeiling: 1_000_000, counts: counts(10, 10) }, 'fell-short', true],
    ['nobody', { counts: counts(0, 0) }, 'fell-short', true],
    ['failures called refusals', { counts: counts(1_000_000, 1, 0, 999_999) }, 'fell-short', true],
    ['more refused than usual', { counts: counts(1_000, 800, 0, 200) }, 'fell-short', false],
    [
      '10 where peers let expect a million',
      { ...ten, expected: { by: 'peers', phones: 1_000_000 } },
      'fell-short',
      true,
    ],
    ['10 where the area has more', { ...ten, expected: { by: 'floor', phones: 1_000 } }, 'fell-short', true],
    ['half of the least that the area has', { ...ten, expected: { by: 'floor', phones: 20 } }, 'finished', false],
    ['half as many again', { targeted: 1_000, counts: counts(1_500, 1_490) }, 'fell-short', false],
  ] as const)('after the end, with %s', (_what, changes, is, trouble) => {
    const said = progress(sent(changes), at);
    expect([said.is, isInTrouble(said)]).toEqual([is, trouble]);
  });

  it.each([
    ['emergency', '2026-05-06T01:08:59.999Z', 'sending'],
    ['emergency', '2026-05-06T01:09:00.000Z', 'stalled'],
    ['ordinary', '2026-05-06T02:03:59.999Z', 'sending'],
    ['ordinary', '2026-05-06T02:04:00.000Z', 'stalled'],
  ] as const)('has stalled where a send on the path %s goes on unreported until %s: %s', (path, now, is) => {
    const row = order({ path, status: 'started', startedAt: at, lastReceiptAt: at, counts: counts(10, 10) });
    expect(progress(row, now).is).toBe(is);
    // The same of a clock that stands at 1970: it is by ours that nothing is heard.
    const said = '1970-01-01T00:10:00.000Z';
    const offsetSeconds = (Date.parse(said) - Date.parse(at)) / 1000;
    const told = { acceptedAt: said, startedAt: said, lastReceiptAt: said, offsetSeconds };
    expect(progress(order({ ...row, ...told }), now).is).toBe(is);
  });

  it('whose clock stands at 1970 has acknowledged when its word reached us', () => {
    const said = '1970-01-01T00:00:05.000Z';
    const offsetSeconds = (Date.parse(said) - Date.parse('2026-05-06T01:00:04.000Z')) / 1000;
    const row = order({ status: 'accepted', acceptedAt: said, lastReceiptAt: said, offsetSeconds });
    expect(progress(row, '2026-05-06T01:00:10.000Z')).toEqual({ is: 'accepted', afterMs: 4_000 });
  });

  it.each([
    ['2026-05-06T09:14:59.999Z', 'accepted'],
    ['2026-05-06T09:15:00.000Z', 'late'],
  ])('is late where an ordinary window is open since nine and it has not begun at %s: %s', (now, is) => {
    const row = order({ path: 'ordinary', status: 'accepted', acceptedAt: at, startsAt: '2026-05-06T09:00:00.000Z' });
    expect(progress(row, now).is).toBe(is);
  });

  it('that was stopped is not blamed for what it did not send', () => {
    const row = sent({ counts: counts(1_000, 20) });
    const stop = order({ kind: 'cancel', status: 'finished', issuedAt: '2026-05-06T01:05:00.000Z' });
    expect(progressAmong(row, [row, stop], '2026-05-06T01:06:00.000Z', defaultPolicy).is).toBe('stopped-after');
  });
});

describe('an order that is behind its operator', () => {
  const now = '2026-05-27T01:00:00.000Z';
  const later = '2026-05-06T02:00:00.000Z';
  const among = (first: Partial<OrderRow>, second: Partial<OrderRow>) =>
    progressAmong(order(first), [order(first), order({ issuedAt: later, ...second })], now, defaultPolicy);
  const end = { kind: 'end', status: 'finished' } as const;
  const begun = { status: 'started', counts: { sent: 400_000, delivered: 396_000, failed: 0, refused: 0 } } as const;

  it.each([
    ['of which nothing was heard', handedOver, 'silent'],
    ['that failed', { status: 'failing', failures: 3 }, 'failing'],
    ['that was with nobody', { status: 'pending', resends: 4 }, 'not-taken'],
    ['that was accepted alone', { status: 'accepted', acceptedAt: '2026-05-06T01:00:02.000Z' }, 'quiet'],
  ] as const)('%s counts no silence on once a stop of it is confirmed', (_which, first, was) => {
    const progress = among(first, end);
    expect(progress).toEqual({ is: 'past', was, since: 'stopped' });
    expect(isInTrouble(progress)).toBe(false);
    expect(isInTrouble(progressOf(order(first), now, defaultPolicy))).toBe(true);
  });

  it('counts none on where a newer one is waited for instead', () =>
    expect(among(handedOver, { kind: 'update', status: 'handed-over' })).toEqual({
      is: 'past',
      was: 'silent',
      since: 'newer',
    }));

  it('has stopped with what it had sent, though it last said that it was sending', () =>
    expect(among(begun, end)).toEqual({ is: 'stopped-after', sent: 400_000, delivered: 396_000 }));

  it('goes on counting where what came after it is for another operator', () =>
    expect(among(handedOver, { ...end, operator: 'unicom' }).is).toBe('silent'));

  it('of a stop is told without its time once a day is over', () => {
    const stop = order({ ...handedOver, kind: 'end' });
    expect(progressAmong(stop, [stop], '2026-05-07T00:59:59.999Z', defaultPolicy).is).toBe('silent');
    expect(progressAmong(stop, [stop], '2026-05-07T01:00:00.000Z', defaultPolicy)).toEqual({
      is: 'past',
      was: 'silent',
      since: 'long-ago',
    });
  });

  it('is called neither accepted nor unanswered where it was handed over and nothing was heard', () => {
    for (const said of [operatorWords.zh.silent('1 分'), operatorWords.zh.past('silent', 'stopped')])
      expect(said).toMatch(/^指令已送出，未见回执/);
    expect(operatorWords.zh.stopped).toBe('已确认停止');
    expect(operatorWords.zh.before(['已发出 400,000，其中已送达手机 396,000'])).toBe(
      '（此前已发出 400,000，其中已送达手机 396,000）',
    );
  });
});

describe('what is said of an emergency as sent', () => {
  const [mobile, unicom] = [order(handedOver), order({ operator: 'unicom', status: 'accepted' })];
  const update = order({ kind: 'update', issuedAt: '2026-05-06T02:00:00.000Z' });

  it.each([
    ['with nobody', [mobile], '正在下达，尚无运营商接收', 'Being ordered, with no operator yet'],
    ['with some', [mobile, unicom], '2 家运营商中 1 家已接收', 'Accepted by 1 of 2 operators'],
    ['with all', [unicom], '各运营商均已接收', 'Accepted by every operator'],
    ['of an update alone, where there is one', [unicom, update], '正在下达，尚无运营商接收', undefined],
  ] as const)('hangs on who has it: %s', (_who, rows, zh, en) => {
    const by = takenBy(rows);
    expect(by).not.toBeNull();
    expect(operatorWords.zh.takenBy(by?.taken ?? -1, by?.of ?? -1)).toBe(zh);
    if (en !== undefined) expect(operatorWords.en.takenBy(by?.taken ?? -1, by?.of ?? -1)).toBe(en);
  });

  it('is nothing before any order, and nothing of a stop', () => {
    expect(takenBy([])).toBeNull();
    expect(takenBy([unicom, order({ kind: 'end', issuedAt: '2026-05-06T03:00:00.000Z' })])).toEqual({
      taken: 1,
      of: 1,
    });
  });
});

describe('the orders of an emergency', () => {
  it('count to the first operator that had the message, a later stop left aside', () =>
    expect(
      firstOperatorAfterMs('2026-05-06T01:00:00.000Z', [
        order({ handedOverAt: '2026-05-06T01:00:03.000Z' }),
        order({ operator: 'unicom', handedOverAt: '2026-05-06T01:00:01.000Z' }),
        order({ operator: 'telecom', kind: 'cancel', handedOverAt: '2026-05-06T01:00:00.500Z' }),
      ]),
    ).toBe(1_000));

  it('reach nobody while no operator has one', () =>
    expect(firstOperatorAfterMs('2026-05-06T01:00:00.000Z', [order()])).toBeNull());

  it('are shown as each operator’s latest', () => {
    const [shown, ...others] = latestByOperator([
      order({ kind: 'update', issuedAt: '2026-05-06T01:10:00.000Z' }),
      order(),
    ]);
    expect([shown?.kind, others]).toEqual(['update', []]);
  });
});

describe('the end of what an update leaves', () => {
  const at = '2026-05-06T01:10:00.000Z';
  const update = order({ orderId: 'e-1.2.mobile', kind: 'update', issuedAt: at, status: 'started', startedAt: at });
  const left = order({ orderId: 'e-1.2.mobile.left', kind: 'end', issuedAt: at, status: 'finished', left: ['440100'] });

  it('stands beside the update, which goes on', () => {
    for (const rows of [
      [order(), left, update],
      [order(), update, left],
    ]) {
      expect([latestByOperator(rows), leftBeside(update, rows)]).toEqual([[update], left]);
      expect(isStopped(update, rows)).toBe(false);
      expect(progressAmong(update, rows, '2026-05-06T01:10:20.000Z', defaultPolicy).is).toBe('sending');
      expect(takenBy(rows)).toEqual({ taken: 1, of: 1 });
    }
    expect(leftBeside(order(), [order(), update, left])).toBeNull();
  });

  it('is silent by itself, until a newer order or a stop of all is given', () => {
    const silent = { ...left, ...handedOver };
    const rows = [order(), silent, update];
    expect(progressAmong(silent, rows, '2026-05-06T01:12:00.000Z', defaultPolicy).is).toBe('silent');
    const stop = order({ orderId: 'e-1.3.mobile', kind: 'cancel', issuedAt: '2026-05-06T01:11:00.000Z' });
    expect(progressAmong(silent, [...rows, stop], '2026-05-06T01:12:00.000Z', defaultPolicy)).toMatchObject({
      is: 'past',
      since: 'newer',
    });
  });

  it.each([
    ['never-alerted', 'untold'],
    ['superseded', 'suppressed'],
  ])('that was given up as %s is %s', (suppressed, is) =>
    expect(progress({ ...left, status: 'suppressed', suppressed }, at).is).toBe(is),
  );
});

describe('what recipients are told', () => {
  const cancel = order({ kind: 'cancel', issuedAt: '2026-05-06T01:10:00.000Z' });
  const telling = order({ kind: 'correction', issuedAt: '2026-05-06T01:10:01.000Z' });
  const now = '2026-05-06T01:20:00.000Z';

  it('stands beside the stop, whose silence goes on counting', () => {
    const rows = [order(), cancel, telling];
    expect([latestByOperator(rows), latestTold(rows)]).toEqual([[cancel], [telling]]);
    expect(progressAmong({ ...cancel, ...handedOver }, rows, now, defaultPolicy).is).toBe('silent');
  });

  it('is no newest message that operators may lack', () =>
    expect(takenBy([order({ status: 'accepted' }), telling])).toEqual({ taken: 1, of: 1 }));

  it.each([
    [{ status: 'suppressed' }, 'untold'],
    [{ status: 'started', startedAt: now, counts: { sent: 40, delivered: 30, failed: 0, refused: 0 } }, 'sending'],
    [{ status: 'finished', counts: { sent: 40, delivered: 0, failed: 40, refused: 0 } }, 'fell-short'],
    [{ status: 'finished', counts: { sent: 40, delivered: 40, failed: 0, refused: 0 } }, 'finished'],
  ] as const)('has a progress of its own: %j is %s', (changes, is) =>
    expect(progress({ ...telling, ...changes }, now).is).toBe(is),
  );
});

describe('an operator that is well as a whole and not in every division', () => {
  const counts = { sent: 1_000, delivered: 970, failed: 30, refused: 0 };
  const part = (division: string, sent: number, delivered: number) => ({
    division,
    counts: { sent, delivered, failed: sent - delivered, refused: 0 },
  });
  const row = (...byDivision: ReturnType<typeof part>[]) =>
    order({ status: 'finished', finishedAt: '2026-05-06T01:01:00.000Z', counts, byDivision });

  it('is rung where hardly anybody has it in one', () => {
    const short = progress(row(part('440100', 960, 960), part('440600', 40, 10)), '2026-05-06T01:02:00.000Z');
    expect(short).toMatchObject({ is: 'fell-short', shortfall: null, parts: [{ division: '440600', delivered: 10 }] });
    expect(isInTrouble(short)).toBe(true);
    expect(short.is === 'fell-short' ? sayShortfall(short, operatorWords.zh, divisionName) : '').toBe(
      '佛山市送达不足：10/40，25%',
    );
    expect(short.is === 'fell-short' ? sayShortfall(short, operatorWords.en, divisionName) : '').toContain('10/40');
  });

  it('says of one where nobody was sent to just that', () => {
    const short = progress(row(part('440100', 1_000, 970), part('440600', 0, 0)), '2026-05-06T01:02:00.000Z');
    expect(short.is === 'fell-short' ? sayShortfall(short, operatorWords.zh, divisionName) : '').toBe(
      '佛山市未向任何电话发送',
    );
    expect(isInTrouble(short)).toBe(true);
  });

  it('is told of, and not rung, where a few lack it in one', () => {
    const short = progress(row(part('440100', 900, 900), part('440600', 100, 70)), '2026-05-06T01:02:00.000Z');
    expect([short.is, isInTrouble(short)]).toEqual(['fell-short', false]);
  });

  it('has succeeded where it is well in all', () => {
    expect(progress(row(part('440100', 900, 880)), '2026-05-06T01:02:00.000Z').is).toBe('finished');
  });
});
