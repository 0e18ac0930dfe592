import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { ScanContents, ScanFault } from '../domain/application/refuse-file.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { outermost, pictureOfJpeg, pictureOfPng } from './scan-pictures.ts';

const entriesAtMost = 5_000;
const unpackedAtMost = 200 * 1024 * 1024;
const xmlAtMost = 4 * 1024 * 1024;

/** What a document of pages carries: its description, pages, pictures, fonts, seals and signatures (GB/T 33190-2016 ch. 7, 18). */
const known =
  /\.(?:xml|png|jpe?g|bmp|tiff?|gif|jb2|gbig2|jbig2|jp2|ttf|otf|ttc|cff|woff|esl|dat|asn1|der|p7b?|cer|crt|md|rels)$/i;

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(
      bytes,
      { lazyEntries: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: true },
      (fault, zip) => (fault === null && zip !== undefined ? resolve(zip) : reject(fault ?? new Error('no archive'))),
    );
  });

/** All that the directory names; the names are checked by the library: none leads out of the archive. */
const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const bytesOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault !== null || stream === undefined) return reject(fault ?? new Error('no stream'));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });

const textOf = async (zip: ZipFile, entry: Entry): Promise<string> => (await bytesOf(zip, entry)).toString('utf8');

/** One after the other, so that no more than one is unpacked at a time. */
const picturesIn = async (zip: ZipFile, entries: readonly Entry[]): Promise<string[]> => {
  const found: string[] = [];
  for (const entry of entries) {
    const readAs = /\.png$/i.test(entry.fileName)
      ? pictureOfPng
      : /\.jpe?g$/i.test(entry.fileName)
        ? pictureOfJpeg
        : null;
    const picture = readAs === null ? null : readAs(await bytesOf(zip, entry));
    if (picture !== null) found.push(picture);
  }
  return outermost(found);
};

const isElsewhere = ({ fileName }: Entry): boolean => !fileName.endsWith('/') && !known.test(fileName);

/** A document of GB/T 33190: an archive with `OFD.xml`, which names documents, and they their pages. */
export const openOfd = async (bytes: Buffer): Promise<Result<ScanContents, ScanFault>> => {
  const zip = await opened(bytes);
  if (zip.entryCount > entriesAtMost) return err('scan-too-large');
  const entries = await entriesOf(zip);
  if (entries.some((entry) => entry.isEncrypted())) return err('scan-encrypted');
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > unpackedAtMost)
    return err('scan-too-large');
  const root = entries.find(({ fileName }) => fileName === 'OFD.xml');
  const documents = entries.filter(({ fileName }) => /(?:^|\/)Document\.xml$/.test(fileName));
  if (root === undefined || [root, ...documents].some(({ uncompressedSize }) => uncompressedSize > xmlAtMost))
    return err('scan-unreadable');
  if (!/<(?:\w+:)?OFD[\s>]/.test(await textOf(zip, root)) || documents.length === 0) return err('scan-unreadable');
  let pages = 0;
  for (const document of documents) {
    const text = await textOf(zip, document);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return err('scan-active');
    if (/<(?:\w+:)?(?:Attachments|Extensions|Actions)[\s>]/.test(text)) return err('scan-active');
    pages += text.match(/<(?:\w+:)?Page\s[^>]*BaseLoc=/g)?.length ?? 0;
  }
  if (pages === 0) return err('scan-no-pages');
  if (entries.some(isElsewhere)) return err('scan-active');
  return ok({ pages, pictures: await picturesIn(zip, entries) });
};
