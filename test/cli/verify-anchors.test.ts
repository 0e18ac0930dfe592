import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { sha256Bytes } from '../../lambda/adapters/hash.ts';
import { createAnchoring } from '../../lambda/service/anchoring.ts';
import { openAnchors } from '../../local/anchors/anchor-directory.ts';
import { goldensOf } from '../journal-of-releases/recorded.ts';
import { present, scratchDirectory } from '../local/support/scratch.ts';
import { anchorSigner, memoryUnanchored } from '../service/memory-anchors.ts';

const directory = scratchDirectory();
const anchors = join(directory, 'anchors');

const [golden] = goldensOf('format-1').filter(({ name }) => name === 'registry.unjustified-use-noted');
const commits = golden?.commits ?? [];
const { stream, version } = present(commits.at(-1));

const unanchored = memoryUnanchored();
await unanchored.note(commits.map((commit) => ({ stream: commit.stream, version: commit.version, hash: commit.hash })));
const make = createAnchoring({
  store: openAnchors(anchors),
  unanchored,
  sign: anchorSigner(),
  hash: sha256Bytes,
  clock: () => '2026-06-09T02:00:00.000Z',
  onContradicted: () => undefined,
});
const { anchor } = present(await make());
const name = { number: 1, at: anchor.at };

const verify = (given: readonly object[], kept = anchors) => {
  const path = join(directory, `${digestOf(given)}.jsonl`);
  writeFileSync(path, given.map((commit) => `${JSON.stringify(commit)}\n`).join(''));
  const command = ['cli/main.ts', 'verify-journal', path, '--anchors', kept];
  const { status, stdout } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], {
    encoding: 'utf8',
  });
  return {
    status,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
};

const resealed = () => {
  const { hash: _, ...told } = { ...present(commits.at(-1)), at: '2026-06-09T01:00:00.000Z' };
  return { ...told, hash: digestOf(told) };
};

describe('an exported journal verified against a copy of the anchors', () => {
  it('holds, and is said to be covered', () => {
    const { status, lines } = verify(commits);
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ ok: true, anchors: { count: 1, last: name, covered: commits.length, younger: 0 } }]);
  });

  it.each([
    ['rewritten', () => [...commits.slice(0, -1), resealed()]],
    ['cut-off', () => commits.slice(0, -1)],
  ])('that was %s with right hashes is found, by the anchor that speaks against it', (reason, tampered) => {
    const { status, lines } = verify(tampered());
    expect([status, lines[0]]).toEqual([1, { contradicted: { stream, version, reason, anchor: name } }]);
  });

  it('is held against nothing where there are none, and says so', () => {
    expect(verify(commits, join(directory, 'nowhere'))).toMatchObject({
      status: 1,
      lines: [{ anchorBroken: { anchor: 1, reason: 'missing' } }, { ok: false }],
    });
  });

  it('from which everything was removed is found', () => {
    const other = goldensOf('format-1').find((one) => one.commits[0]?.stream !== stream);
    expect(verify(present(other).commits).lines).toContainEqual({
      contradicted: { stream, version, reason: 'removed', anchor: name },
    });
  });
});
