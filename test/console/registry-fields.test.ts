import { entryOf } from '../../console/features/registry/entry-of.ts';
import { type Entry, fieldsOf } from '../../console/features/registry/fields.ts';
import { entries as registered } from '../domain/registry/history.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';

const entries: readonly (readonly [string, Entry])[] = [
  [
    'an organisation',
    {
      kind: 'organisation',
      value: {
        id: 'sz-government',
        name: '深圳市人民政府',
        aliases: ['深圳市政府'],
        kind: 'government',
        level: 'prefecture',
        division: '440300',
        contact: { office: '办公室', phone: '0755-55500106' },
      },
    },
  ],
  [
    'an operator that fetches its orders',
    { kind: 'operator', value: { id: 'unicom', regions: ['000000'], delivery: { mode: 'poll' }, share: 0.185 } },
  ],
  [
    'an operator that can tell whom it sent to',
    {
      kind: 'operator',
      value: { id: 'unicom', regions: ['000000'], delivery: { mode: 'poll' }, share: 0.185, orderSchema: 2 },
    },
  ],
  [
    'an operator that has declared what it can',
    {
      kind: 'operator',
      value: {
        id: 'unicom',
        regions: ['000000'],
        delivery: { mode: 'poll' },
        share: 0.185,
        orderSchema: 2,
        capabilities: {
          scope: 'county',
          reach: ['registered', 'present'],
          presentation: ['sms', 'flash'],
          newcomers: true,
          estimates: false,
        },
        subscribers: [{ division: '440300', phones: 12_000_000 }],
      },
    },
  ],
  [
    'an operator that is asked how many phones are in an area',
    {
      kind: 'operator',
      value: {
        id: 'unicom',
        regions: ['000000'],
        delivery: { mode: 'poll' },
        share: 0.185,
        capabilities: {
          scope: 'county',
          reach: ['registered', 'present'],
          presentation: ['sms'],
          newcomers: false,
          estimates: true,
        },
        estimateEndpoint: 'https://estimates.example.cn/',
      },
    },
  ],
  [
    'a standing authority',
    {
      kind: 'standing-authority',
      value: {
        id: 'gd-natural',
        organisation: 'gd-emergency',
        hazardClasses: ['natural-disaster'],
        fromLevel: 'yellow',
        divisions: ['440000'],
        validFrom: '2026-05-06T01:00:00.000Z',
        validUntil: '2028-01-01T00:00:00.000Z',
        grantedBy: 'gd-comms',
        document: '示例文号',
      },
    },
  ],
  [
    'a holiday notice',
    {
      kind: 'holiday-notice',
      value: {
        year: 2027,
        papers: ['https://www.example.cn/notice'],
        days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
      },
    },
  ],
  [
    'a duty roster',
    {
      kind: 'roster',
      value: {
        id: 'gd-comms',
        deskPhone: '020-55500101',
        people: [
          {
            name: '张三',
            subject: 'zhang-san',
            channels: [
              { gateway: 'sms', address: '13800000000' },
              { gateway: 'voice', address: '13800000000', urgentOnly: true },
            ],
          },
          { name: '李四', channels: [{ gateway: 'wecom', address: 'lisi' }] },
        ],
        chief: '李四',
        weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', until: '17:30', people: ['张三', '李四'] }],
        dated: [{ from: '2027-02-06T00:30:00.000Z', until: '2027-02-07T00:30:00.000Z', people: ['李四'] }],
      },
    },
  ],
  [
    'an explanation of late anchors',
    {
      kind: 'anchor-gap',
      value: {
        id: 'stream-behind',
        from: '2026-06-08T01:00:00.000Z',
        until: '2026-06-08T05:00:00.000Z',
        explanation: '日志流读取延误四小时，后由锚点补上。',
      },
    },
  ],
  [
    'a prepared message',
    {
      kind: 'prepared-message',
      value: {
        ...preparedRain,
        headline: '短时特大暴雨',
        slots: [
          { name: '地点', kind: 'place', example: '广州市 天河区', longest: 20 },
          { name: '时数', kind: 'hours', unit: '小时', example: '3', longest: 3 },
        ],
      },
    },
  ],
  ['a file of boundaries', registered['boundary-file']],
  [
    'a prepared message with usual outlines',
    {
      kind: 'prepared-message',
      value: {
        ...preparedRain,
        areas: [
          { polygon: ['10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00'] },
          { circle: '10.0,116.0 25.50', convertedFrom: 'GCJ-02' },
        ],
      },
    },
  ],
];

describe('the form of a registered entry', () => {
  it.each(entries)('gives back %s as it was', (_what, entry) =>
    expect(entryOf(entry.kind, fieldsOf(entry))).toEqual({ entry }),
  );

  it('has no address to ask at where the operator does not say that it answers', () => {
    const fields = {
      operator: ['unicom'],
      regions: ['000000'],
      mode: ['poll'],
      share: ['1'],
      estimateEndpoint: ['https://estimates.example.cn/'],
    };
    const declared = { scope: ['county'], reach: ['present'], presentation: ['sms'] };
    const made = (more: object) => entryOf('operator', { ...fields, ...more }).entry?.value;
    expect(made({ ...declared, abilities: ['estimates'] })).toHaveProperty('estimateEndpoint');
    expect(made({ ...declared, abilities: ['newcomers'] })).not.toHaveProperty('estimateEndpoint');
    expect(made({ scope: ['undeclared'], abilities: ['estimates'] })).not.toHaveProperty('estimateEndpoint');
  });

  it('names the places of divisions that are none of today', () => {
    const entry = {
      kind: 'operator',
      value: { id: 'unicom', regions: ['440000'], delivery: { mode: 'poll' }, share: 1 },
    } as const;
    const fields = fieldsOf({ ...entry, value: { ...entry.value, regions: ['440000', '449900', '371200'] } });
    expect(entryOf('operator', fields)).toEqual({
      entry: null,
      faults: [
        { field: 'regions', line: 2 },
        { field: 'regions', line: 3 },
      ],
    });
  });

  it('shows an entry registered with words for a phone, and asks for a number when it is changed', () => {
    const [[, entry] = []] = entries;
    const fields = { ...(entry === undefined ? {} : fieldsOf(entry)), phone: ['不是电话😀'] };
    expect(entryOf('organisation', fields)).toEqual({ entry: null, faults: [{ field: 'phone', line: null }] });
  });

  it.each([
    ['2027-01-01 元旦 休', null],
    ['2027-01-01 元旦 班', null],
    ['2027-01-01 元旦', 1],
    ['2027-13-01 元旦 休', 1],
    ['元旦 2027-01-01 休', 1],
  ])('reads the day %s, or names its line', (line, fault) => {
    const made = entryOf('holiday-notice', { year: ['2027'], papers: ['https://www.example.cn/'], days: [line] });
    expect(made.entry === null ? made.faults[0]?.line : null).toBe(fault);
  });

  it('names what is not filled in', () => {
    const made = entryOf('operator', { regions: [], mode: ['push'], share: [''] });
    expect(made.entry === null ? made.faults.map(({ field }) => field) : []).toEqual([
      'operator',
      'regions',
      'endpoint',
      'share',
    ]);
  });
});
