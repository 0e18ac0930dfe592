import fc from 'fast-check';
import { answerBytes } from '../../cli/answer-bytes.ts';
import { check, sayChecked } from '../../cli/check.ts';
import { anyCharacter } from '../any-character.ts';

const written = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 130 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\u007f', 'é', '，', '😀', '\ud83d', '\u2028', 'a'),
    maxLength: 8,
  }),
);
const piece = fc.record({ as: fc.constantFrom('plain', 'quoted', 'quotedAgain'), text });

describe('the bytes of answers', () => {
  it('are those of the texts and strings of JSON that were written, however little room there was', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (pieces, room) => {
        const bytes = answerBytes(room);
        for (const { as, text: said } of pieces) {
          if (as === 'plain') bytes.plain(said.toWellFormed());
          else if (as === 'quoted') bytes.quoted(said);
          else bytes.quotedAgain(said);
        }
        const all = pieces.map(({ as, text: said }) => (as === 'plain' ? said.toWellFormed() : JSON.stringify(said)));
        expect(bytes.size()).toBe(Buffer.byteLength(all.join('')));
        expect(written(bytes.take())).toBe(all.join(''));
        expect(bytes.size()).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stay what they were while the next are written', () => {
    const bytes = answerBytes(8);
    bytes.plain('first');
    const first = bytes.take();
    bytes.plain('other');
    expect(written(first)).toBe('first');
  });
});

it.each([
  '【广东省应急管理厅】请检查门窗。咨询电话020-12345678',
  '请登录"gov点cn"\\办理\u200b，{{x}}，促销，关注公众号',
  `www.gov.cn ${'安'.repeat(80)}😀\ud83d`,
])('an answer to %j is the JSON that it is', (given) => {
  const answer = check({ text: given, senderName: '深圳市"人民政府' });
  if (!answer.ok) throw new Error('the text was checked');
  const bytes = answerBytes();
  sayChecked(answer.value, bytes);
  expect(written(bytes.take())).toBe(JSON.stringify(answer.value));
});
