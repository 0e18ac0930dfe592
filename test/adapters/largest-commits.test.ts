import { bytesOfItem, itemAtMostInBytes } from '../../lambda/adapters/item-bytes.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import { fromItem } from '../../lambda/adapters/read-commit.ts';
import { ordersAtMost, updatesAtMost } from '../../lambda/domain/emergency/changed-alert.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { machine, onset, ordersOf } from '../domain/emergency/history.ts';
import { longestAlert } from '../domain/emergency/longest-alert.ts';
import { longestCase, operatorsWithLongIds } from '../domain/emergency/longest-case.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';

/** What an operator declares that can do everything. */
const everything: Operator['capabilities'] = {
  scope: 'areas',
  reach: ['registered', 'present'],
  newcomers: true,
  presentation: ['sms'],
  estimates: true,
  otherLanguages: true,
};

const keptBytesOf = (events: readonly DomainEvent[]) => {
  const commit = present(sealed('emergency#e-1', [{ events, by: machine, at: onset }])[0]);
  const item = toItem(commit);
  expect(fromItem(item)).toEqual(commit);
  return bytesOfItem(item);
};

describe.each([
  [20, 3],
  [50, 1],
  [50, Math.ceil(ordersAtMost / 50) - 1],
  [Math.ceil(ordersAtMost / updatesAtMost) - 1, updatesAtMost],
])('of the largest emergency there may be, at %i operators and in update %i', (operators, updates) => {
  const { sent, updated, ended, told } = longestCase(operators, updates);

  it.each([
    ['send', sent],
    ['update', updated],
    ['end', ended],
    ['correction', told],
  ])('the %s is one item', (_kind, events) => {
    expect(keptBytesOf(events)).toBeLessThan(itemAtMostInBytes);
  });
});

describe('an order of it for an operator that polls', () => {
  it('is one message of a queue, with its outlines and further languages', () => {
    const { updated } = longestCase(2, updatesAtMost);
    const { areas = [], otherLanguages = [] } = longestAlert();
    const [operator] = operatorsWithLongIds(1);
    const payloads = ordersOf(updated).map((order) =>
      payloadOf({ ...order, areas }, { ...present(operator), orderSchema: 2, capabilities: everything }, null),
    );
    expect(payloads).toContainEqual(
      expect.objectContaining({
        otherLanguages: otherLanguages.map(({ language }) => expect.objectContaining({ language })),
      }),
    );
    for (const payload of payloads) expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(262_144);
  });
});
