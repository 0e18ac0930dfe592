import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import { createAttachmentStore } from '../../lambda/adapters/attachment-store.ts';
import { boundaryFileAtMostInBytes } from '../../lambda/domain/registry/boundary-file.ts';
import { attachmentBuckets, attachmentPrefixes } from '../../lambda/resource-names.ts';
import { type AttachmentStore, confirmAttachment, type SignedRequest } from '../../lambda/service/attachments.ts';
import type { BoundaryFiles } from '../../lambda/service/boundaries.ts';
import { startApiHost } from '../../local/api-host.ts';
import { objectGatewayPath, openAttachments } from '../../local/attachments.ts';
import { type Clients, connect } from '../../local/connections.ts';
import { type Engines, startEngines } from '../../local/engines.ts';
import { forgetUploads } from '../../local/forget-uploads.ts';
import { createObjectGateway } from '../../local/object-gateway.ts';
import { areaOf, collectionOf, featureOf, type Square } from '../domain/division/area/open-sea.ts';
import { entries } from '../domain/registry/history.ts';
import { samplePdf } from '../sample-pdf.ts';
import { present, scratchDirectory } from './support/scratch.ts';

const directory = scratchDirectory();
const organisation = 'gd-emergency';
const limit = 20 * 1024 * 1024;

const scanOf = (bytes: Buffer) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: '申请.pdf', mediaType: 'application/pdf' as const, sizeInBytes: bytes.length, sha256 };
};
const pdf = samplePdf;
const put = ({ url, headers }: SignedRequest, bytes: Buffer) => fetch(url, { method: 'PUT', headers, body: bytes });

describe('the attachments of the local runtime', () => {
  let engines: Engines;
  let clients: Clients;
  let store: AttachmentStore;
  let boundaries: BoundaryFiles;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    engines = await startEngines({ dataDir: join(directory, 'attachments') });
    clients = connect(engines);
    const host = await startApiHost(0, true);
    host.open(new Hono(), new Hono().route(objectGatewayPath, createObjectGateway(engines.messaging)), null);
    ({ attachments: store, boundaries } = await openAttachments(engines, clients, host.url));
    stop = async () => {
      await host.stop();
      await engines.stop();
    };
  });
  afterAll(() => stop());

  it.each([
    ['a small scan', pdf('one')],
    ['a scan of exactly 20 MiB', samplePdf('large', limit)],
  ])('take %s straight from the browser, verify it and give it back', async (_, bytes) => {
    const scan = scanOf(bytes);
    const id = { organisation, sha256: scan.sha256 };
    expect((await put(await store.signUpload(organisation, scan), bytes)).status).toBe(200);
    expect(await store.kept(id)).toBeNull();
    expect(await confirmAttachment(store, organisation, scan)).toEqual({ ok: true, value: { pages: 1, pictures: [] } });
    const contents = { pages: 1, pictures: [] };
    expect(await store.kept(id)).toEqual({ mediaType: 'application/pdf', sizeInBytes: bytes.length, contents });
    const answer = await fetch((await store.signRead(id, scan.name, 'inline')).url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="__.pdf"; filename*=UTF-8''%E7%94%B3%E8%AF%B7.pdf`,
    );
  });

  it('refuse other bytes than were announced, as S3 does by the signed checksum', async () => {
    const upload = await store.signUpload(organisation, scanOf(pdf('announced')));
    const answer = await put(upload, pdf('something'));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('BadDigest')]);
  });

  it('refuse an upload that nobody signed, and one past its time', async () => {
    const bytes = pdf('unsigned');
    const upload = await store.signUpload(organisation, scanOf(bytes));
    const bare = { ...upload, url: upload.url.replace(/\?.*$/, '') };
    const late = { ...upload, url: upload.url.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20260101') };
    for (const request of [bare, late]) expect((await put(request, bytes)).status).toBe(403);
  });

  it('refuse what somebody else signed, or what was signed otherwise', async () => {
    const bytes = pdf('forged');
    const upload = await store.signUpload(organisation, scanOf(bytes));
    const signature = /X-Amz-Signature=([0-9a-f]{64})/;
    const forged = [
      upload.url.replace(signature, `X-Amz-Signature=${'a'.repeat(64)}`),
      upload.url.replace(organisation, 'fj-emergency'),
      upload.url.replace(organisation, `${organisation}%2f..%2fx`),
      upload.url.replace('X-Amz-Expires=600', 'X-Amz-Expires=604800'),
      upload.url.replace(/X-Amz-SignedHeaders=[^&]*/, 'X-Amz-SignedHeaders=host'),
    ];
    for (const url of forged) {
      const { status } = await put({ ...upload, url }, bytes);
      expect([url, [403, 404].includes(status)]).toEqual([url, true]);
    }
    const engine = await createAttachmentStore({
      client: clients.s3,
      signer: clients.s3,
      buckets: attachmentBuckets,
    }).signUpload(organisation, scanOf(bytes));
    const { pathname, search } = new URL(engine.url);
    const elsewhere = new URL(upload.url);
    expect(
      (await put({ ...engine, url: `${elsewhere.origin}${objectGatewayPath}${pathname}${search}` }, bytes)).status,
    ).toBe(403);
    expect((await put(upload, bytes)).status).toBe(200);
    const read = await store.signRead({ organisation, sha256: scanOf(bytes).sha256 }, '甲.pdf', 'inline');
    expect((await fetch(read.url.replace('inline', 'attachment'))).status).toBe(403);
  });

  it('take a file of boundaries straight from the browser, read it when it is proposed, and keep it', async () => {
    // A square in the open sea, and blanks that make the file as long as any may be.
    const square: Square = { south: 10, west: 115, size: 0.5 };
    const written = JSON.stringify(collectionOf(featureOf('440103', square)));
    const bytes = Buffer.from(written.padEnd(boundaryFileAtMostInBytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { value } = entries['boundary-file'];
    const file = { ...value, sha256, sizeInBytes: bytes.length };
    expect(await boundaries.refusalOf(file)).toMatchObject({ reason: 'boundary-missing' });
    expect((await put(present(await boundaries.announce(file)), bytes)).status).toBe(200);
    expect(await boundaries.refusalOf({ ...file, sizeInBytes: 9 })).toMatchObject({ reason: 'boundary-size' });
    expect(await boundaries.refusalOf({ ...file, property: 'adcode' })).toMatchObject({ reason: 'boundary-code' });
    expect(await boundaries.announce(file)).not.toBeNull();
    expect(await boundaries.refusalOf(file)).toBeNull();
    expect(await boundaries.announce(file)).toBeNull();
    const held = await boundaries.hold([file], [areaOf(square)], []);
    expect(held).toMatchObject({ ok: true, value: { touched: [{ division: '440103' }] } });
  });

  it('let nobody send more than the limit, whatever length is declared', async () => {
    const bytes = Buffer.concat([pdf(''), randomBytes(limit)]);
    const upload = await store.signUpload(organisation, scanOf(bytes));
    const body = new Blob([bytes]).stream();
    const answer = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body, duplex: 'half' }).catch(
      () => null,
    );
    expect(answer?.status ?? 400).not.toBe(200);
  });

  it('find out a file that was changed behind the signature', async () => {
    const scan = scanOf(pdf('original'));
    const Key = `incoming/${organisation}/${scan.sha256}`;
    await clients.s3.send(
      new PutObjectCommand({ Bucket: attachmentBuckets.incoming, Key, Body: samplePdf('tampered', scan.sizeInBytes) }),
    );
    const refused = await confirmAttachment(store, organisation, scan);
    expect(refused).toMatchObject({ ok: false, error: { code: 'attachment-refused', pointer: '/sha256' } });
    expect(await store.kept({ organisation, sha256: scan.sha256 })).toBeNull();
  });

  it('forget an upload that nobody confirmed within a day, and nothing that was', async () => {
    const [left, confirmed] = [pdf('left'), pdf('confirmed')];
    for (const bytes of [left, confirmed])
      expect((await put(await store.signUpload(organisation, scanOf(bytes)), bytes)).status).toBe(200);
    await confirmAttachment(store, organisation, scanOf(confirmed));
    const idOf = (bytes: Buffer) => ({ organisation, sha256: scanOf(bytes).sha256 });
    const { LastModified } = await clients.s3.send(
      new HeadObjectCommand({
        Bucket: attachmentBuckets.incoming,
        Key: `${attachmentPrefixes.incoming}/${organisation}/${scanOf(left).sha256}`,
      }),
    );
    const cameAt = present(LastModified).getTime();
    const aDay = 86_400_000;
    await forgetUploads(clients.s3, cameAt + aDay - 1000);
    expect(await store.inspect(idOf(left))).not.toBeNull();
    await forgetUploads(clients.s3, cameAt + 2 * aDay);
    expect(await store.inspect(idOf(left))).toBeNull();
    expect(await store.inspect(idOf(confirmed))).toBeNull();
    expect(await store.kept(idOf(confirmed))).not.toBeNull();
    expect(await confirmAttachment(store, organisation, scanOf(left))).toMatchObject({
      error: { code: 'attachment-missing' },
    });
  });

  it('forget what an earlier release took in beside what it kept', async () => {
    const Key = `${attachmentPrefixes.incoming}/${organisation}/${'a'.repeat(64)}`;
    const at = { Bucket: attachmentBuckets.kept, Key };
    await clients.s3.send(new PutObjectCommand({ ...at, Body: 'x' }));
    const { LastModified } = await clients.s3.send(new HeadObjectCommand(at));
    await forgetUploads(clients.s3, present(LastModified).getTime() + 2 * 86_400_000);
    await expect(clients.s3.send(new HeadObjectCommand(at))).rejects.toThrow();
  });

  it('let no browser write what is kept or read what is not verified', async () => {
    const bytes = pdf('private');
    const scan = scanOf(bytes);
    const upload = await store.signUpload(organisation, scan);
    expect(
      (
        await put(
          { ...upload, url: upload.url.replace('/attachment-uploads/incoming/', '/attachments/attachments/') },
          bytes,
        )
      ).status,
    ).toBe(404);
    await put(upload, bytes);
    const read = await store.signRead({ organisation, sha256: scan.sha256 }, scan.name, 'inline');
    expect((await fetch(read.url.replace('/attachments/attachments/', '/attachment-uploads/incoming/'))).status).toBe(
      404,
    );
  });
});

describe('an upload signed for S3', () => {
  it('binds type, length and content', async () => {
    const engines = {
      clients: { s3: { region: 'cn-north-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } } },
    };
    const { S3Client } = await import('@aws-sdk/client-s3');
    const client = new S3Client({ ...engines.clients.s3, requestChecksumCalculation: 'WHEN_REQUIRED' });
    const scan = scanOf(pdf('bound'));
    const signed = await createAttachmentStore({
      client,
      signer: client,
      buckets: { incoming: 'uploads', kept: 'scans' },
    }).signUpload(organisation, scan);
    const query = new URL(signed.url).searchParams;
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect([...query.keys()].filter((name) => /checksum|crc/i.test(name))).toEqual([]);
    expect(signed.headers).toEqual({
      'content-type': 'application/pdf',
      'x-amz-checksum-sha256': Buffer.from(scan.sha256, 'hex').toString('base64'),
    });
  });
});
