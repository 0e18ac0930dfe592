import { readCsv } from '../../cli/build-divisions/csv.ts';
import { abolishedOf, type Change, correctedBy } from '../../cli/build-divisions/successors.ts';
import { writtenTable } from '../../cli/build-divisions/written-table.ts';
import { readTable } from '../../lambda/domain/division/division-table.ts';

const change = (year: number, type: string, from: string, to: string): Change => {
  const [oldCode = '', oldName = ''] = from.split(' ');
  const [newCode = '', newName = ''] = to.split(' ');
  return { year, type, oldCode, oldName, newCode, newName };
};

const of = (current: readonly string[], changes: readonly Change[]) =>
  abolishedOf({ current: new Set(current), changes });

describe('the table of divisions made from the changes', () => {
  it('follows a chain of changes to the codes of today', () => {
    const changes = [
      change(1995, '同名改码', '449001 顺德市', '440681 顺德市'),
      change(2002, '撤市设区', '440681 顺德市', '440606 顺德区'),
    ];
    expect(of(['440606'], changes)).toEqual([
      { code: '440681', year: 2002, name: '顺德市', successors: ['440606'] },
      { code: '449001', year: 1995, name: '顺德市', successors: ['440606'] },
    ]);
  });

  it('follows the place, not its code, where the code was given to another', () => {
    const changes = [
      change(1991, '同名改码', '132001 栾城县', '130123 栾城县'),
      change(1993, '码位改派', '130123 栾城县', '130123 正定县'),
      change(1993, '码位改派', '130124 正定县', '130124 栾城县'),
      change(2014, '撤县设区', '130124 栾城县', '130111 栾城区'),
    ];
    expect(of(['130123', '130111'], changes)).toEqual([
      { code: '130124', year: 2014, name: '栾城县', successors: ['130111'] },
      { code: '132001', year: 1991, name: '栾城县', successors: ['130111'] },
    ]);
  });

  it('gives a prefecture what its counties became, and nothing twice', () => {
    const changes = [
      change(2018, '撤销', '371200 莱芜市', '370116 莱芜区'),
      change(2018, '撤销', '371202 莱城区', '370116 莱芜区'),
      change(2018, '撤销', '371203 钢城区', '370117 钢城区'),
      change(1992, '撤地设市', '352600 龙岩地区', '350800 龙岩市'),
      change(1992, '同名改码', '352622 长汀县', '350821 长汀县'),
    ];
    const successors = of(['370116', '370117', '350800', '350821'], changes).map((it) => [it.code, it.successors]);
    expect(Object.fromEntries(successors)).toMatchObject({ '371200': ['370116', '370117'], '352600': ['350800'] });
  });

  it('says of what went nowhere only that it went', () => {
    expect(of(['340200'], [change(1990, '撤销', '340211 郊区', '')])).toEqual([
      { code: '340211', year: 1990, name: '郊区', successors: [] },
    ]);
  });

  it('takes no place of the same name elsewhere for what became of one', () => {
    const changes = [
      change(1990, '撤销', '510102 东城区', '110101 东城区'),
      change(1991, '撤销', '510103 西城区', '510105 青羊区'),
    ];
    const mistaken = [{ year: 1990, oldCode: '510102', newCode: '110101' }];
    expect(of(['110101', '510105'], correctedBy(mistaken, changes))).toMatchObject([
      { code: '510102', successors: [] },
      { code: '510103', successors: ['510105'] },
    ]);
  });

  const current = [
    { code: '420000', name: '湖北省' },
    { code: '420100', name: '武汉市' },
    { code: '420102', name: '江岸区' },
    { code: '420103', name: '江汉区' },
    { code: '420600', name: '襄阳市' },
    { code: '420683', name: '枣阳市' },
    { code: '429004', name: '仙桃市' },
    { code: '429005', name: '潜江市' },
    { code: '430000', name: '湖南省' },
  ];

  it('is written with what lies in no prefecture beside its province, and read so', () => {
    const { provinces } = readTable(writtenTable(current, []));
    expect(provinces).toEqual({
      '42': {
        name: '湖北省',
        counties: { '9004': '仙桃市', '9005': '潜江市' },
        cities: {
          '01': { name: '武汉市', counties: { '02': '江岸区', '03': '江汉区' } },
          '06': { name: '襄阳市', counties: { '83': '枣阳市' } },
        },
      },
      '43': { name: '湖南省', counties: {}, cities: {} },
    });
  });

  it('says of what was given up what it was called, in which year, and what lies there', () => {
    const abolished = [
      { code: '420104', year: 2000, name: '枣阳县', successors: ['420683', '420102', '430000'] },
      { code: '420105', year: 1990, name: '郊区', successors: [] },
      { code: '420106', year: 2026, name: '江南区', successors: ['420103'] },
      { code: '429003', year: 1995, name: '枣阳市', successors: ['420683'] },
    ];
    const read = readTable(writtenTable(current, abolished)).abolished;
    expect(abolished.map(({ code }) => ({ code, ...read(code) }))).toEqual(abolished);
    expect(['420107', '429104', '420102'].map(read)).toEqual([undefined, undefined, undefined]);
  });

  it('reads a field in quotes, with its commas and line breaks', () => {
    expect(readCsv('year,detail,code\n1990,"a, ""b""\nc",1\r\n1991,,2\n')).toEqual([
      { year: '1990', detail: 'a, "b"\nc', code: '1' },
      { year: '1991', detail: '', code: '2' },
    ]);
  });
});
