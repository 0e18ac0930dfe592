import { labelOf, pointerWords } from '../../console/answers/problem-part-words.ts';

describe('a place in what was sent', () => {
  it.each([
    ['/name', '文件名'],
    ['/content/attachment/name', '盖章的书面申请 · 文件名'],
    ['/content/window/start', '发送时间 · 开始时间'],
    ['/alert/expires', '警报失效时间'],
    ['/alert/start', '影响开始时间'],
    ['/content/text', '短信内容'],
    ['/entry/value/name', '名称'],
    ['/orders/0/volumeCeiling', '协调指令 · 数量上限'],
    ['/sha256', null],
    ['', null],
  ])('%s is called %s', (pointer, label) => {
    expect(labelOf(pointer, pointerWords.zh)).toBe(label);
  });
});
