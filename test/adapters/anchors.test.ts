import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CreateBucketCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { createAnchorStore } from '../../lambda/adapters/anchor-bucket.ts';
import { limits } from '../../lambda/adapters/clients/limits.ts';
import { createS3 } from '../../lambda/adapters/clients/s3.ts';
import { anchorTools, sha256Bytes } from '../../lambda/adapters/hash.ts';
import { createUnanchoredRows } from '../../lambda/adapters/unanchored-rows.ts';
import type { Head, KeptAnchor } from '../../lambda/domain/journal/anchor.ts';
import { viewsTable } from '../../lambda/resource-names.ts';
import { type AnchorStore, createAnchoring, type Unanchored } from '../../lambda/service/anchoring.ts';
import { verifyAnchors } from '../../lambda/service/verify-anchors.ts';
import { openAnchors } from '../../local/anchors/anchor-directory.ts';
import { openUnanchored } from '../../local/anchors/unanchored-file.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { ensureResources } from '../../local/resources.ts';
import { scratchDirectory } from '../local/support/scratch.ts';
import { anchorSigner } from '../service/memory-anchors.ts';

const directory = scratchDirectory();
const bucket = 'anchors';
let engines: Engines;
let clients: Clients;

beforeAll(async () => {
  engines = await startEngines({ dataDir: join(directory, 'engines') });
  clients = connect(engines);
  await ensureResources(clients, []);
  await clients.s3.send(new CreateBucketCommand({ Bucket: bucket }));
});
afterAll(() => engines.stop());

const heads: readonly Head[] = Array.from({ length: 60 }, (_, index) => ({
  stream: `application#a-${index}`,
  version: 1 + (index % 3),
  hash: Buffer.from(sha256Bytes(new Uint8Array([index]))).toString('hex'),
}));
const sorted = (given: readonly Head[]) => given.toSorted((one, two) => (one.stream < two.stream ? -1 : 1));

const kinds: readonly (readonly [string, () => { readonly unanchored: Unanchored; readonly store: AnchorStore }])[] = [
  [
    'the table of the views and a bucket',
    () => ({
      unanchored: createUnanchoredRows({
        client: clients.dynamodb,
        table: viewsTable.name,
        onUnreadable: ({ issue }) => {
          throw new Error(issue);
        },
      }),
      store: createAnchorStore({ client: clients.s3, bucket }),
    }),
  ],
  [
    'files of this machine',
    () => ({
      unanchored: openUnanchored(join(directory, 'unanchored.jsonl')),
      store: openAnchors(join(directory, 'kept')),
    }),
  ],
];

describe.each(kinds)('anchors in %s', (_kind, open) => {
  it('cover what was noted, whoever opens them again, and forget it then', async () => {
    const { unanchored } = open();
    await unanchored.note(heads);
    await unanchored.note(heads.slice(0, 5));
    expect(sorted(await open().unanchored.waiting(1000))).toEqual(sorted(heads));
    const make = () => {
      const deps = { ...open(), sign: anchorSigner(), hash: sha256Bytes, onContradicted: () => undefined };
      return createAnchoring({ ...deps, clock: () => '2026-06-09T02:00:00.000Z' });
    };
    expect((await make()())?.anchor).toMatchObject({ number: 1, streams: 60 });
    expect(await open().unanchored.waiting(1000)).toEqual([]);
    const next = { ...heads[0], version: 9, hash: 'a'.repeat(64), stream: 'application#a-0' };
    await open().unanchored.note([next]);
    expect((await make()('always'))?.anchor).toMatchObject({ number: 2, streams: 60 });
    const { store } = open();
    expect(await store.last(0)).toBe(2);
    const verdict = await verifyAnchors(new Map(), { store, tools: anchorTools });
    expect([verdict.breaks, verdict.contradictions.length]).toEqual([[], 60]);
  });
});

describe('an anchor is kept once', () => {
  const kept = { signed: 'a.b.c', key: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k' }, pages: [] } as const;
  const first: KeptAnchor = { ...kept, pages: [] };
  const other = { ...first, signed: 'd.e.f' };

  it('in a directory: another under the same number is not taken, and the first stands', async () => {
    const store = openAnchors(join(directory, 'once'));
    expect(await store.keepAnchor(1, first)).toBe('kept');
    expect(await store.keepAnchor(1, other)).toBe('taken');
    expect(await store.anchor(1)).toEqual(first);
    expect([await store.anchor(99), await store.page('f'.repeat(64))]).toEqual([null, null]);
  });

  it('in a bucket: it is asked to take it only where nothing stands, as its policy wants it, and may refuse', async () => {
    const asked: unknown[] = [];
    const client = createS3(limits.embedded, {
      ...engines.clients.s3,
      requestHandler: {
        handle: async ({ method, headers }: { method: string; headers: Record<string, string> }) => {
          asked.push([method, headers['if-none-match']]);
          const body = '<Error><Code>PreconditionFailed</Code></Error>';
          return { response: { statusCode: 412, headers: {}, body: Readable.from([Buffer.from(body)]) } };
        },
      },
    });
    expect(await createAnchorStore({ client, bucket }).keepAnchor(1, first)).toBe('taken');
    expect(asked).toEqual([['PUT', '*']]);
    const store = createAnchorStore({ client: clients.s3, bucket });
    expect([await store.anchor(99), await store.page('f'.repeat(64))]).toEqual([null, null]);
  });
});

it('the bucket holds anchors by number and heads by root', async () => {
  const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  const names = Contents.map(({ Key = '' }) => Key.replace(/[0-9a-f]{64}/, 'ROOT'));
  expect(names.toSorted()).toEqual([
    'anchors/0000000001.json',
    'anchors/0000000002.json',
    'heads/ROOT.json',
    'heads/ROOT.json',
  ]);
});
