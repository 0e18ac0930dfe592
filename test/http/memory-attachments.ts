import { createHash } from 'node:crypto';
import { ok } from '../../lambda/domain/vocabulary/result.ts';
import type { AttachmentDesk, FileId, KeptFile } from '../../lambda/service/attachments.ts';

/** As many as it has marks of one, for these files are no documents. */
const pagesOf = (bytes: Buffer): number => Math.max(1, bytes.toString().split('[page]').length - 1);

/** Of what stands as `[picture …]` in it. */
const picturesOf = (bytes: Buffer): string[] =>
  [...bytes.toString().matchAll(/\[picture \w+\]/g)].map(([picture]) =>
    createHash('sha256').update(picture).digest('hex'),
  );

const nameOf = ({ organisation, sha256 }: FileId): string => `${organisation}/${sha256}`;
const soon = '2026-03-02T02:10:00.000Z';

export type MemoryDesk = AttachmentDesk & { readonly upload: (id: FileId, bytes: Buffer) => void };

/** A store without a network: what a browser would send arrives by `upload`, as it is. */
export const createMemoryDesk = (isRequiredToSubmit: boolean): MemoryDesk => {
  const [waiting, kept] = [new Map<string, Buffer>(), new Map<string, KeptFile>()];
  return {
    isRequiredToSubmit,
    upload: (id, bytes) => void waiting.set(nameOf(id), bytes),
    store: {
      signUpload: async (organisation, { sha256 }) => ({
        method: 'PUT',
        url: `https://store.example/incoming/${organisation}/${sha256}`,
        headers: { 'content-type': 'application/pdf' },
        expiresAt: soon,
      }),
      signRead: async (id, name, as) => ({
        method: 'GET',
        url: `https://store.example/${nameOf(id)}?${as}=${encodeURIComponent(name)}`,
        headers: {},
        expiresAt: soon,
      }),
      kept: async (id) => kept.get(nameOf(id)) ?? null,
      inspect: async (id) => {
        const bytes = waiting.get(nameOf(id));
        if (bytes === undefined) return null;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const file = { sizeInBytes: bytes.length, sha256, head: bytes.subarray(0, 16) };
        const open = async () => ok({ pages: pagesOf(bytes), pictures: picturesOf(bytes) });
        return { file: { ...file, open }, tag: sha256 };
      },
      keep: async (id, _tag, mediaType, contents) => {
        kept.set(nameOf(id), { mediaType, sizeInBytes: waiting.get(nameOf(id))?.length ?? 0, contents });
      },
    },
  };
};

/** A file that begins like a PDF, and what an applicant says of it. */
export const scanOf = (text: string) => {
  const bytes = Buffer.from(`%PDF-1.7\n${text}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    bytes,
    declared: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: bytes.length, sha256 },
  };
};
