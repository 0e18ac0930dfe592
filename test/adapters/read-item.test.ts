import { toItem } from '../../lambda/adapters/journal-table.ts';
import { fromItem, readCommit, storedFromItem } from '../../lambda/adapters/read-commit.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { UnreadableCommit } from '../../lambda/domain/journal/remains.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';

const at = '2026-06-09T02:00:00.000Z';
const stream = 'registry#organisation#a';
const [commit] = sealed(stream, [
  { events: [{ type: 'registry.change-rejected', reason: '有误' }], by: systemActor, at },
]);
const item = toItem(present(commit));

describe('an item of the journal', () => {
  it('is the commit that its key names, or one without a key, as a line of an export', () => {
    expect([fromItem(item), fromItem({ commit: present(item['commit']) })]).toEqual([commit, commit]);
  });

  it.each([
    ['stream', { ...item, stream: { S: 'registry#organisation#b' } }, 'registry#organisation#b', 1],
    ['version', { ...item, version: { N: '2' } }, stream, 2],
  ])(
    'is damaged under a key of another %s, also where its text was read in its place before',
    (part, misplaced, key, version) => {
      expect(readCommit(item).ok).toBe(true);
      const issue = `${part} is not that of its key`;
      expect(readCommit(misplaced)).toEqual({ ok: false, error: { is: 'damaged', issue } });
      for (const read of [fromItem, storedFromItem]) {
        expect(() => read(misplaced)).toThrow(UnreadableCommit);
        expect(() => read(misplaced)).toThrow(`${key} v${version} cannot be read: ${issue}`);
      }
    },
  );

  it.each([
    ['stream', { stream: { S: 'registry#organisation#b' } }],
    ['version', { version: { N: '2' } }],
  ])('of a later format is damaged under a key of another %s: no release makes anything of it there', (part, key) => {
    const later = { commit: { S: JSON.stringify({ ...commit, formatVersion: currentFormat + 1, events: [{}] }) } };
    expect(readCommit({ ...item, ...later })).toMatchObject({ error: { is: 'newer' } });
    const error = { is: 'damaged', issue: `${part} is not that of its key` };
    expect(readCommit({ ...item, ...later, ...key })).toEqual({ ok: false, error });
  });
});
