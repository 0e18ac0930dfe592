import { csvLines } from '../../lambda/http/csv.ts';

describe('a table for spreadsheets', () => {
  it.each([
    ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
    ['+8613800000000', "'+8613800000000"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['\n同意', `"'\n同意"`],
    ['  =1', "'  =1"],
    ['\u3000=1', "'\u3000=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1+1', "'＝1+1"],
    ['＋86', "'＋86"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['  同意', '  同意'],
    ['同意=1', '同意=1'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['说"是"', '"说""是"""'],
    ['两\n行', '"两\n行"'],
  ])('writes %j as text', (value, expected) => {
    expect(csvLines([[value]])).toBe(`${expected}\r\n`);
  });

  it('leaves numbers numbers, and nothing for what is not known', () => {
    expect(csvLines([[-1.5, 0, null]])).toBe('-1.5,0,\r\n');
  });
});
