import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { sha256Bytes } from '../../lambda/adapters/hash.ts';
import { type AnchorStore, createAnchoring } from '../../lambda/service/anchoring.ts';
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
const [sign, instants] = [anchorSigner(), ['02', '03', '04'].map((hour) => `2026-06-09T${hour}:00:00.000Z`)];
let hour = 0;
const makerIn = (store: AnchorStore) =>
  createAnchoring({
    store,
    unanchored,
    sign,
    hash: sha256Bytes,
    clock: () => present(instants[hour]),
    onContradicted: () => undefined,
  });
const { anchor } = present(await makerIn(openAnchors(anchors))());
const name = { number: 1, at: anchor.at };

const verify = (given: readonly object[], kept = anchors) => {
  const path = join(directory, `${digestOf(given)}.jsonl`);
  writeFileSync(path, given.map((commit) => `${JSON.stringify(commit)}\n`).join(''));
  return run('verify-journal', path, kept);
};

const verifyEvidence = (given: readonly object[], kept: string) => {
  const path = join(directory, `${digestOf(given)}.json`);
  const exportedAt = '2026-06-09T09:00:00.000Z';
  const contents = { caseId: 'a-1', exportedAt, method: 'SHA-256', case: given, orders: [], broken: [] };
  writeFileSync(path, JSON.stringify({ ...contents, digest: digestOf(contents) }));
  return run('verify-evidence', path, kept);
};

const run = (name: string, path: string, kept: string) => {
  const command = ['cli/main.ts', name, path, '--anchors', kept];
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

/** A case that is dated before the second anchor, and that only the third one covers: the stream told of it after that. */
const backDated = async () => {
  const later = join(directory, 'later');
  cpSync(anchors, later, { recursive: true });
  const store = openAnchors(later);
  hour = 1;
  const second = present(await makerIn(store)('due')).anchor;
  const { hash: _, ...told } = {
    ...present(commits[0]),
    stream: 'registry#organisation#put-in-later',
    at: '2026-06-09T01:59:59.999Z',
  };
  const added = { ...told, hash: digestOf(told) };
  await unanchored.note([{ stream: added.stream, version: added.version, hash: added.hash }]);
  hour = 2;
  const third = present(await makerIn(store)('due')).anchor;
  hour = 0;
  const late = {
    stream: added.stream,
    version: 1,
    at: added.at,
    anchor: { number: 2, at: second.at },
    coveredBy: { number: 3, at: third.at },
    says: expect.stringContaining(
      `dated ${added.at}, but not among the heads of anchor 2 made ${second.at}; first among those of anchor 3 made ${third.at}.`,
    ),
  };
  return { later, added, late };
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

  it('into which a case was put under an earlier date is not called forged, but named, with both anchors', async () => {
    const { later, added, late } = await backDated();
    const { status, lines } = verify([...commits, added], later);
    expect([status, lines]).toEqual([1, [{ late }, expect.objectContaining({ ok: false })]]);
    const whole = { count: 3, last: expect.objectContaining(late.coveredBy), younger: 0 };
    expect(verifyEvidence([added], later)).toEqual({
      status: 1,
      lines: [{ late }, expect.objectContaining({ anchors: { ...whole, covered: 1 }, ok: false })],
    });
    expect(verifyEvidence(commits, later)).toEqual({
      status: 0,
      lines: [expect.objectContaining({ anchors: { ...whole, covered: commits.length }, ok: true })],
    });
    expect(verifyEvidence(commits, join(directory, 'nowhere'))).toMatchObject({
      status: 1,
      lines: [{ anchorBroken: { anchor: 1, reason: 'missing' } }, { ok: false }],
    });
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
