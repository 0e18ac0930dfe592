import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { encode as encodePng } from 'fast-png';
import { zipSync } from 'fflate';
import { encode as encodeJpeg } from 'jpeg-js';
import { openScan } from '../../lambda/adapters/open-scan.ts';

const made = async (change: (document: PDFDocument) => void | Promise<void>): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawText('sealed');
  await change(document);
  return Buffer.from(await document.save());
};
const plain = await made(() => undefined);
const blank = await PDFDocument.create();

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};
/** A header that claims so many dots, and hardly anything behind it. */
const claiming = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
const grey = { width: 40, height: 30, data: Buffer.alloc(40 * 30 * 4, 200) };
const png = Buffer.from(encodePng({ ...grey, channels: 4 }));
const jpeg = Buffer.from(encodeJpeg(grey, 80).data);

const text = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
const ofdRoot = text(
  '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
);
const ofdDocument = (pages: number, more = '') =>
  text(
    `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${'<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(pages)}</ofd:Pages>${more}</ofd:Document>`,
  );
const ofd = (files: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      'OFD.xml': ofdRoot,
      'Doc_0/Document.xml': ofdDocument(1),
      'Doc_0/Pages/Page_0/Content.xml': text('<ofd:Page/>'),
      ...files,
    }),
  );

describe('a scan that somebody can look at', () => {
  it.each([
    ['a PDF', plain, 'application/pdf'],
    ['a PNG', png, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['an OFD', ofd(), 'application/ofd'],
    ['an OFD with its seal', ofd({ 'Doc_0/Signs/Sign_0/SignedValue.dat': Buffer.from([1]) }), 'application/ofd'],
  ] as const)('is taken: %s', async (_what, bytes, mediaType) => {
    expect(await openScan(bytes, mediaType)).toBeNull();
  });
});

describe('a scan that nobody can, or should, look at', () => {
  it.each([
    [
      'a PDF behind a password',
      () => made((it) => void it.encrypt({ userPassword: 'a', ownerPassword: 'b', permissions: {} })),
      'scan-encrypted',
    ],
    [
      'a PDF whose owner restricts it',
      () => made((it) => void it.encrypt({ ownerPassword: 'b', permissions: {} })),
      'scan-encrypted',
    ],
    ['a PDF without a page', async () => Buffer.from(await blank.save({ addDefaultPage: false })), 'scan-no-pages'],
    ['a PDF cut off in its middle', async () => plain.subarray(0, plain.length / 2), 'scan-cut-off'],
    [
      'a PDF cut off in its middle with an end put on',
      async () => Buffer.concat([plain.subarray(0, plain.length / 2), Buffer.from('\n%%EOF')]),
      'scan-unreadable',
    ],
    ['a PDF with a script', () => made((it) => it.addJavaScript('main', 'app.alert(1)')), 'scan-active'],
    [
      'a PDF with a program in it',
      () => made((it) => it.attach(new Uint8Array([1]), 'a.exe', { mimeType: 'application/octet-stream' })),
      'scan-active',
    ],
    ['junk called PDF', async () => Buffer.from('%PDF-1.7\nhello\n%%EOF'), 'scan-unreadable'],
    ['the beginning of a PDF', async () => Buffer.from('%PDF-'), 'scan-cut-off'],
  ] as const)('is refused: %s', async (_what, make, fault) => {
    expect(await openScan(await make(), 'application/pdf')).toBe(fault);
  });

  it.each([
    ['a PNG of 30,000 by 30,000', claiming(30_000, 30_000), 'image/png', 'scan-too-large'],
    ['a PNG of one line, endlessly wide', claiming(2 ** 31 - 1, 1), 'image/png', 'scan-too-large'],
    ['a PNG cut off', png.subarray(0, png.length - 30), 'image/png', 'scan-unreadable'],
    ['a PNG of nothing but its head', png.subarray(0, 8), 'image/png', 'scan-cut-off'],
    ['three bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg', 'scan-cut-off'],
    [
      'a JPEG without a picture',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]),
      'image/jpeg',
      'scan-unreadable',
    ],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': text('x') })), 'application/ofd', 'scan-unreadable'],
    ['an OFD without a page', ofd({ 'Doc_0/Document.xml': ofdDocument(0) }), 'application/ofd', 'scan-no-pages'],
    [
      'an OFD with attachments',
      ofd({ 'Doc_0/Document.xml': ofdDocument(1, '<ofd:Attachments>a.xml</ofd:Attachments>') }),
      'application/ofd',
      'scan-active',
    ],
    ['an OFD with a program in it', ofd({ 'Doc_0/Res/a.exe': Buffer.from([1]) }), 'application/ofd', 'scan-active'],
    ['an OFD that leads out of itself', ofd({ '../evil.xml': text('x') }), 'application/ofd', 'scan-unreadable'],
    ['an OFD cut off', ofd().subarray(0, 200), 'application/ofd', 'scan-unreadable'],
  ] as const)('is refused: %s', async (_what, bytes, mediaType, fault) => {
    expect(await openScan(bytes, mediaType)).toBe(fault);
  });

  it('is refused though it would unfold without end, without being unfolded', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const bytes = Buffer.concat([
      Buffer.from(
        `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /N 1 /First 4 /Length ${bomb.length} >>\nstream\n`,
      ),
      bomb,
      Buffer.from('\nendstream\nendobj\n%%EOF'),
    ]);
    expect(await openScan(bytes, 'application/pdf')).toBe('scan-too-large');
  });
});
