import { inflateSync } from 'node:zlib';
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg } from 'jpeg-js';
import type { ScanContents, ScanFault } from '../domain/application/refuse-file.ts';
import type { Attachment } from '../domain/vocabulary/attachment.ts';
import { err, ok, type Result } from '../domain/vocabulary/result.ts';
import { openOfd } from './open-ofd.ts';
import { isSheet, outermost, pictureOfJpeg, pictureOfPng, sha256Of } from './scan-pictures.ts';

type Opened = Result<ScanContents, ScanFault>;

/** A sheet of A3 at 600 dpi has 70 million dots; A4, which seals are put on, 35. */
const dotsAtMost = 40_000_000;
const pagesAtMost = 300;
/** What the tables of a PDF may unfold to. */
const unfoldedAtMost = 64 * 1024 * 1024;

/** Members of a PDF that run something, or carry another file (ISO 32000-1 7.11.4, 12.6.4, 13). */
const active: ReadonlySet<string> = new Set([
  '/JS',
  '/JavaScript',
  '/Launch',
  '/EF',
  '/EmbeddedFiles',
  '/RichMedia',
  '/XFA',
  '/AA',
]);
const activeActions = /^\/(?:JavaScript|Launch|ImportData|SubmitForm|RichMediaExecute|GoToE)$/;

const isActive = (dict: PDFDict): boolean => {
  const action = dict.lookup(PDFName.of('S'));
  return (
    dict.keys().some((key) => active.has(key.toString())) ||
    (action instanceof PDFName && activeActions.test(action.toString()))
  );
};

/** A dictionary may be an object of its own or stand where it is used, to any depth (ISO 32000-1 7.3.7, 7.3.10). */
const dictsIn = (object: PDFObject): readonly PDFDict[] => {
  if (object instanceof PDFStream) return dictsIn(object.dict);
  if (object instanceof PDFDict) return [object, ...object.values().flatMap(dictsIn)];
  return object instanceof PDFArray ? object.asArray().flatMap(dictsIn) : [];
};

/** In the trailer or in the dictionary of a table, neither of which is ever packed (ISO 32000-1 7.5.8, 7.6.1). */
const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R/;

const isTooLarge = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';

/** Whether a table of the PDF unfolds beyond all measure, found out without unfolding it. */
const unfoldsTooFar = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1');
  for (const match of text.matchAll(/\/(?:ObjStm|XRef)\b[\s\S]{0,2000}?stream\r?\n/g)) {
    try {
      inflateSync(bytes.subarray(match.index + match[0].length), { maxOutputLength: unfoldedAtMost });
    } catch (cause) {
      if (isTooLarge(cause)) return true;
    }
  }
  return false;
};

const numberIn = (dict: PDFDict, name: string): number => {
  const found = dict.lookup(PDFName.of(name));
  return found instanceof PDFNumber ? found.asNumber() : 0;
};

/** The picture as it is stored (ISO 32000-1 8.9.5): of a JPEG that was put into the document, the same as of its file. */
const pictureOf = (stream: PDFRawStream): string | null => {
  const { dict } = stream;
  const [width, height] = [numberIn(dict, 'Width'), numberIn(dict, 'Height')];
  if (dict.get(PDFName.of('Subtype'))?.toString() !== '/Image' || !isSheet(width, height)) return null;
  const filter = dict.lookup(PDFName.of('Filter'))?.toString() ?? '';
  const contents = Buffer.from(stream.getContents());
  if (/^\[? *\/DCTDecode *\]?$/.test(filter)) return pictureOfJpeg(contents);
  const shape = [width, height, numberIn(dict, 'BitsPerComponent'), filter].join(' ');
  return sha256Of(shape, contents);
};

const openPdf = async (bytes: Buffer): Promise<Opened> => {
  if (!bytes.subarray(-1024).includes('%%EOF')) return err('scan-cut-off');
  if (unfoldsTooFar(bytes)) return err('scan-too-large');
  if (encrypted.test(bytes.toString('latin1'))) return err('scan-encrypted');
  const opened = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  if (opened.isEncrypted) return err('scan-encrypted');
  const pages = opened.getPageCount();
  if (pages === 0) return err('scan-no-pages');
  if (pages > pagesAtMost) return err('scan-too-large');
  const objects = opened.context.enumerateIndirectObjects().map(([, object]) => object);
  if ([opened.catalog, ...objects].flatMap(dictsIn).some(isActive)) return err('scan-active');
  const pictures = objects.flatMap((object) => (object instanceof PDFRawStream ? (pictureOf(object) ?? []) : []));
  return ok({ pages, pictures: outermost(pictures) });
};

/** The width and height that the header names are asked before anything is decoded. */
const onePage = (width: number, height: number, picture: string | null): Opened =>
  width > 0 && height > 0 ? ok({ pages: 1, pictures: picture === null ? [] : [picture] }) : err('scan-no-pages');

const openPng = (bytes: Buffer): Opened => {
  if (bytes.length < 33) return err('scan-cut-off');
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > dotsAtMost) return err('scan-too-large');
  const { width, height } = decodePng(bytes, { checkCrc: true });
  return onePage(width, height, pictureOfPng(bytes));
};

const openJpeg = (bytes: Buffer): Opened => {
  if (bytes.length < 20) return err('scan-cut-off');
  const limits = { maxResolutionInMP: dotsAtMost / 1e6, maxMemoryUsageInMB: 400, tolerantDecoding: false };
  const { width, height } = decodeJpeg(bytes, { ...limits, useTArray: true });
  return onePage(width, height, pictureOfJpeg(bytes));
};

const openers: Readonly<Record<Attachment['mediaType'], (bytes: Buffer) => Opened | Promise<Opened>>> = {
  'application/pdf': openPdf,
  'image/png': openPng,
  'image/jpeg': openJpeg,
  'application/ofd': openOfd,
};

const faultOf = (cause: unknown): ScanFault => {
  if (cause instanceof EncryptedPDFError) return 'scan-encrypted';
  return cause instanceof Error && /maxResolutionInMP|maxMemoryUsageInMB/.test(cause.message)
    ? 'scan-too-large'
    : 'scan-unreadable';
};

/** Opens a scan as whoever reads it will: what is in it, or why that cannot be done, or should not be. */
export const openScan = async (bytes: Buffer, mediaType: Attachment['mediaType']): Promise<Opened> => {
  try {
    return await openers[mediaType](bytes);
  } catch (cause) {
    return err(faultOf(cause));
  }
};
