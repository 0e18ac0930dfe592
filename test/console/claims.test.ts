import { globSync, readFileSync } from 'node:fs';

/**
 * Words that claim of a person that they were told, got something or know of it. Only a notice has a record of that, and its words are
 * held against each status of it elsewhere (`emergency/notices.test.tsx`).
 */
const claims = [
  /已(?:经)?(?:电话|短信|邮件|书面)?(?:通知|提醒|告知|知会)/,
  /已(?:知悉|知晓|获悉|阅知|签收)/,
  /\b(?:was|were|been) (?:notified|reminded|informed|alerted)\b/i,
];

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

const claimed = (source: string): readonly string[] =>
  withoutComments(source)
    .split('\n')
    .filter((line) => claims.some((claim) => claim.test(line)))
    .map((line) => line.trim());

describe('no page says that somebody was told, whatever it shows', () => {
  it.each([
    ["waits: '已提醒值班员 1 次',", 1],
    ["told: '已短信通知审批人员',", 1],
    ["told: 'The duty officer was notified',", 1],
    ['/** 已提醒值班员 is what it once said. */', 0],
    ["handed: '短信已送交网关，尚无人查看',", 0],
  ])('and this is what is looked for: %s', (line, found) => expect(claimed(line)).toHaveLength(found));

  it('but by the words of a notice, which have a record', () => {
    const files = ['console/**/*.ts', 'console/**/*.tsx', 'lambda/words/**/*.ts'].flatMap((pattern) =>
      globSync(pattern),
    );
    expect(files.length).toBeGreaterThan(200);
    const found = files
      .filter((file) => !file.endsWith('case-file/notice-words.ts'))
      .flatMap((file) => claimed(readFileSync(file, 'utf8')).map((line) => `${file}: ${line}`));
    expect(found).toEqual([]);
  });
});
