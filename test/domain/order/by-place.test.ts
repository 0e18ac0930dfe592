import { byPlace, byProvince } from '../../../lambda/domain/order/by-place.ts';
import type { DivisionCounts } from '../../../lambda/domain/order/counts.ts';

const counts = (sent: number, delivered = sent) => ({ sent, delivered, failed: sent - delivered, refused: 0 });
const part = (division: string, sent: number, targeted?: number): DivisionCounts => ({
  division,
  counts: counts(sent),
  ...(targeted === undefined ? {} : { targeted }),
});
const said = (divisions: readonly string[], ...byDivision: readonly DivisionCounts[]) =>
  byPlace(
    { divisions: [...divisions] },
    { counts: counts(1_000), targeted: null, ...(byDivision.length === 0 ? {} : { byDivision }) },
  ).map(({ division, counts: { sent }, targeted }) => [division, sent, ...(targeted === undefined ? [] : [targeted])]);

describe('a report by place', () => {
  it.each([
    ['a county, as its prefecture', ['440106'], '440100'],
    ['a county that lies in no prefecture', ['429004'], '429004'],
    ['several counties of a prefecture', ['440106', '440111'], '440100'],
    ['several prefectures, as their province', ['440100', '440300'], '440000'],
    ['several provinces', ['440000', '350100'], '000000'],
    ['everywhere', ['000000'], '000000'],
    ['a division of before, as what it is now', ['440183'], '440100'],
  ])('of %s is one of the smallest place around it where it names none', (_area, divisions, place) => {
    expect(said(divisions)).toEqual([[place, 1_000]]);
  });

  it('gathers the counties of a prefecture, and leaves out what is counted with what is around it', () => {
    expect(
      said(['440000'], part('440106', 300), part('440111', 200), part('440300', 400), part('440304', 100)),
    ).toEqual([
      ['440100', 500],
      ['440300', 400],
    ]);
  });

  it('is by province where the send is for several, and says how many were to be reached where each part does', () => {
    expect(
      said(
        ['440000', '350000'],
        part('440100', 300, 310),
        part('440300', 300, 320),
        part('350100', 300),
        part('350200', 100),
      ),
    ).toEqual([
      ['440000', 600, 630],
      ['350000', 400],
    ]);
  });

  it('is one of the smallest place around it where its parts come to more phones than there are in all', () => {
    expect(said(['440000'], part('440106', 900), part('440300', 2_000_000_000))).toEqual([['440000', 1_000]]);
    expect(said(['440000'], part('440100', 900), part('440106', 900), part('440300', 100))).toEqual([
      ['440100', 900],
      ['440300', 100],
    ]);
  });

  it('is nothing where nobody reported', () => {
    expect(byPlace({ divisions: ['440100'] }, { counts: null, targeted: null })).toEqual([]);
  });

  it('keeps the whole country apart from its provinces', () => {
    expect(byProvince([part('000000', 9), part('440100', 5)]).map(({ division }) => division)).toEqual([
      '000000',
      '440000',
    ]);
  });
});
