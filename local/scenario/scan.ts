import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ApiClient } from './api-client.ts';

type Scan = {
  readonly name: string;
  readonly mediaType: 'application/pdf';
  readonly sizeInBytes: number;
  readonly sha256: string;
};

const lettering = (line: string): string => `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;

const objectsOf = (line: string): readonly string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${lettering(line).length} >>\nstream\n${lettering(line)}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

/** A page of PDF 1.4 with its cross-reference table (ISO 32000-1 7.5); `line` is plain ASCII without brackets. */
const pdfOf = (line: string): string => {
  const offsets: number[] = [];
  let text = '%PDF-1.4\n';
  for (const [index, object] of objectsOf(line).entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
};

/** The scan of a sealed application by its name: a page that says it is a sample, always the same bytes. */
const bytesOf = (name: string): Buffer => {
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return Buffer.from(pdfOf(`Sample scan of a sealed application, no. ${mark}`), 'latin1');
};

export const scan = (name: string): Scan => {
  const bytes = bytesOf(name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, mediaType: 'application/pdf', sizeInBytes: bytes.length, sha256 };
};

const Announced = z.looseObject({
  upload: z.looseObject({ url: z.string(), headers: z.record(z.string(), z.string()) }).nullable(),
});

/** Announces, uploads and has a scan verified, as the console does. */
export const handIn = async ({ post, must }: ApiClient, as: string, attachment: Scan): Promise<void> => {
  const { sha256, mediaType, sizeInBytes } = attachment;
  const { upload } = await must(Announced, post(as, '/attachments', attachment, `scan-${sha256}`));
  if (upload === null) return;
  const answer = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytesOf(attachment.name) });
  if (!answer.ok) throw new Error(`the upload of ${attachment.name} was answered ${answer.status}`);
  await must(z.unknown(), post(as, `/attachments/${sha256}/confirm`, { mediaType, sizeInBytes }));
};
