import { areaFindings, changedAreaFindings } from '../../lambda/domain/emergency/area-findings.ts';
import { areaLeftFindings, olderFindings } from '../../lambda/domain/emergency/changed-alert.ts';
import { findingsOf as findingsOfAlert } from '../../lambda/domain/emergency/findings.ts';

import { preparedLengthFindings } from '../../lambda/domain/emergency/prepared-length.ts';
import type { Finding } from '../../lambda/domain/rules/finding.ts';
import { judge } from '../../lambda/domain/rules/index.ts';
import type { RuleContext, Subject } from '../../lambda/domain/rules/rule.ts';
import type { Level, OrganisationKind } from '../../lambda/domain/vocabulary/organisation.ts';
import { allFindingWords } from '../../lambda/words/all.ts';
import { sayFinding } from '../../lambda/words/say-finding.ts';
import { say, type Words, wordsFor } from '../../lambda/words/sentence.ts';
import { alert, machine } from '../domain/emergency/history.ts';
import { contextAt } from '../domain/given.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';
import { linked } from '../domain/rules/corpus/links.ts';
import { application, context, ministry, organisation, without } from '../domain/rules/subjects.ts';

const han = /\p{Script=Han}/u;

const applicants: readonly (readonly [OrganisationKind, Level, string])[] = [
  ['telecom-authority', 'provincial', '440000'],
  ['operator', 'national', '000000'],
  ['party-organ', 'provincial', '440000'],
  ['military-organ', 'national', '000000'],
  ['company', 'national', '000000'],
  ['public-institution', 'provincial', '440000'],
  ['government', 'prefecture', '110105'],
  ['government', 'prefecture', '232700'],
  ['government', 'prefecture', '449900'],
  ['government', 'prefecture', '440300'],
  ['government', 'prefecture', '441900'],
  ['government', 'county', '441581'],
  ['department', 'prefecture', '440300'],
  ['department', 'county', '440306'],
  ['department', 'national', '000000'],
];

const parts = ['reason', 'text', 'window', 'divisions', 'classification', 'attachment', 'volumeEstimate', 'frequency'];
const isPart = (name: string): name is Parameters<typeof without>[0] => parts.includes(name);

const window = (start: string, end: string) => application({ window: { start, end } });
const claim = (rule: 'content.length' | 'content.link' | 'content.sender-name' | 'content.contact-phone') =>
  application({ exemptions: [{ rule, title: '某某条例', number: '国令第1号', article: '第二条' }] });
const texts = [
  ...linked,
  '',
  '请拨\u200b\u202e打119。',
  '请拨打119。',
  '请拨打电话6221234。',
  '请拨打电话零二零五五五零零六零一。',
  '广东省应急管理厅协会提醒您。',
  '【广东省消防协会】受广东省应急管理厅委托提醒您。',
  '廣東省應急管理廳提醒您。',
  'XX月XX日测试短信\ufffd，2025年1月1日、2030年1月1日、6月28日（周日）、6月31日、25时。',
  '气温936℃，体温373℃，阵风71级，12.1级地震，雨量15000毫米，积雪5000厘米，浪高350米，概率900%，未来2400小时',
  `内部消息速转，城市创建工作取得显著成效，限时优惠促销，回复TD领取补贴，请关注微信公众号，写信至a@b.com${'。'.repeat(70)}`,
  '口令￥aBc1D2eF3gH￥，编号10.20.30.40',
  '申请补贴请回复1领取，官网 w w w . gov . cn 或 gov点cn',
];

const scanNamed = (letter: string) => ({
  name: `${letter}.pdf`,
  mediaType: 'application/pdf' as const,
  sizeInBytes: 1,
  sha256: letter.repeat(64),
});

const subjects: readonly Subject[] = [
  ...applicants.map(([kind, level, division]) =>
    application({}, { applicant: organisation(kind, level, division), authority: ministry }),
  ),
  application({}, { authority: null }),
  application({}, { applicant: organisation('department', 'national', '000000') }),
  application({}, { applicant: organisation('department', 'national', '000000'), authority: null }),
  ...parts.filter(isPart).map(without),
  application({ text: ' ', sendingAgency: ' ' }),
  application({ sendingAgency: '某某机构', divisions: ['441283', '449900', '130904', '450000'] }),
  window('2025-06-05T09:00:00+08:00', '2025-06-05T08:00:00+08:00'),
  window('2025-06-28T03:00:00+08:00', '2025-06-28T05:00:00+08:00'),
  application({ volumeEstimate: 1, frequency: { sends: 100, note: '' } }),
  application({ volumeEstimate: 2_000_000_000 }),
  window('2027-06-30T09:00:00+08:00', '2027-08-30T09:00:00+08:00'),
  window('2025-06-30T09:00:00+08:00', '2025-07-10T09:00:00+08:00'),
  application(
    { window: { start: '2027-01-08T12:00:00+08:00', end: '2027-01-09T12:00:00+08:00' } },
    { submittedOn: '2026-12-11' },
  ),
  application(
    { window: { start: '2026-12-29T12:00:00+08:00', end: '2026-12-30T12:00:00+08:00' } },
    { submittedOn: '2026-12-11' },
  ),
  application({}, { submittedOn: '2055-01-01' }),
  ...(['content.length', 'content.link', 'content.sender-name', 'content.contact-phone'] as const).map(claim),
  application({
    classification: 'work-publicity',
    exemptions: [{ rule: 'work-publicity', title: '某某条例', number: '国令第1号', article: '第二条' }],
  }),
  application({ classification: 'work-publicity' }),
  application({ classification: 'commercial' }),
  ...texts.map((text) => application({ text })),
  application({ furtherScans: Array.from('bb0123456789', scanNamed) }),
];

const contexts: readonly RuleContext[] = [
  context(),
  context('order-31-2015'),
  context('draft-2020', { eligibilityOverrides: { '441900': false } }),
  context('draft-2020', { scans: { atMost: 10, elsewhere: new Map([['b'.repeat(64), 2]]) } }),
];

const at = '2026-06-09T02:00:00.000Z';
const alerts = [
  { ...alert, divisions: ['440300', '441283', '449900', '130904'] },
  { ...alert, issuer: '某台', issuedAt: '2026-06-09T03:00:00.000Z', start: '2026-06-29T03:00:00.000Z' },
  { ...alert, issuedAt: '2026-06-01T03:00:00.000Z' },
  { ...alert, start: '2026-03-01T03:00:00.000Z', expires: '2036-06-09T03:00:00.000Z', instruction: '无' },
  {
    ...alert,
    expires: '2026-06-09T02:05:00.000Z',
    text: '【演练】厦门蓝色预警',
    hazardClass: 'accident-disaster' as const,
  },
  { ...alert, text: '今年1月5日厦门台风，10月5日，6月9日（周一）', instruction: '汛情通报' },
  ...(['orange', 'yellow', 'blue'] as const).map((level) => ({ ...alert, level })),
  { ...alert, text: '台风蓝色预警' },
  {
    ...alert,
    text: '雨'.repeat(700),
    otherLanguages: [{ language: 'en', text: 'Rain. '.repeat(300), instruction: 'Stay in.' }],
  },
].flatMap((it) => findingsOfAlert(it, 'emergency', 'gd-emergency', contextAt({ by: machine, at }, 'e-1', 1)));
const drills = findingsOfAlert(
  { ...alert, text: '这不是演练' },
  'exercise',
  'gd-emergency',
  contextAt({ by: machine, at }, 'e-1', 1),
);

const changed = [
  ...changedAreaFindings({}, { areas: [{ circle: '10.0,115.0 5' }] }),
  ...areaFindings({ delivery: { streets: '石牌街道' } }),
  ...changedAreaFindings({}, { delivery: { streets: '石牌街道' } }),
  ...areaFindings({ areas: [{ circle: '10.0,115.0 5' }] }),
  ...areaFindings({ areas: [{ circle: '10.0,115.0 5' }], delivery: { streets: '石牌街道' } }),
  ...areaLeftFindings({ divisions: ['440300', '440100'] }, { divisions: ['440300'] }),
  ...olderFindings({ alert, updatedAt: at }, { issuedAt: '2026-06-09T01:00:00.000Z' }),
  ...preparedLengthFindings({ ...preparedRain, text: '雨'.repeat(1500) }, { alertMessagesAtMost: 10 }),
];

const found: readonly Finding[] = [
  ...changed,
  ...contexts.flatMap((its) => subjects.flatMap((subject) => judge(subject, its))),
  ...alerts,
  ...drills,
];

/** `rule` or `rule/variant`, as the catalogue tells its sentences apart. */
const keyOf = ({ rule, facts = {} }: Finding): string => {
  const words = allFindingWords[rule];
  return words !== undefined && 'by' in words ? `${rule}/${String(facts[words.by])}` : rule;
};
const keysIn = (words: Readonly<Record<string, Words>>): readonly string[] =>
  Object.entries(words).flatMap(([rule, its]) =>
    'by' in its ? Object.keys(its.say).map((variant) => `${rule}/${variant}`) : [rule],
  );

describe('the words for findings', () => {
  it('are each said of something that can be found, and of everything that can', () => {
    expect([...new Set(found.map(keyOf))].toSorted()).toEqual(keysIn(allFindingWords).toSorted());
  });

  it.each([...new Map(found.map((finding) => [keyOf(finding), finding]))])(
    'say in both languages, with the facts that are there, what is found: %s',
    (key, finding) => {
      const { zh, en } = say(allFindingWords[finding.rule], { ...finding.facts, found: finding.found });
      expect([key, zh, en]).toEqual([key, expect.stringMatching(han), expect.stringMatching(/^\S.*[.?]$/s)]);
      expect(`${zh} ${en}`).not.toMatch(/[{}]|undefined|null/);
      expect(zh).toMatch(/[。？]$/);
    },
  );

  it('say a claimed exemption with the sentence that it softens', () => {
    const [finding] = judge(
      application({
        classification: 'work-publicity',
        exemptions: [{ rule: 'work-publicity', title: '某某条例', number: '国令第1号', article: '第二条' }],
      }),
      context(),
    ).filter(({ rule }) => rule === 'classification.work-publicity');
    if (finding === undefined) throw new Error('it is work publicity');
    const { zh, en } = sayFinding(allFindingWords, finding);
    expect(zh).toMatch(/条款。申请人主张例外，依据《某某条例》（国令第1号）第二条，须由审批人员确认。$/);
    expect(en).toMatch(
      /name the provision\. An exemption is claimed by 《某某条例》（国令第1号）第二条; .*confirm it\.$/,
    );
  });

  it('offer what lies near a code that is no division of today, where anything does', () => {
    const said = (nearest: string[]) =>
      sayFinding(allFindingWords, {
        rule: 'scope.division',
        found: '449900',
        facts: { kind: 'unknown', nearest },
      });
    expect(said(['440000', '445200'])).toEqual({
      zh: '449900不是现行行政区划，请核对后改填现行代码。相近的现行区划：440000、445200。',
      en: '449900 is no division of today. Name a division of today. Near it are 440000, 445200.',
    });
    expect(said([]).zh).toBe('449900不是现行行政区划，请核对后改填现行代码。');
  });

  it('write a list in the manner of each language, a long count with its commas and a year without', () => {
    expect(
      say(
        { zh: '{names}，{year}年，{count}', en: '{names}; {year}; {count}' },
        {
          names: ['甲', '乙'],
          year: 2015,
          count: 1_200_000,
        },
      ),
    ).toEqual({ zh: '甲、乙，2015年，1,200,000', en: '甲, 乙; 2015; 1,200,000' });
  });

  it('do not compile with a fact that the rule does not tell', () => {
    const words = wordsFor<{ readonly 'a.rule': { readonly limit: number } }>();
    // @ts-expect-error `limits` is told by nobody
    expect(words({ 'a.rule': { zh: '{limits}', en: '{limit}' } })).toBeDefined();
    expect(words({ 'a.rule': { zh: '{limit}', en: '{limit}' } })).toBeDefined();
  });
});

describe('a finding that an earlier release recorded with its sentence', () => {
  const recorded = {
    rule: 'content.length',
    found: 'x',
    detail: '全文71个字符，超过70个。',
    facts: { units: 71, limit: 70, segments: 2, over: 1 },
  };

  it('keeps that sentence, and is said in English from its facts', () => {
    const { zh, en } = sayFinding(allFindingWords, recorded);
    expect([zh, en]).toEqual([recorded.detail, expect.stringContaining('has 71 characters')]);
  });

  it('is said as it was recorded where its facts tell too little, or nobody knows its rule any more', () => {
    const { facts: _, ...bare } = recorded;
    for (const rule of ['content.length', 'scope.jurisdiction', 'a-rule.of-old'])
      expect(sayFinding(allFindingWords, { ...bare, rule })).toEqual({ zh: recorded.detail, en: recorded.detail });
  });
});
