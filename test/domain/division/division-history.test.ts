import fc from 'fast-check';
import {
  contains,
  divisionLevel,
  divisionName,
  isKnownDivision,
  provinceOf,
} from '../../../lambda/domain/division/division.ts';
import {
  anyIn,
  inForce,
  liesWithin,
  merged,
  nowhere,
  resolveDivision,
  within,
  without,
} from '../../../lambda/domain/division/division-history.ts';
import { overlap } from '../../../lambda/domain/division/division-overlap.ts';
import { abolishedDivision } from '../../../lambda/domain/division/division-table.ts';

const everyCode = Array.from({ length: 1_000_000 }, (_, index) => String(index).padStart(6, '0'));
const current = everyCode.filter(isKnownDivision);
const abolished = everyCode.filter((code) => abolishedDivision(code) !== undefined);

describe('what a division code names', () => {
  it.each([
    ['000000', '全国'],
    ['440106', '天河区'],
    ['441322', '博罗县'],
    ['500157', '两江新区'],
    ['441900', '东莞市'],
    ['419001', '济源市'],
    ['429004', '仙桃市'],
    ['469001', '五指山市'],
    ['659001', '石河子市'],
    ['710000', '台湾省'],
  ])('%s is %s', (code, name) => {
    expect([resolveDivision(code), divisionName(code)]).toEqual([{ kind: 'current' }, name]);
  });

  it.each([
    ['441283', 2015, '高要市', ['441204']],
    ['440183', 2014, '增城市', ['440118']],
    ['440681', 2002, '顺德市', ['440606']],
    ['445121', 2013, '潮安县', ['445103']],
    ['110103', 2010, '崇文区', ['110101']],
    ['330103', 2021, '下城区', ['330105']],
    ['330104', 2021, '江干区', ['330102', '330114']],
    ['532331', 2021, '禄丰县', ['532302']],
    // A prefecture goes to what its counties went to.
    ['371200', 2018, '莱芜市', ['370116', '370117']],
    ['341400', 2011, '巢湖市', ['340124', '340181', '340207', '340281', '340522', '340523']],
    // Given twice: its last holder counts.
    ['449001', 1995, '顺德市', ['440606']],
    // By notices that the changes lack.
    ['440102', 2005, '东山区', ['440104']],
    ['130103', 2014, '桥东区', ['130102', '130104']],
    ['140202', 2018, '城区', ['140213', '140214']],
    ['140211', 2018, '南郊区', ['140212', '140213', '140214']],
    ['140102', 1997, '南城区', ['140105', '140106']],
    ['430404', 2001, '城北区', ['430407', '430408']],
    ['510224', 1994, '江北县', ['500109', '500157']],
    ['542528', 1999, '隆格尔县', ['540232']],
    // Of a prefecture made anew: the same name, and for what is left the districts that nothing else became.
    ['362321', 2000, '上饶县', ['361104']],
    ['362301', 2000, '上饶市', ['361102']],
    ['362401', 2000, '吉安市', ['360802', '360803']],
    ['522101', 1997, '遵义市', ['520300']],
    ['522121', 1997, '遵义县', ['520302', '520303', '520304']],
    ['512501', 1996, '宜宾市', ['511502', '511504']],
    ['512527', 1996, '宜宾县', ['511502', '511504']],
    ['512201', 1992, '万县市', ['500101']],
    ['379004', 1992, '莱芜市', ['370116', '370117']],
    // Never a place of the same name elsewhere: 成都 had a 东城区 as 北京 has one.
    ['510102', 1990, '东城区', ['510104', '510105', '510106', '510107', '510108']],
    ['650108', 2007, '东山区', ['650109']],
    ['230105', 2004, '太平区', ['230104']],
    ['140203', 2018, '矿区', ['140214']],
    ['140104', 1997, '河西区', ['140109', '140110']],
    ['410504', 2002, '铁西区', ['410505']],
    ['320911', 1996, '郊区', ['320902', '320903']],
    ['510602', 1996, '市中区', ['510603', '510604']],
    ['441611', 1993, '郊区', ['441625']],
    ['430311', 1992, '郊区', ['430302', '430304']],
    ['450104', 2004, '城北区', ['450107']],
    ['410511', 2002, '郊区', ['410502', '410503', '410505', '410506']],
    ['130106', 2001, '郊区', ['130102', '130104', '130105', '130108']],
    ['231011', 1997, '郊区', ['231002', '231003', '231004', '231005']],
    ['140112', 1997, '南郊区', ['140105', '140106', '140107', '140110']],
    ['450306', 1996, '市郊区', ['450302', '450303', '450304', '450305', '450311']],
    ['420611', 1995, '郊区', ['420602', '420606']],
    ['220111', 1995, '郊区', ['220102', '220103', '220104', '220105', '220106']],
    ['440702', 1994, '城区', ['440704']],
    ['440711', 1994, '郊区', ['440703']],
    ['340211', 1990, '郊区', ['340202', '340207', '340209']],
    // Not only what most of it became: 潮阳市 was divided, and townships of others went to their neighbours.
    ['440582', 2003, '潮阳市', ['440513', '440514']],
    ['440524', 1993, '潮阳县', ['440513', '440514']],
    ['440321', 1992, '宝安县', ['440306', '440307']],
    ['320586', 2000, '吴县市', ['320506', '320507']],
    ['350321', 2002, '莆田县', ['350302', '350303', '350304', '350305']],
    ['411123', 2004, '郾城县', ['411102', '411103', '411104']],
    ['450121', 2004, '邕宁县', ['450102', '450103', '450105', '450108', '450109']],
    ['460021', 1994, '琼山县', ['460105', '460106', '460107', '460108']],
    ['130323', 2015, '抚宁县', ['130302', '130304', '130306']],
    // No notice at hand says where it went.
    ['130904', 1997, '郊区', []],
  ])('%s was given up in %i as %s, now %j', (code, year, name, successors) => {
    expect(resolveDivision(code)).toEqual({ kind: 'abolished', year, name, successors });
  });

  it.each(['449900', '440399', '440001', '999999', '110100', '44', ''])('%j never was a division', (code) => {
    expect(resolveDivision(code)).toEqual({ kind: 'unknown' });
  });

  it('is counted as the national table counts them', () => {
    const counted = Map.groupBy(current, divisionLevel);
    const counts = [...counted].map(([level, codes]) => [level, codes.length]);
    expect(Object.fromEntries(counts)).toEqual({ national: 1, provincial: 34, prefecture: 333, county: 2847 });
  });

  it('has a province, and a prefecture unless it lies in none', () => {
    for (const code of current.slice(1)) {
      expect(isKnownDivision(provinceOf(code) ?? '')).toBe(true);
      const direct = /^(11|12|31|50)|^(4190|4290|4690|6590)/.test(code);
      expect(isKnownDivision(`${code.slice(0, 4)}00`)).toBe(!direct || code.endsWith('0000'));
    }
  });

  it('is succeeded by what exists, and was given up only if it does not', () => {
    expect(abolished.length).toBeGreaterThan(2_200);
    expect(abolished.filter(isKnownDivision)).toEqual([]);
    const resolved = abolished.map(resolveDivision);
    for (const it of resolved) {
      expect(it).toMatchObject({ kind: 'abolished', name: expect.stringMatching(/^\p{Script=Han}+$/u) });
      if (it.kind === 'abolished') expect(it.successors.filter((code) => !isKnownDivision(code))).toEqual([]);
    }
  });

  it('lies in the province that it lay in, but for what 重庆 was made of', () => {
    const moved = abolished.filter((code) => {
      const resolved = resolveDivision(code);
      const successors = resolved.kind === 'abolished' ? resolved.successors : [];
      return successors.some(
        (to) => to.slice(0, 2) !== code.slice(0, 2) && !(code.startsWith('51') && to.startsWith('50')),
      );
    });
    expect(moved).toEqual([]);
  });

  it('is named where nothing is known of what became of it', () => {
    // 沧州市郊区, which went to the districts beside it: the notice is not at hand.
    expect(nowhere(abolished)).toEqual(['130904']);
  });
});

describe('a scope that names codes of earlier', () => {
  it('stands for what lies there today', () => {
    expect(inForce(['371200', '440100', '370116', '449900', '130904'])).toEqual(['370116', '370117', '440100']);
    expect(nowhere(['371200', '440100', '449900', '130904'])).toEqual(['449900', '130904']);
  });

  it.each([
    ['441283', ['441200'], true],
    ['441204', ['441283'], true],
    ['371200', ['370116'], false],
    ['371200', ['370100'], true],
    ['511200', ['500000'], true],
    ['440106', ['449900'], false],
  ])('%s lies within %j: %s', (inner, outer, expected) => {
    expect(liesWithin(inner, outer)).toBe(expected);
  });
});

describe('many codes held against an area', () => {
  const codes = [
    '000000',
    '440000',
    '440100',
    '440106',
    '441283',
    '371200',
    '370116',
    '511200',
    '500000',
    '449900',
    '341400',
  ];
  const some = fc.subarray(codes);

  it('lie in it as each alone does', () => {
    const alone = (inner: string, outer: readonly string[]): boolean =>
      inForce([inner]).every((place) => inForce(outer).some((division) => contains(division, place)));
    fc.assert(
      fc.property(some, some, (inner, outer) => {
        expect(inner.map(within(outer))).toEqual(inner.map((code) => alone(code, outer)));
        const known = inner.filter((code) => inForce([code]).length > 0);
        expect(outer.map(anyIn(inner))).toEqual(outer.map((code) => known.some((one) => alone(one, [code]))));
      }),
    );
  });
});

describe('an area without a part of it', () => {
  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['440100', '440300'], ['440300'], ['440100']],
    [['440300'], ['440000'], []],
    [['440300'], ['440300', '440100'], []],
    [['440300'], ['350000'], ['440300']],
    // A city without one of its districts: the others.
    [['460200'], ['460202', '460203'], ['460204', '460205']],
    // A province without one of its cities: the others, and the counties that lie in none.
    [['460000'], ['460100', '460200', '460300', '460400'], current.filter((code) => code.startsWith('469'))],
    // Names that were given up are what succeeds them, on either side.
    [['440183', '440300'], ['440118'], ['440300']],
    [['440118', '440300'], ['440183'], ['440300']],
    // What lies in another of the codes is said once.
    [['440304', '440300', '350100'], ['350000'], ['440300']],
    // What stood for nothing when it was ordered still stands for itself.
    [['449900', '440300'], ['440300'], ['449900']],
  ])('%j without %j is %j', (area, part, expected) => {
    expect(without(area, part)).toEqual(expected);
  });

  it('of a county leaves the whole country in the largest divisions that do not hold it', () => {
    const left = without(['000000'], ['440304']);
    expect(left).toContain('710000');
    expect(left).toContain('440100');
    expect(left).toContain('440305');
    for (const around of ['000000', '440000', '440300', '440304']) expect(left).not.toContain(around);
    expect(without(left, ['440300'])).toEqual(left.filter((code) => !code.startsWith('4403')));
  });

  const counties = current.filter((code) => divisionLevel(code) === 'county');
  const near = current.filter((code) => code === '000000' || /^(?:44(?:00|03|01)|46|11)/.test(code));
  const areas = fc.array(fc.constantFrom(...near), { maxLength: 6 });
  const holds = (area: readonly string[], place: string): boolean => area.some((code) => contains(code, place));

  it('holds exactly the places of the one that are none of the other, each once', () => {
    fc.assert(
      fc.property(
        areas,
        areas,
        fc.constantFrom(...counties.filter((code) => /^(?:44|46|11|35)/.test(code))),
        (area, part, place) => {
          const left = without(area, part);
          expect(holds(left, place)).toBe(holds(area, place) && !holds(part, place));
          expect(merged(left)).toEqual(left);
          expect(merged(area)).toEqual(
            [...new Set(area)].filter((code) => !area.some((other) => other !== code && contains(other, code))),
          );
          expect(overlap(area, part)).toEqual([
            ...new Set(
              [...new Set(area)].flatMap((code) =>
                [...new Set(part)].flatMap((other) =>
                  contains(other, code) ? [code] : contains(code, other) ? [other] : [],
                ),
              ),
            ),
          ]);
          expect(without(left, part)).toEqual(left);
        },
      ),
      { numRuns: 500 },
    );
  });
});
