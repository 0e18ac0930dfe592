import { toItem } from '../../lambda/adapters/journal-table.ts';
import { fromItem } from '../../lambda/adapters/read-commit.ts';
import type { DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { machine, onset } from '../domain/emergency/history.ts';
import { longestCase } from '../domain/emergency/longest-case.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';

/** Of DynamoDB, for an item with the names of its attributes. */
const itemAtMostInBytes = 409_600;

const keptBytesOf = (events: readonly DomainEvent[]) => {
  const commit = present(sealed('emergency#e-1', [{ events, by: machine, at: onset }])[0]);
  const item = toItem(commit);
  expect(fromItem(item)).toEqual(commit);
  return Object.entries(item).reduce((sum, [name, { S = '', N = '' }]) => sum + Buffer.byteLength(name + S + N), 0);
};

describe.each([
  [20, 3],
  [50, 1],
  [50, 200],
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
