import { refuseBeside } from '../../../lambda/domain/registry/admit.ts';
import type { RegistryEntry } from '../../../lambda/domain/registry/events.ts';
import { nameAsRead } from '../../../lambda/domain/registry/name-as-read.ts';
import { faultsOfNew } from '../../../lambda/domain/registry/newly-written.ts';
import type { Organisation } from '../../../lambda/domain/vocabulary/organisation.ts';
import { sampleOrganisations } from '../../../local/sample-world.ts';
import { present } from '../../local/support/scratch.ts';
import { facts, organisations } from '../sample-register.ts';

const department = present(organisations.find(({ id }) => id === 'gd-emergency'));
const entryOf = (value: Organisation): RegistryEntry => ({ kind: 'organisation', value });
const another = (more: Partial<Organisation>): RegistryEntry =>
  entryOf({ ...department, id: 'another', name: '广东省水利厅', aliases: [], ...more });
const faults = (more: Partial<Organisation>) =>
  faultsOfNew(another(more)).map(({ reason, path }) => [reason, ...path.slice(1)]);

describe('a name is one that people take for another’s', () => {
  it.each([
    ['a blank at its end', '广东省应急管理厅 '],
    ['an ideographic space within', '广东省　应急管理厅'],
    ['a character of no width', '广东省应急\u200b管理厅'],
    ['a joiner', '广东省应急\u2060管理厅'],
    ['a soft hyphen', '广东省应急\u00ad管理厅'],
    ['a variation selector', '广东省\ufe00应急管理厅'],
    ['a NUL', '广东省应急管理厅\0'],
    ['a turn of direction', '\u202e广东省应急管理厅'],
    ['a tag', '广东省应急管理厅\u{e0041}'],
    ['a Hangul filler', '广东省\u3164应急管理厅'],
    ['a Kangxi radical', '⼴东省应急管理厅'],
    ['a middle dot', '广东省·应急管理厅'],
    ['brackets', '「广东省应急管理厅」'],
    ['a hyphen', '广东省-应急管理厅'],
    ['traditional characters', '廣東省應急管理廳'],
    ['some of them', '广东省应急管理廳'],
  ])('with %s', (_what, name) => {
    for (const entry of [another({ name }), another({ aliases: [name] })])
      expect(refuseBeside(entry, facts())).toMatchObject({
        code: 'invalid-proposal',
        reason: 'name-alike',
        facts: { organisation: 'gd-emergency', name: '广东省应急管理厅' },
      });
  });

  it.each([
    ['CEA', 'ＣＥＡ'],
    ['CEA', 'cea'],
    ['CEA', 'СЕА'], // Cyrillic
    ['长沙市水务局', '⻓沙市水务局'],
    ['日照市水务局', '曰照市水务局'],
    ['土默特左旗水务局', '士默特左旗水务局'],
    ['未央区应急管理局', '末央区应急管理局'],
    ['户县应急管理局', '戶县应急管理局'],
  ])('%s and %s read alike', (one, other) => {
    expect(nameAsRead(other)).toBe(nameAsRead(one));
  });

  it.each([
    ['广东省应急管理厅', '广西壮族自治区应急管理厅'],
    ['江苏省水利厅', '江西省水利厅'],
    ['上海市气象局', '上饶市气象局'],
    ['中国移动', '中国联通'],
    ['第一人民医院', '第二人民医院'],
  ])('%s and %s do not', (one, other) => {
    expect(nameAsRead(other)).not.toBe(nameAsRead(one));
  });

  it('is told from the very same name', () => {
    expect(refuseBeside(another({ name: department.name }), facts())).toMatchObject({ reason: 'name-taken' });
  });
});

describe('a name that names nobody', () => {
  it.each([
    ['　　', 'name-blank'],
    ['——', 'name-blank'],
    ['12345', 'name-blank'],
    ['局1', 'name-blank'],
    ['😀😀', 'name-blank'],
    ['电话', 'name-generic'],
    ['咨询电话', 'name-generic'],
    ['联系电话12345', 'name-generic'],
    ['人民政府', 'name-generic'],
    ['温馨提示', 'name-generic'],
    ['尊敬的市民', 'name-generic'],
    ['我市', 'name-generic'],
    ['广东省', 'name-generic'],
    ['广东', 'name-generic'],
    ['深圳', 'name-generic'],
    ['电 话', 'name-generic'],
    ['办公室', 'name-generic'],
    ['我们', 'name-generic'],
    ['请注意防范', 'name-generic'],
    ['广东\u200b应急', 'name-unreadable'],
    ['广东应急\0', 'name-unreadable'],
    ['\u202e广东应急', 'name-unreadable'],
    [' 广东应急', 'name-unreadable'],
    ['广东应急\u3000', 'name-unreadable'],
    ['广东\ufffd应急', 'name-unreadable'],
    ['广东\ue000应急', 'name-unreadable'],
  ])('%j is refused: %s', (name, reason) => {
    expect(faults({ aliases: ['粤水利', name] })).toContainEqual([reason, 'aliases', 1]);
    expect(faults({ name })).toContainEqual([reason, 'name']);
  });

  it.each(sampleOrganisations.map((value) => [value.name, value] as const))('%s is none', (_name, value) => {
    expect(faultsOfNew(entryOf(value))).toEqual([]);
  });

  it.each(['省应急管理厅', '工信部', '深圳天气', '广东预警', 'CEA', '市委网信办', '国家预警发布中心', '省政府办公厅'])(
    '%s is none either',
    (alias) => {
      expect(faults({ aliases: [alias] })).toEqual([]);
    },
  );

  it('is none of an office, a document or a holiday, unless it cannot be read', () => {
    expect(faults({ contact: { office: '办公室', phone: '020-55500101' } })).toEqual([]);
    expect(faults({ contact: { office: '\u200b办公室', phone: '020-55500101' } })).toEqual([
      ['name-unreadable', 'contact', 'office'],
    ]);
  });
});

describe('the level of an organisation', () => {
  it.each([
    ['national', '000000', []],
    ['national', '440000', ['level-elsewhere']],
    ['provincial', '440000', []],
    ['provincial', '440306', ['level-elsewhere']],
    ['provincial', '440300', ['level-elsewhere']],
    ['provincial', '000000', ['level-elsewhere']],
    ['prefecture', '440300', []],
    ['prefecture', '310115', []],
    ['prefecture', '440306', ['level-elsewhere']],
    ['prefecture-area', '654200', []],
    ['prefecture-area', '440300', ['level-elsewhere']],
    ['county', '441322', []],
    ['county', '441900', []],
    ['county', '440300', ['level-elsewhere']],
    ['township', '441322', []],
    ['township', '440000', ['level-elsewhere']],
  ] as const)('%s is one of %s: %j', (level, division, reasons) => {
    expect(faults({ level, division }).map(([reason]) => reason)).toEqual(reasons);
  });

  it('is national or provincial of a telecom authority', () => {
    expect(faults({ kind: 'telecom-authority', level: 'prefecture', division: '440300' })).toEqual([
      ['authority-level', 'level'],
    ]);
  });
});
