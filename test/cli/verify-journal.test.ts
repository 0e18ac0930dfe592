import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { keptText } from '../../lambda/adapters/packed-text.ts';
import { type Commit, currentFormat } from '../../lambda/domain/journal/commit.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { goldensOf } from '../journal-of-releases/recorded.ts';
import { present } from '../local/support/scratch.ts';
import { sealed } from '../service/sealed.ts';
import { runCommand } from './support/run-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const verify = (commits: readonly object[]) => {
  const path = join(directory, `${digestOf(commits)}.jsonl`);
  writeFileSync(path, commits.map((commit) => `${JSON.stringify(commit)}\n`).join(''));
  return runCommand('verify-journal', path);
};

const sealedLong = (reason: string) =>
  sealed('registry#organisation#a', [
    { events: [{ type: 'registry.change-rejected', reason }], by: systemActor, at: '2026-06-09T02:00:00.000Z' },
  ])[0];

const [golden] = goldensOf('format-1').filter(({ name }) => name === 'registry.unjustified-use-noted');
const commits = golden?.commits ?? [];
const last = commits.at(-1);
const total = { commits: commits.length, streams: 1 };

/** The last commit as a later release might have written it, sealed with what only that release knows. */
const writtenLater = () => {
  const { hash: _, ...told } = { ...last, formatVersion: currentFormat + 1, weather: 'rain' };
  return { ...told, hash: digestOf(told) };
};

describe('a journal verified from a file', () => {
  it('holds as a release before this one wrote it', async () =>
    expect(await verify(commits)).toEqual({ status: 0, lines: [{ ...total, ok: true }] }));

  it('holds by its hashes where a later release wrote on, and says what it could not look into', async () => {
    const newer = { stream: last?.stream, version: last?.version, formatVersion: currentFormat + 1 };
    const expected = { status: 1, lines: [{ newer }, { ...total, ok: false }] };
    expect(await verify([...commits.slice(0, -1), writtenLater()])).toEqual(expected);
  });

  it('betrays a change in what it cannot look into', async () => {
    const { lines } = await verify([...commits.slice(0, -1), { ...writtenLater(), weather: 'sun' }]);
    expect(lines).toContainEqual({ broken: { stream: last?.stream, version: last?.version, reason: 'hash' } });
  });

  it('names what is damaged', async () => {
    const { status, lines } = await verify([...commits.slice(0, -1), { ...last, events: [] }]);
    expect([status, lines[0]]).toEqual([
      1,
      { broken: { stream: last?.stream, version: last?.version, reason: 'unreadable' } },
    ]);
  });

  it('holds where a commit is packed, as the table keeps it, and betrays what was changed in it', async () => {
    const many = present(sealedLong('有误'.repeat(20_000)));
    const kept = (commit: Commit) => JSON.parse(keptText(commit));
    expect(Object.keys(kept(many))).toEqual(['formatVersion', 'stream', 'version', 'brotli']);
    expect(await verify([kept(many)])).toEqual({ status: 0, lines: [{ commits: 1, streams: 1, ok: true }] });
    const changed = { ...many, events: present(sealedLong('无误'.repeat(20_000))).events };
    const { lines } = await verify([kept(changed)]);
    expect(lines).toContainEqual({ broken: { stream: many.stream, version: 1, reason: 'hash' } });
  });
});
