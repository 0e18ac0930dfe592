import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { runCommand } from './support/run-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const verify = (...files: readonly string[]) => runCommand('verify-evidence', ...files);

const write = (content: string | Uint8Array): string => {
  const path = join(directory, `${digestOf(String(content))}.json`);
  writeFileSync(path, content);
  return path;
};

const sealed = (stream: string, version: number, previousHash: string, reason: string, more: object = {}) => {
  const unsealed = { stream, version, events: [{ type: 'application.withdrawn', reason, ...more }], previousHash };
  return { ...unsealed, hash: digestOf(unsealed) };
};
const given = { orders: [{ orderId: 'a-1.2.mobile', issuedAt: '2026-05-06T09:00:00.000Z' }] };
const first = sealed('application#a-1', 1, '0'.repeat(64), '更正');
const second = sealed('application#a-1', 2, first.hash, '“撤回”', given);
const order = sealed('order#a-1.2.mobile', 1, '0'.repeat(64), '');

const fileOf = (changes: object = {}): string => {
  const orders = [{ orderId: 'a-1.2.mobile', commits: [order], record: [] }];
  const exportedAt = '2026-05-07T09:00:00.000Z';
  const file = { caseId: 'a-1', exportedAt, method: 'SHA-256', case: [first, second], orders, broken: [] };
  const contents = { ...file, ...changes };
  return JSON.stringify({ ...contents, digest: digestOf(contents) });
};
const ended = { caseId: 'a-1', chains: 2, commits: 3, digest: 'holds' };

describe('An evidence file verified without the service', () => {
  it('holds as it was written, whatever else its commits hold', async () =>
    expect(await verify(write(fileOf()))).toEqual({ status: 0, lines: [{ ...ended, ok: true }] }));

  it('names the commit that was changed, though the digest of the file was made anew', async () => {
    const changed = { ...second, events: [{ type: 'application.withdrawn', reason: '另一理由', ...given }] };
    const broken = { stream: 'application#a-1', version: 2, reason: 'hash' };
    const expected = { status: 1, lines: [{ broken }, { ...ended, ok: false }] };
    expect(await verify(write(fileOf({ case: [first, changed] })))).toEqual(expected);
  });

  it('names the commit before which one was taken out', async () => {
    const { status, lines } = await verify(write(fileOf({ case: [second] })));
    const broken = { stream: 'application#a-1', version: 2, reason: 'missing-version' };
    expect([status, lines[0]]).toEqual([1, { broken }]);
  });

  it('names the order that was taken out, though everything left was sealed anew', async () => {
    const fault = { orderId: 'a-1.2.mobile', reason: 'left-out' };
    const expected = { status: 1, lines: [{ fault }, { ...ended, chains: 1, commits: 2, ok: false }] };
    expect(await verify(write(fileOf({ orders: [] })))).toEqual(expected);
  });

  it('does not hold where only what is around the chains was changed', async () => {
    const { status, lines } = await verify(write(fileOf().replace('"SHA-256"', '"SHA-1"')));
    expect([status, lines]).toEqual([1, [{ ...ended, digest: 'differs', ok: false }]]);
  });

  it('does not hold where the service itself had found a break', async () => {
    const reported = { stream: 'order#a-1.2.mobile', version: 1, reason: 'unreadable' };
    const { status, lines } = await verify(write(fileOf({ broken: [reported] })));
    expect([status, lines[0]]).toEqual([1, { reported }]);
  });

  it.each(['', '{}', '[]', 'no JSON'])('is none where the file says %j', async (content) =>
    expect(await verify(write(content))).toEqual({ status: 1, lines: [{ error: 'no-evidence-file' }] }),
  );

  it('is none where its bytes are not UTF-8, whatever they might have been meant to say', async () => {
    const bytes = Buffer.from(fileOf({ case: [first, sealed('application#a-1', 2, first.hash, '\ufffd', given)] }));
    const at = bytes.indexOf('\ufffd');
    const damaged = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at + 3)]);
    expect(await verify(write(damaged))).toEqual({ status: 1, lines: [{ error: 'no-evidence-file' }] });
  });

  describe('that was given in parts', () => {
    const partOf = (part: object, contents: object): string => fileOf({ part, case: [], orders: [], ...contents });
    const one = partOf({ number: 1, previous: null, place: null, next: '2-2-0-1' }, { case: [first] });
    const digest: unknown = JSON.parse(one).digest;
    const two = partOf({ number: 2, previous: digest, place: '2-2-0-1', next: '3-2-1-0' }, { case: [second] });
    const three = partOf(
      { number: 3, previous: JSON.parse(two).digest, place: '3-2-1-0', next: null },
      { orders: [{ orderId: 'a-1.2.mobile', commits: [order], record: [] }] },
    );

    it('holds as one, in several files in any order or in one', async () => {
      const expected = { status: 0, lines: [{ ...ended, parts: 3, ok: true }] };
      expect(await verify(write(three), write(one), write(two))).toEqual(expected);
      expect(await verify(write(`{"caseId":"a-1","parts":[${one},${two},${three}]}`))).toEqual(expected);
    });

    it('names what is missing and what is foreign', async () => {
      const missing = (part: number) => ({
        status: 1,
        lines: [
          { part, reason: 'missing' },
          { parts: 2, ok: false },
        ],
      });
      expect(await verify(write(two), write(three))).toEqual(missing(1));
      expect(await verify(write(one), write(three))).toEqual(missing(2));
      expect(await verify(write(one), write(two))).toEqual(missing(3));
      const foreign = partOf(
        { number: 2, previous: 'f'.repeat(64), place: '2-2-0-1', next: '3-2-1-0' },
        { case: [second] },
      );
      const { status, lines } = await verify(write(one), write(foreign), write(three));
      expect([status, lines[0]]).toEqual([1, { part: 2, reason: 'foreign' }]);
    });

    it('is no evidence beside a whole file', async () => {
      expect(await verify(write(one), write(fileOf()))).toEqual({ status: 1, lines: [{ error: 'no-evidence-file' }] });
    });
  });

  it('is asked for where none is named', async () => expect((await verify()).status).toBe(2));
});
