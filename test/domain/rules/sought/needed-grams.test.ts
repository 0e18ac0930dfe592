import { neededGrams } from '../../../../lambda/domain/rules/sought/needed-grams.ts';

const rarestOf = (pattern: RegExp) => neededGrams(pattern)[0]?.toSorted() ?? null;

describe('What a text needs to have for a pattern to be met in it', () => {
  it.each<[string, RegExp, readonly string[] | null]>([
    ['two letters that stand together', /促销/u, ['促销']],
    ['one of each branch', /促销|打折/u, ['促销', '打折']],
    ['one of a set beside a letter', /优惠[价券]/u, ['优惠']],
    ['nothing, where a branch needs nothing', /促销|\p{Script=Han}/u, null],
    ['nothing of what may be left out', /(?:促销)?打折/u, ['打折']],
    ['nothing of what may not stand there', /(?<!促销)打折/u, ['打折']],
    ['what must stand before it', /(?<=促销).{2}/u, ['促销']],
    ['what comes twice beside itself', /x{2,4}/u, ['xx']],
    ['no pair across what may be left out', /促,?销/u, ['促']],
    ['both halves of a character', /😀/u, ['😀']],
    ['either case, and what else the flag takes for it', /k;/iu, ['K;', 'k;', '\u212a;']],
    ['nothing of an unusual case', /ж/iu, null],
    ['nothing, where it goes back to a group', /(.)\1/u, null],
  ])('%s: %s', (_, pattern, grams) => {
    expect(rarestOf(pattern)).toEqual(grams);
  });

  it('a pattern that cannot be read is a fault of whoever wrote it', () => {
    expect(() => neededGrams({ .../a/, source: 'a)', flags: 'u' })).toThrow(SyntaxError);
  });
});
