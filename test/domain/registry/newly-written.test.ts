import { divisionLevel } from '../../../lambda/domain/division/division.ts';
import { refuseValue } from '../../../lambda/domain/registry/admit.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { faultsOfNew } from '../../../lambda/domain/registry/newly-written.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { present } from '../../local/support/scratch.ts';
import { facts, operators, organisations, standing } from '../sample-register.ts';

const levels = { national: 'national', provincial: 'provincial', prefecture: 'prefecture', county: 'county' } as const;
const levelOf = (division: string) => levels[divisionLevel(division)];

const entries = (division: string): readonly (readonly [RegistryEntry, string])[] => [
  [{ kind: 'organisation', value: { ...present(organisations[0]), level: levelOf(division), division } }, 'division'],
  [{ kind: 'operator', value: { ...present(operators[0]), regions: ['440000', division] } }, 'regions/1'],
  [{ kind: 'standing-authority', value: { ...standing, divisions: ['440100', division] } }, 'divisions/1'],
];

describe('what is newly written into the register', () => {
  it.each(['000000', '440000', '440300', '441322', '429004'])('may name %s', (division) => {
    for (const [entry] of entries(division)) expect(faultsOfNew(entry)).toEqual([]);
  });

  it.each([
    ['449900', 'code-unknown', { near: ['440000 (广东省)', '445200 (广东省揭阳市)', '445300 (广东省云浮市)'] }],
    ['999999', 'code-beyond', {}],
    ['441283', 'code-abolished', { year: 2015, name: '高要市', now: ['441204 (广东省肇庆市高要区)'] }],
    [
      '371200',
      'code-abolished',
      { year: 2018, name: '莱芜市', now: ['370116 (山东省济南市莱芜区)', '370117 (山东省济南市钢城区)'] },
    ],
    [
      '130904',
      'code-vanished',
      {
        year: 1997,
        name: '郊区',
        near: ['130900 (河北省沧州市)', '130902 (河北省沧州市新华区)', '130903 (河北省沧州市运河区)'],
      },
    ],
  ] as const)('may not name %s, and says why: %s', (division, reason, more) => {
    for (const [entry, place] of entries(division)) {
      const told = { reason, facts: { division, ...more } };
      const path = ['value', ...place.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
      expect(faultsOfNew(entry)).toEqual([{ path, ...told }]);
      expect(refuseValue(entry, defaultPolicy)).toMatchObject({
        code: 'invalid-proposal',
        ...told,
        pointer: `/entry/value/${place}`,
      });
    }
  });

  it('is not asked of what is registered already', () => {
    const old = { ...standing, divisions: ['371200', '449900'] };
    expect(facts({ standing: [old] }).standingAuthorities).toEqual([old]);
  });
});
