import { newestIs, outAtOperators, outWords } from '../../console/orders/already-out.tsx';

import { orderRow } from './order-row.ts';

const counts = (sent: number, delivered: number) => ({ sent, delivered, failed: sent - delivered, refused: 0 });
const handedOverAt = '2026-05-06T01:00:01.000Z';
const telephoned = { stage: 'ordered', at: handedOverAt, office: '值班室', by: '值班员' } as const;
const update = { kind: 'update', issuedAt: '2026-05-06T01:10:00.000Z' } as const;

describe('what is out at an operator before a stop', () => {
  it.each([
    ['was never tried', {}, 'not'],
    ['was given up untried', { status: 'suppressed', suppressed: 'superseded' }, 'not'],
    ['refused it', { status: 'failing', failures: 2, maybeReceived: false }, 'refused'],
    ['gave no answer', { status: 'failing', failures: 2, maybeReceived: true }, 'perhaps'],
    ['was tried in vain, as an earlier release noted', { status: 'failing', failures: 2 }, 'perhaps'],
    ['fetches its orders itself', { maybeReceived: true }, 'fetched'],
    ['fetches its orders itself, and reports', { maybeReceived: true, acceptedAt: handedOverAt }, 'taken'],
    ['was given the order and says nothing', { handedOverAt }, 'unheard'],
    ['was given the order by telephone', { telephoned, maybeReceived: true, failures: 3 }, 'telephoned'],
    ['acknowledged it', { status: 'accepted', acceptedAt: handedOverAt }, 'taken'],
    ['reported its counts', { status: 'started', counts: counts(10, 4) }, 'reported'],
  ] as const)('that %s', (_what, changes, is) => {
    expect(outAtOperators([orderRow(changes)]).flatMap(({ messages }) => messages.map((out) => out.is))).toEqual([is]);
  });

  it('is said of each message by itself, the newest first: nothing that is out of one is out of another', () => {
    const rows = [
      orderRow({ counts: counts(792_591, 790_000) }),
      orderRow({ ...update, orderId: 'e-1.2.mobile', status: 'failing', failures: 1 }),
      orderRow({ orderId: 'e-1.1.telecom', operator: 'telecom', handedOverAt }),
      orderRow({ ...update, orderId: 'e-1.2.unicom', operator: 'unicom', counts: counts(30, 20) }),
    ];
    expect(outAtOperators(rows)).toEqual([
      {
        operator: 'mobile',
        messages: [
          { message: 1, is: 'perhaps', sent: 0, delivered: 0 },
          { message: 0, is: 'reported', sent: 792_591, delivered: 790_000 },
        ],
      },
      { operator: 'telecom', messages: [{ message: 0, is: 'unheard', sent: 0, delivered: 0 }] },
      { operator: 'unicom', messages: [{ message: 1, is: 'reported', sent: 30, delivered: 20 }] },
    ]);
  });

  it('leaves stops out', () => {
    expect(outAtOperators([orderRow({ kind: 'cancel', handedOverAt })])).toEqual([]);
  });

  it.each([
    ['with no operator yet', {}, 'nowhere'],
    ['handed over, and not heard of', { handedOverAt }, 'unsure'],
    ['perhaps with an operator', { failures: 1, maybeReceived: true }, 'unsure'],
    ['given by telephone', { telephoned, maybeReceived: true }, 'unsure'],
    ['perhaps fetched', { maybeReceived: true }, 'unsure'],
    ['refused', { failures: 1, maybeReceived: false }, 'nowhere'],
    ['reported as begun, with no phone yet', { counts: counts(0, 0) }, 'unsure'],
    ['on phones', { counts: counts(5, 4) }, null],
  ] as const)('says of an update that is %s, while the first message is on phones: %s', (_what, changes, is) => {
    const first = orderRow({ counts: counts(400_000, 396_000) });
    expect(newestIs([first, orderRow({ ...update, ...changes })])).toBe(is);
  });

  it('says nothing of an earlier message where there is none, or none of it is out', () => {
    expect(newestIs([orderRow()])).toBeNull();
    expect(newestIs([orderRow({ handedOverAt }), orderRow(update)])).toBeNull();
  });

  it('calls no hand-over that failed an acceptance, nor one that was not answered', () => {
    const { perhaps, unheard } = outWords.zh.known;
    expect([perhaps, unheard]).toEqual(['下达未成功，能否收到不能确定', '指令已送出，未见回执']);
    for (const words of [outWords.zh.known, outWords.en.known])
      for (const said of [words.perhaps, words.unheard, words.not]) expect(said).not.toMatch(/已接收|未获应答|has it/);
  });
});
