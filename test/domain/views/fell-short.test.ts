import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import type { ApplicationCard } from '../../../lambda/domain/views/cards.ts';
import { fellShort } from '../../../lambda/domain/views/fell-short.ts';

type Send = NonNullable<ApplicationCard['sends']>[number];

const send = (
  operator: string,
  sent: number,
  delivered: number,
  more: Partial<Pick<Send, 'status' | 'counts' | 'targeted' | 'worst'>> = {},
): Send => ({
  operator,
  status: 'finished',
  counts: { sent, delivered, failed: sent - delivered, refused: 0 },
  targeted: null,
  volumeCeiling: 1_000,
  ...more,
});
const judged = (...sends: Send[]) => fellShort({ sends }, defaultPolicy);

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

  it('says who called its failures refusals, and takes it for worse than fewer refused', () => {
    const refusing = (operator: string, refused: number) =>
      send(operator, 1_000, 1_000 - refused, {
        counts: { sent: 1_000, delivered: 1_000 - refused, failed: 0, refused },
      });
    expect(judged(refusing('mobile', 100))).toBeNull();
    expect(judged(refusing('mobile', 500), refusing('unicom', 999))).toMatchObject({
      ...{ operator: 'unicom', operators: 2, delivered: 1 },
      shortfall: { is: 'refused', refused: 999, of: 1_000, isGrave: true },
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

  it.each([
    ['a part that failed where the whole did not', 950, 2, { division: '440300', divisions: 3 }, true],
    ['the whole where it fell shorter than its worst part', 20, 70, {}, true],
    ['a part that is not yet a failure', 950, 80, { division: '440300', divisions: 3 }, false],
  ])('is of %s', (_of, delivered, inPart, where, isGrave) => {
    const counts = { sent: 100, delivered: inPart, failed: 100 - inPart, refused: 0 };
    const worst = { part: { division: '440300', counts }, of: 3 };
    const found = judged(send('mobile', 1_000, delivered, { worst }), send('unicom', 1_000, 950));
    expect(found).toMatchObject({ operator: 'mobile', operators: 1, shortfall: { is: 'few', isGrave } });
    expect({ division: found?.division, divisions: found?.divisions }).toEqual({
      division: undefined,
      divisions: undefined,
      ...where,
    });
  });

  it('says nothing of a part that policy has come to call reached', () => {
    const counts = { sent: 100, delivered: 95, failed: 5, refused: 0 };
    expect(judged(send('mobile', 1_000, 950, { worst: { part: { division: '440300', counts }, of: 1 } }))).toBeNull();
  });
});
