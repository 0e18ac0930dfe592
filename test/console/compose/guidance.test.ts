import type { Finding } from '../../../console/api/types.ts';
import { fieldOf, isMissing, remarksIn, shownOf } from '../../../console/application-form/guidance.ts';
import { type FieldName, fieldNames } from '../../../console/i18n/application-field-words.ts';

const finding = (pointer: string, rule = 'content.link'): Finding => ({
  rule,
  severity: 'block',
  citation: null,
  pointer,
  span: null,
  found: '',
  detail: '',
});

describe('a finding', () => {
  it.each([
    ['/text', 'text'],
    ['/window/start', 'window'],
    ['/exemptions/0', 'exemptions'],
    ['', null],
    ['/nothing', null],
  ])('at %j stands beside %j', (pointer, field) => {
    expect(fieldOf(finding(pointer))).toBe(field);
  });

  it('about what nobody has begun is not said before somebody wants to submit', () => {
    expect(isMissing(finding('/reason', 'application.fields'), '写了')).toBe(true);
    expect(isMissing(finding('/text'), ' ')).toBe(true);
    expect(isMissing(finding('/text'), '写了')).toBe(false);
    expect(isMissing(finding('/window/start', 'lead-time'), '')).toBe(false);
  });
});

describe('what is missing', () => {
  const required = finding('/reason', 'application.fields');
  const askedFor: Finding = { ...finding('/frequency', 'application.fields'), severity: 'warn' };
  const wrong = finding('/text');
  const begun = { text: '写了', tried: false, left: new Set<FieldName>() };

  it.each([
    ['nothing of it while the form is begun', [required, askedFor], begun, []],
    ['all of it once somebody wants to submit', [required, askedFor], { ...begun, tried: true }, [required, askedFor]],
    [
      'what is asked for once its field was left',
      [required, askedFor],
      { ...begun, left: new Set<FieldName>(['frequency']) },
      [askedFor],
    ],
    ['what is asked for once nothing is in the way', [askedFor], begun, [askedFor]],
    ['what is wrong at any time', [wrong, askedFor], begun, [wrong]],
    ['nothing required because its field was left', [required], { ...begun, left: new Set<FieldName>(['reason']) }, []],
  ] as const)('is said beside the fields: %s', (_what, findings, when, shown) => {
    expect(shownOf(findings, when)).toEqual(shown);
  });
});

describe("an officer's reason", () => {
  const reason = '请缩小发送范围。扫描件公章不清晰；请重新上传\n联系电话有误\n祝好';

  it.each([
    ['divisions', ['请缩小发送范围']],
    ['attachment', ['扫描件公章不清晰']],
    ['text', ['联系电话有误']],
    ['reason', []],
  ] as const)('is said beside %s as far as it speaks of it', (field, remarks) => {
    expect(remarksIn(reason)(field)).toEqual(remarks);
  });

  it('that is empty is said nowhere', () => {
    expect(fieldNames.flatMap((name) => remarksIn('')(name))).toEqual([]);
  });
});
