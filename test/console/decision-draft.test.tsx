import {
  ceilingsByShare,
  type DecisionDraft,
  emptyDraft,
  faultsOf,
  orderOf,
  plainCount,
  readDraft,
  servingOperators,
  totalOf,
} from '../../console/features/application/decision/decision-draft.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { applicationCase } from './application-case.ts';

const operator = (id: string, share: number, regions: readonly string[] = ['000000']) => ({
  id,
  share,
  regions,
  delivery: { mode: 'poll' as const },
});

const window = { start: '2026-05-26T01:00:30.000Z', end: '2026-05-26T12:00:00.000Z' };

const content = { text: '测试', window, divisions: ['440100'], volumeEstimate: 1_000_000 };
const looked = applicationCase({ content });

const filled = { ...emptyDraft(looked, '106990000123'), ceilings: { mobile: '550000' } };

describe('the ceilings an order begins with', () => {
  it('are the estimate by the share of each operator', () => {
    const ceilings = ceilingsByShare([operator('mobile', 0.55), operator('telecom', 0.45)], 1_000_000);
    expect(ceilings).toEqual({ mobile: '550000', telecom: '450000' });
    expect(totalOf(ceilings)).toBe(1_000_000);
  });

  it('are never too few phones in all', () => {
    const thirds = [operator('one', 0.3), operator('two', 0.3), operator('three', 0.3)];
    expect(totalOf(ceilingsByShare(thirds, 100))).toBe(102);
  });

  it('are shared equally where no share is registered, and empty where nothing is estimated', () => {
    expect(ceilingsByShare([operator('one', 0), operator('two', 0)], 10)).toEqual({ one: '5', two: '5' });
    expect(ceilingsByShare([operator('one', 1)], undefined)).toEqual({ one: '' });
  });

  it('are for operators that serve the scope', () => {
    const operators = [operator('all', 0.5), operator('elsewhere', 0.5, ['350000'])];
    expect(servingOperators(operators, ['440100']).map(({ id }) => id)).toEqual(['all']);
  });
});

const faults = (draft: DecisionDraft, of = looked) => faultsOf(draft, of, defaultPolicy);

describe('an order being written', () => {
  it('begins with the whole of what was applied for, in Beijing time', () => {
    expect([filled.start, filled.end, filled.divisions]).toEqual(['2026-05-26 09:00', '2026-05-26 20:00', ['440100']]);
    expect(faults(filled, looked)).toEqual([]);
  });

  it('keeps an instant of the application to the second', () => {
    expect(orderOf(filled, looked).window).toEqual(window);
    expect(orderOf({ ...filled, start: '2026-05-26 09:01' }, looked).window.start).toBe('2026-05-26T01:01:00.000Z');
  });

  it.each([
    ['2026-05-26 20:00', []],
    ['2026-05-26 20:01', ['outside']],
    ['2026-05-26 09:00', ['window']],
    ['2026-05-26 24:00', ['window']],
    ['2026-02-30 10:00', ['window']],
    ['', ['window']],
  ])('that ends at %s has the faults %j', (end, found) => {
    expect(faults({ ...filled, end })).toEqual(found);
  });

  it.each([
    ['0', ['ceiling']],
    ['1', []],
    ['1100000', []],
    ['1100001', ['beyond']],
    ['2000000000', ['beyond']],
    ['2000000001', ['ceiling']],
    ['1.5', ['ceiling']],
    ['', ['operators']],
  ])('with a ceiling of %s has the faults %j', (mobile, found) => {
    expect(faults({ ...filled, ceilings: { mobile } })).toEqual(found);
  });

  it.each([
    ['12379', ['accessClass']],
    ['10639', ['accessClass']],
    ['106390', []],
    ['106', ['accessNumber']],
  ])('with the access number %s has the faults %j', (accessNumber, found) => {
    expect(faults({ ...filled, accessNumber })).toEqual(found);
  });

  it.each([
    ['106390', ['accessClass']],
    ['106900', []],
  ])('has the access number %s, and so the faults %j, where a deployment has other prefixes', (accessNumber, found) => {
    const policy = { accessNumberPrefixes: ['10690'] };
    expect(faultsOf({ ...filled, accessNumber }, looked, policy)).toEqual(found);
  });

  it.each([
    ['１０００', '1000'],
    ['1，000 000', '1000000'],
    ['１，０００', '1000'],
    ['一千', '一千'],
  ])('takes the ceiling typed as %s for %s', (typed, plain) => expect(plainCount(typed)).toBe(plain));

  it('sums what is a number where something else is not one yet', () =>
    expect(totalOf({ mobile: '1000', telecom: '一千' })).toBe(1000));

  it('leaves out operators without a ceiling', () => {
    const { operators } = orderOf({ ...filled, ceilings: { mobile: '5', telecom: '' } }, looked);
    expect(operators).toEqual([{ operator: 'mobile', volumeCeiling: 5 }]);
  });

  it('waits for every exemption to be confirmed', () => {
    const claim = { rule: 'content.link' as const, title: '规定', number: '一号', article: '第一条' };
    const claimed = { ...looked, content: { ...looked.content, exemptions: [claim] } };
    expect(faults(filled, claimed)).toEqual(['exemptions']);
    expect(faults({ ...filled, confirmedExemptions: ['content.link'] }, claimed)).toEqual([]);
  });

  it('is read back as it was kept, and not at all where it is something else', () => {
    expect(readDraft(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
    expect(readDraft({ start: 5 })).toBeNull();
  });
});
