import { toItem } from '../../lambda/adapters/journal-table.ts';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createProjector } from '../../lambda/handlers/create/projector.ts';
import { toReplayRecord, toStreamRecord } from '../../local/stream/stream-record.ts';
import * as emergencies from '../domain/emergency/history.ts';
import type { Past } from '../domain/given.ts';
import { reported } from '../domain/order/history.ts';
import { sealed } from '../service/sealed.ts';
import { unlisted } from '../service/unlisted.ts';

const by = emergencies.system;
const at = emergencies.later;
const rejected = { events: [{ type: 'registry.change-rejected' as const, reason: '有误' }], by, at };
const confirmed = { events: [{ type: 'registry.change-confirmed' as const, reason: '属实' }], by, at };
const received = { events: [reported('accepted')], by, at };
const ended = { events: [{ type: 'emergency.ended' as const, reason: '险情解除。', orders: [] }], by, at };

const entry = (id: string): string => `registry#organisation#${id}`;

/** What becomes of a batch: the entries written, what is told of, and what is given again. */
const projected = async (
  streams: Readonly<Record<string, readonly Past<DomainEvent>[]>>,
  { without = '', byHand = false } = {},
) => {
  const journal = new Map<string, readonly Commit[]>(
    Object.entries(streams).map(([stream, past]) => [stream, sealed(stream, past)]),
  );
  const items = [...journal.values()].flat().map(toItem);
  journal.delete(without);
  const [written, told]: [string[], unknown[]] = [[], []];
  const project = createProjector(
    {
      journal: { load: async (stream) => journal.get(stream) ?? [], append: async () => 'taken' },
      policy: defaultPolicy,
      lists: { changed: async () => undefined },
      unanchored: { note: async () => undefined },
      views: unlisted.views,
      writer: { putCase: async () => undefined, putRegistry: async ({ id }) => void written.push(id) },
    },
    (code, ids) => void told.push({ code, ...ids }),
  );
  const Records = items.map((item) => (byHand ? toReplayRecord(item) : toStreamRecord(item, 'cn-north-1')));
  const { batchItemFailures } = await project({ Records });
  return { written, told, again: batchItemFailures };
};

type Damaged = readonly [string, string, readonly Past<DomainEvent>[], string, string];

describe('a stream that could never be', () => {
  it.each<Damaged>([
    ['that confirms what nobody proposed', entry('b'), [confirmed], '', 'nothing was proposed that could be confirmed'],
    ['of the register that holds what is of a case', entry('b'), [ended], '', 'holds a foreign event emergency.ended'],
    ['that is empty', entry('b'), [rejected], entry('b'), 'the stream that it names is empty'],
    ['of a case that has no beginning', 'emergency#e-1', [ended], '', 'emergency.ended cannot follow nothing'],
    ['of a case that is not there', 'emergency#e-1', [ended], 'emergency#e-1', 'is of no case'],
    ['of an order whose case is not there', 'order#e-1.1.mobile', [received], '', 'is of no case'],
    ['of an order that names no case', 'order#nonsense', [received], '', 'is of no case'],
  ])(
    '(%s) is set aside and told of once, and its neighbours are projected',
    async (_, stream, past, without, issue) => {
      for (const byHand of [false, true]) {
        const streams = { [entry('a')]: [rejected], [stream]: past, [entry('c')]: [rejected] };
        const { written, told, again } = await projected(streams, { without, byHand });
        expect([written.toSorted(), again]).toEqual([['a', 'c'], []]);
        expect(told).toEqual([{ code: 'commit.unreadable', stream, version: 1, issue }]);
      }
    },
  );

  it('(of an order that its case never gave) is set aside too', async () => {
    const stream = 'order#e-1.9.mobile';
    const { told, again } = await projected({ 'emergency#e-1': emergencies.standingAt('sent'), [stream]: [received] });
    expect([told, again]).toEqual([[{ code: 'commit.unreadable', stream, version: 1, issue: 'has no order' }], []]);
  });
});
