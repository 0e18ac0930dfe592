import unhomoglyph from 'unhomoglyph';
import prototypes from 'unhomoglyph/data.json' with { type: 'json' };
import { confusableTable } from '../../cli/build-confusables/confusable-table.ts';
import { confusables } from '../../lambda/domain/registry/confusables.ts';
import { nameAsRead } from '../../lambda/domain/registry/name-as-read.ts';

describe('the table of what is drawn alike', () => {
  it('is made of the installed unhomoglyph', () => {
    expect(confusables).toBe(confusableTable(prototypes));
  });

  it.each([
    [{ 0: 'O', '\u03bf': 'o', '\u041e': 'O' }, '4f=30 41e;6f=3bf'],
    [{ '\u{1f40c}': '\u{1f422}\u{1f40d}' }, '1f422+1f40d=1f40c'],
    [{ '\uff21': 'A' }, ''],
  ])('%j is %s', (given, table) => {
    expect(confusableTable(given)).toBe(table);
  });

  it('reads every letter, figure and sign as unhomoglyph does', () => {
    const isRead = (text: string): boolean => /^[\p{L}\p{N}\p{S}]+$/u.test(text);
    const asTheirs = (sign: string): string => unhomoglyph(sign.normalize('NFKC'));
    const signs = Object.keys(prototypes).filter(
      (sign) =>
        isRead(sign.normalize('NFKC')) && isRead(asTheirs(sign)) && asTheirs(sign).normalize('NFKC') === asTheirs(sign),
    );
    expect(signs.length).toBeGreaterThan(4000);
    expect(signs.filter((sign) => nameAsRead(sign) !== nameAsRead(asTheirs(sign)))).toEqual([]);
  });
});
