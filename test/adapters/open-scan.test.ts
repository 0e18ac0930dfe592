import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { encode as encodePng } from 'fast-png';
import { zipSync } from 'fflate';
import { encode as encodeJpeg } from 'jpeg-js';
import { openScan } from '../../lambda/adapters/open-scan.ts';
import { err, ok } from '../../lambda/domain/vocabulary/result.ts';

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
    [
      'an OFD whose places begin at its root',
      ofd({
        'OFD.xml': text('<OFD><DocBody><DocRoot> /Doc_0/Document.xml </DocRoot></DocBody></OFD>'),
        'Doc_0/Document.xml': text("<Document><Page BaseLoc='/Doc_0/Pages/Page_0/Content.xml' ID='1'/></Document>"),
      }),
      'application/ofd',
    ],
    ['an OFD with its seal', ofd({ 'Doc_0/Signs/Sign_0/SignedValue.dat': Buffer.from([1]) }), 'application/ofd'],
  ] as const)('is taken: %s', async (_what, bytes, mediaType) => {
    expect(await openScan(bytes, mediaType)).toEqual(ok({ pages: 1, pictures: [] }));
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
    ...(
      [
        ['an action on opening', 'OpenAction', { S: 'JavaScript', JS: 'app.alert(1)' }],
        ['an action behind another', 'OpenAction', { S: 'GoTo', Next: [{ S: 'Launch', F: 'a.exe' }] }],
        ['its table of scripts', 'Names', { JavaScript: { Names: ['a', { S: 'JavaScript', JS: 'x' }] } }],
        ['its table of files', 'Names', { EmbeddedFiles: { Names: [] } }],
        ['a form of its own', 'AcroForm', { XFA: 'x', Fields: [] }],
        ['a file at its side', 'AF', [{ Type: 'Filespec', F: 'a.exe', EF: {} }]],
      ] as const
    ).map(
      ([what, name, value]) =>
        [
          `a PDF with ${what}, written where it is used`,
          () => made(({ catalog, context }) => catalog.set(PDFName.of(name), context.obj(value))),
          'scan-active',
        ] as const,
    ),
    [
      'a PDF that names its action elsewhere',
      () =>
        made(({ catalog, context }) =>
          catalog.set(PDFName.of('OpenAction'), context.obj({ S: context.register(context.obj('Launch')) })),
        ),
      'scan-active',
    ],
    ['junk called PDF', async () => Buffer.from('%PDF-1.7\nhello\n%%EOF'), 'scan-unreadable'],
    ['the beginning of a PDF', async () => Buffer.from('%PDF-'), 'scan-cut-off'],
  ] as const)('is refused: %s', async (_what, make, fault) => {
    expect(await openScan(await make(), 'application/pdf')).toEqual(err(fault));
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
    [
      'an OFD whose root names no document of it',
      ofd({ 'OFD.xml': text(`<ofd:OFD xmlns:ofd="x"><ofd:DocRoot>Doc_9/Document.xml</ofd:DocRoot></ofd:OFD>`) }),
      'application/ofd',
      'scan-unreadable',
    ],
    [
      'an OFD with attachments, its document under another name',
      ofd({
        'OFD.xml': text('<ofd:OFD xmlns:ofd="x"><ofd:DocRoot>/Doc_0/Main.xml</ofd:DocRoot></ofd:OFD>'),
        'Doc_0/Main.xml': ofdDocument(1, '<ofd:Attachments>a.xml</ofd:Attachments>'),
      }),
      'application/ofd',
      'scan-active',
    ],
    [
      'an OFD without the page it names',
      ofd({ 'Doc_0/Document.xml': text('<ofd:Document><ofd:Page ID="1" BaseLoc="Pages/Page_7.xml"/></ofd:Document>') }),
      'application/ofd',
      'scan-unreadable',
    ],
    [
      'an OFD whose page is a remark',
      ofd({
        'Doc_0/Document.xml': text(
          '<ofd:Document><!-- <ofd:Page BaseLoc="Pages/Page_0/Content.xml"/> --></ofd:Document>',
        ),
      }),
      'application/ofd',
      'scan-no-pages',
    ],
    [
      'an OFD whose root declares entities',
      ofd({ 'OFD.xml': Buffer.concat([text('<!DOCTYPE a [<!ENTITY b "c">]>'), ofdRoot]) }),
      'application/ofd',
      'scan-active',
    ],
    ['an OFD that leads out of itself', ofd({ '../evil.xml': text('x') }), 'application/ofd', 'scan-unreadable'],
    ['an OFD cut off', ofd().subarray(0, 200), 'application/ofd', 'scan-unreadable'],
  ] as const)('is refused: %s', async (_what, bytes, mediaType, fault) => {
    expect(await openScan(bytes, mediaType)).toEqual(err(fault));
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
    expect(await openScan(bytes, 'application/pdf')).toEqual(err('scan-too-large'));
  });
});

describe('the pictures of a scan', () => {
  const sheet = (shade: number) => {
    const [width, height] = [640, 800];
    const data = Buffer.alloc(width * height * 4, shade);
    data.fill(255, 0, 4000);
    return { width, height, data };
  };
  const jpegOf = (shade: number): Buffer => Buffer.from(encodeJpeg(sheet(shade), 80).data);
  const pngOf = (shade: number): Buffer => Buffer.from(encodePng({ ...sheet(shade), channels: 4 }));
  const holding = (...pictures: readonly Buffer[]): Promise<Buffer> =>
    made(async (document) => {
      for (const picture of pictures) document.addPage().drawImage(await document.embedJpg(picture));
    });
  const picturesOf = async (bytes: Buffer, mediaType: Parameters<typeof openScan>[1]): Promise<readonly string[]> => {
    const opened = await openScan(bytes, mediaType);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value.pictures;
  };
  /** The same picture with a remark of a program behind its first marker (ITU-T T.81 B.2.4.5). */
  const remarked = (bytes: Buffer): Buffer =>
    Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 6, 1, 2, 3, 4]), bytes.subarray(2)]);

  it('are the same in a JPEG, in the same with another remark, and in a PDF or OFD that it was put into', async () => {
    const [own] = await picturesOf(jpegOf(90), 'image/jpeg');
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(await picturesOf(remarked(jpegOf(90)), 'image/jpeg')).toEqual([own]);
    expect(await picturesOf(await holding(jpegOf(90)), 'application/pdf')).toEqual([own]);
    expect(await picturesOf(ofd({ 'Doc_0/Res/a.jpg': jpegOf(90) }), 'application/ofd')).toEqual([own]);
    expect(await picturesOf(jpegOf(120), 'image/jpeg')).not.toEqual([own]);
  });

  /** The same with a remark of a program before its end (W3C PNG 11.3.3.3). */
  const remarkedPng = (bytes: Buffer): Buffer => {
    const body = Buffer.from('tEXtSoftware\0scanner', 'latin1');
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([bytes.subarray(0, -12), length, body, sum, bytes.subarray(-12)]);
  };

  it('of a PNG are told apart by what is seen', async () => {
    const [own] = await picturesOf(pngOf(90), 'image/png');
    expect(await picturesOf(remarkedPng(pngOf(90)), 'image/png')).toEqual([own]);
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(await picturesOf(pngOf(90), 'image/png')).toEqual([own]);
    expect(await picturesOf(pngOf(91), 'image/png')).not.toEqual([own]);
  });

  it('are those of its first and last pages where there are many, and pages are counted', async () => {
    const each = [10, 60, 110, 160, 210].map(jpegOf);
    const opened = await openScan(await holding(...each), 'application/pdf');
    const digests = await Promise.all(each.map(async (picture) => (await picturesOf(picture, 'image/jpeg'))[0]));
    expect(opened).toEqual(ok({ pages: 6, pictures: [digests[0], digests[1], digests[3], digests[4]] }));
  });

  it('are none where they are smaller than a sheet: a letterhead or an electronic seal is on many documents', async () => {
    expect(await picturesOf(jpeg, 'image/jpeg')).toEqual([]);
    expect(await picturesOf(await holding(jpeg), 'application/pdf')).toEqual([]);
  });
});
