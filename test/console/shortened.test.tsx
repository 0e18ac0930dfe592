import { shortened } from '../../console/answers/finding-list.tsx';

describe('what is quoted of a text', () => {
  it.each([
    ['whole, up to 31 characters', '一'.repeat(31), '一'.repeat(31)],
    [
      'its first 20 and last 10 where it is longer',
      `${'一'.repeat(21)}${'二'.repeat(11)}`,
      `${'一'.repeat(20)}…${'二'.repeat(10)}`,
    ],
    ['cut between characters that take two units', '🌊'.repeat(40), `${'🌊'.repeat(20)}…${'🌊'.repeat(10)}`],
  ])('is %s', (_how, text, quoted) => expect(shortened(text)).toBe(quoted));
});

describe('where a browser cannot tell characters apart', () => {
  const { Segmenter } = Intl;
  beforeAll(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  afterAll(() => Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true }));

  it('is cut between code points', () =>
    expect(shortened('🌊'.repeat(40))).toBe(`${'🌊'.repeat(20)}…${'🌊'.repeat(10)}`));
});
