import { excerptOf } from '../../console/features/schedule/excerpt.ts';

describe('the excerpt of a message in the calendar', () => {
  it.each([
    ['after its signature', '【广东省应急管理厅】台风季将至请检查', '台风季将至请检查'],
    ['whole at twelve characters', '【某厅】一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙'],
    ['cut at thirteen', '【某厅】一二三四五六七八九十甲乙丙', '一二三四五六七八九十甲乙…'],
    ['without half a character', '一二三四五六七八九十甲😀😀', '一二三四五六七八九十甲😀…'],
    ['of a text without a signature', ' 台风\n将至', '台风 将至'],
  ])('is %s', (_what, text, excerpt) => expect(excerptOf(text)).toBe(excerpt));
});
