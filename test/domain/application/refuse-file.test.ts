import { type AttachmentMediaType, refuseFile } from '../../../lambda/domain/application/refuse-file.ts';

const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46];
const windowsProgram = [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0];
const page = [...Buffer.from('<!doctype html>')];

const sha256 = 'a'.repeat(64);
const judged = (head: readonly number[], mediaType: AttachmentMediaType, size = 1_000, digest = sha256) =>
  refuseFile(
    { mediaType, sizeInBytes: 1_000, sha256 },
    { head: Uint8Array.from(head), sizeInBytes: size, sha256: digest },
  );

describe('an uploaded scan', () => {
  it.each([
    ['application/pdf', pdf],
    ['image/png', png],
    ['image/jpeg', jpeg],
  ] as const)('that is the %s it was declared to be is taken', (mediaType, head) => {
    expect(judged(head, mediaType)).toBeNull();
  });

  it.each([
    ['a PNG declared as PDF', png, 'application/pdf'],
    ['a PDF declared as JPEG', pdf, 'image/jpeg'],
    ['a program declared as PDF', windowsProgram, 'application/pdf'],
    ['a page declared as PDF', page, 'application/pdf'],
    ['the first seven bytes of a PNG', png.slice(0, 7), 'image/png'],
    ['nothing at all', [], 'image/jpeg'],
  ] as const)('is refused for its type: %s', (_, head, mediaType) => {
    expect(judged(head, mediaType)).toMatchObject({ code: 'attachment-refused', pointer: '/mediaType' });
  });

  it.each([
    [999, '/sizeInBytes'],
    [1_000, null],
    [1_001, '/sizeInBytes'],
  ])('of %i bytes where 1000 were declared: %s', (size, pointer) => {
    expect(judged(pdf, 'application/pdf', size)?.pointer ?? null).toBe(pointer);
  });

  it('with other content than declared is refused', () => {
    expect(judged(pdf, 'application/pdf', 1_000, 'b'.repeat(64))).toMatchObject({ pointer: '/sha256' });
  });
});
