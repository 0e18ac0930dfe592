import { posix } from 'node:path';
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

/** Without remarks: what stands in them is said to nobody. */
const textOf = async (zip: ZipFile, entry: Entry): Promise<string> =>
  (await bytesOf(zip, entry)).toString('utf8').replaceAll(/<!--[\s\S]*?-->/g, '');

const declaresEntities = (text: string): boolean => /<!DOCTYPE|<!ENTITY/i.test(text);

/** A place within the archive, as a file in `folder` names it (GB/T 33190-2016, ST_Loc): from the root, or from where it is named. */
const placeOf = (named: string, folder: string): string =>
  posix.normalize(named.startsWith('/') ? named.slice(1) : posix.join(folder, named));

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

/** A document of GB/T 33190: an archive with `OFD.xml`, which names documents, and they their pages; all of it is there. */
export const openOfd = async (bytes: Buffer): Promise<Result<ScanContents, ScanFault>> => {
  const zip = await opened(bytes);
  if (zip.entryCount > entriesAtMost) return err('scan-too-large');
  const entries = await entriesOf(zip);
  if (entries.some((entry) => entry.isEncrypted())) return err('scan-encrypted');
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > unpackedAtMost)
    return err('scan-too-large');
  const files = new Map(entries.map((entry) => [entry.fileName, entry]));
  const root = files.get('OFD.xml');
  if (root === undefined || root.uncompressedSize > xmlAtMost) return err('scan-unreadable');
  const listed = await textOf(zip, root);
  if (declaresEntities(listed)) return err('scan-active');
  const roots = Array.from(listed.matchAll(/<(?:\w+:)?DocRoot>([^<]+)</g), ([, named = '']) =>
    placeOf(named.trim(), ''),
  );
  if (!/<(?:\w+:)?OFD[\s>]/.test(listed) || roots.length === 0) return err('scan-unreadable');
  let pages = 0;
  for (const place of roots) {
    const document = files.get(place);
    if (document === undefined || document.uncompressedSize > xmlAtMost) return err('scan-unreadable');
    const text = await textOf(zip, document);
    if (declaresEntities(text) || /<(?:\w+:)?(?:Attachments|Extensions|Actions)[\s>]/.test(text))
      return err('scan-active');
    const named = Array.from(text.matchAll(/<(?:\w+:)?Page\s[^>]*?BaseLoc=(['"])(.*?)\1/g), ([, , loc = '']) =>
      loc.trim(),
    );
    if (named.some((page) => !files.has(placeOf(page, posix.dirname(place))))) return err('scan-unreadable');
    pages += named.length;
  }
  if (pages === 0) return err('scan-no-pages');
  if (entries.some(isElsewhere)) return err('scan-active');
  return ok({ pages, pictures: await picturesIn(zip, entries) });
};
