import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { sha256Bytes } from '../../lambda/adapters/hash.ts';
import { type AnchorStore, createAnchoring } from '../../lambda/service/anchoring.ts';
import { openAnchors } from '../../local/anchors/anchor-directory.ts';
import { goldensOf } from '../journal-of-releases/recorded.ts';
import { present, scratchDirectory } from '../local/support/scratch.ts';
import { anchorSigner, memoryUnanchored } from '../service/memory-anchors.ts';
import { sealed } from '../service/sealed.ts';
import { runCommand } from './support/run-command.ts';

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
  return runCommand('verify-journal', path, '--anchors', kept);
};

const verifyEvidence = (given: readonly object[], kept: string, explanations: readonly object[] = []) => {
  const path = join(directory, `${digestOf([given, explanations])}.json`);
  const exportedAt = '2026-06-09T09:00:00.000Z';
  const contents = { caseId: 'a-1', exportedAt, method: 'SHA-256', case: given, orders: [], broken: [], explanations };
  writeFileSync(path, JSON.stringify({ ...contents, digest: digestOf(contents) }));
  return runCommand('verify-evidence', path, '--anchors', kept);
};

const resealed = () => {
  const { hash: _, ...told } = { ...present(commits.at(-1)), at: '2026-06-09T01:00:00.000Z' };
  return { ...told, hash: digestOf(told) };
};

/** A case that is dated before the second anchor, and that only the third one covers: the stream told of it after that. */
const backDated = async (folder: string) => {
  const later = join(directory, folder);
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

const gapStream = 'registry#anchor-gap#behind';

/** What two persons have put on record of the time between two instants. */
const gapOf = (from: string, until: string) => {
  const value = { id: 'behind', from, until, explanation: '日志流读取延误，后由锚点补上。' };
  const registrar = { organisation: 'miit', roles: ['registrar' as const] };
  return sealed(gapStream, [
    {
      events: [{ type: 'registry.change-proposed', entry: { kind: 'anchor-gap', value }, reason: '核验发现' }],
      by: { ...registrar, subject: 'first', name: '登记员' },
      at: '2026-06-09T05:00:00.000Z',
    },
    {
      events: [{ type: 'registry.change-confirmed', reason: '属实' }],
      by: { ...registrar, subject: 'second', name: '复核员' },
      at: '2026-06-09T06:00:00.000Z',
    },
  ]);
};

describe('an exported journal verified against a copy of the anchors', () => {
  it('holds, and is said to be covered', async () => {
    const { status, lines } = await verify(commits);
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ ok: true, anchors: { count: 1, last: name, covered: commits.length, younger: 0 } }]);
  });

  it.each([
    ['rewritten', () => [...commits.slice(0, -1), resealed()]],
    ['cut-off', () => commits.slice(0, -1)],
  ])('that was %s with right hashes is found, by the anchor that speaks against it', async (reason, tampered) => {
    const { status, lines } = await verify(tampered());
    expect([status, lines[0]]).toEqual([1, { contradicted: { stream, version, reason, anchor: name } }]);
  });

  it('into which a case was put under an earlier date is not called forged, but named, with both anchors', async () => {
    const { later, added, late } = await backDated('named');
    const { status, lines } = await verify([...commits, added], later);
    expect([status, lines]).toEqual([1, [{ late }, expect.objectContaining({ ok: false })]]);
    const whole = { count: 3, last: expect.objectContaining(late.coveredBy), younger: 0 };
    expect(await verifyEvidence([added], later)).toEqual({
      status: 1,
      lines: [{ late }, expect.objectContaining({ anchors: { ...whole, covered: 1 }, ok: false })],
    });
    expect(await verifyEvidence(commits, later)).toEqual({
      status: 0,
      lines: [expect.objectContaining({ anchors: { ...whole, covered: commits.length }, ok: true })],
    });
    expect(await verifyEvidence(commits, join(directory, 'nowhere'))).toMatchObject({
      status: 1,
      lines: [{ anchorBroken: { anchor: 1, reason: 'missing' } }, { ok: false }],
    });
  });

  it('into which one was put late is whole where two persons have explained it, who are named beside it', async () => {
    const { later, added, late } = await backDated('explained');
    const explanation = gapOf('2026-06-09T01:00:00.000Z', late.coveredBy.at);
    const { status, lines } = await verify([...commits, added, ...explanation], later);
    const says = `explained by 登记员 and 复核员 on 2026-06-09T06:00:00.000Z (${gapStream}): 日志流读取延误，后由锚点补上。`;
    expect([status, lines]).toEqual([
      0,
      [
        { late, explained: expect.objectContaining({ entry: gapStream, says }) },
        expect.objectContaining({ ok: true, anchors: expect.objectContaining({ count: 3 }) }),
      ],
    ]);
    expect(await verifyEvidence([added], later, [explanation])).toEqual({
      status: 0,
      lines: [
        { late, explained: expect.objectContaining({ entry: gapStream, says }) },
        expect.objectContaining({ ok: true }),
      ],
    });
    const forged = explanation.map((commit) => ({ ...commit, at: '2026-06-09T05:30:00.000Z' }));
    expect(await verifyEvidence([added], later, [forged])).toMatchObject({
      status: 1,
      lines: [{ late }, { ok: false }],
    });
    const elsewhere = gapOf('2026-06-09T01:00:00.000Z', late.anchor.at);
    expect(await verify([...commits, added, ...elsewhere], later)).toMatchObject({
      status: 1,
      lines: [{ late }, { ok: false }],
    });
  });

  it('is held against nothing where there are none, and says so', async () => {
    expect(await verify(commits, join(directory, 'nowhere'))).toMatchObject({
      status: 1,
      lines: [{ anchorBroken: { anchor: 1, reason: 'missing' } }, { ok: false }],
    });
  });

  it('from which everything was removed is found', async () => {
    const other = goldensOf('format-1').find((one) => one.commits[0]?.stream !== stream);
    expect((await verify(present(other).commits)).lines).toContainEqual({
      contradicted: { stream, version, reason: 'removed', anchor: name },
    });
  });
});
