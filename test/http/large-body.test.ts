import { largestBodyInBytes } from '../../lambda/http/read-body.ts';
import { createTestApi } from './api.ts';
import { raw } from './post-raw.ts';

const padded = (bytes: number): string => {
  const body = JSON.stringify({ content: { text: 'x' } });
  return body + ' '.repeat(bytes - body.length);
};

const streamed = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream();

describe('a large body', () => {
  it.each([
    [largestBodyInBytes - 1, 201],
    [largestBodyInBytes, 201],
    [largestBodyInBytes + 1, 413],
  ])('of %i bytes is answered %i, whether its length is declared or not', async (bytes, status) => {
    const body = padded(bytes);
    const declared = await raw(createTestApi(), body, { 'content-length': String(bytes) });
    const undeclared = await raw(createTestApi(), streamed(body));
    expect([declared.status, undeclared.status]).toEqual([status, status]);
  });

  it('gains nothing by declaring less than it sends', async () => {
    const answer = await raw(createTestApi(), padded(largestBodyInBytes + 1), { 'content-length': '10' });
    expect([answer.status, answer.body['code']]).toEqual([413, 'body-too-large']);
  });

  it('is not read to its end', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    expect((await raw(createTestApi(), endless)).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it('is not read at all for somebody without the role', async () => {
    const answer = await raw(createTestApi(), padded(largestBodyInBytes + 1), {}, '/emergencies');
    expect([answer.status, answer.body['code']]).toEqual([403, 'missing-role']);
  });
});
