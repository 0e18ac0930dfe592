import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { fellShort } from '../../../lambda/domain/views/fell-short.ts';

const send = (
  operator: string,
  sent: number,
  delivered: number,
  more: { readonly status?: string; readonly targeted?: number } = {},
) => ({
  operator,
  status: 'finished',
  counts: { sent, delivered, failed: sent - delivered, refused: 0 },
  targeted: null,
  volumeCeiling: 1_000,
  ...more,
});
const judged = (...sends: ReturnType<typeof send>[]) => fellShort({ sends }, defaultPolicy);

describe('the judgement of a send in lists', () => {
  it('has nothing to say of success, of a send that has just begun, and of what nobody reported', () => {
    expect(judged(send('mobile', 1_000, 950))).toBeNull();
    expect(judged(send('mobile', 10, 0, { status: 'started' }))).toBeNull();
    expect(fellShort({}, defaultPolicy)).toBeNull();
  });

  it.each([
    [899, false],
    [599, true],
    [0, true],
  ])('names who reached %i of 1,000, and whether that is a failure: %s', (delivered, isGrave) => {
    const percent = Math.floor(delivered / 10);
    expect(judged(send('mobile', 1_000, delivered), send('unicom', 1_000, 950))).toEqual({
      operator: 'mobile',
      operators: 1,
      sent: 1_000,
      delivered,
      shortfall: { is: 'few', of: 1_000, percent, isGrave },
    });
  });

  it('names the operator that fell shortest of several, failures before the rest, and how many there are', () => {
    const many = send('telecom', 2_000, 1_990, { targeted: 1_000 });
    expect(judged(many, send('unicom', 1_000, 800), send('mobile', 1_000, 20))).toMatchObject({
      operator: 'mobile',
      operators: 3,
    });
    expect(judged(many, send('unicom', 1_000, 800))).toMatchObject({ operator: 'unicom', operators: 2 });
    expect(judged(many)).toMatchObject({ operator: 'telecom', shortfall: { is: 'many' } });
  });
});
