import { blank, contentOf, readKept } from '../../../console/application-form/form.ts';
import { countOf, grouped, phonesOf } from '../../../console/application-form/volume.ts';
import { asFindings, unfinishedIn } from '../../../console/features/application/compose/unfinished.ts';

describe('a number of phones', () => {
  it.each([
    ['1', 1],
    ['12,400,000', 12_400_000],
    ['1240,0000', 12_400_000],
    ['12 400 000', 12_400_000],
    ['１２３，４５６', 123_456],
    [' 500000 ', 500_000],
    ['2000000000', 2_000_000_000],
  ])('%s is read as %i', (typed, count) => {
    expect(countOf(typed)).toBe(count);
  });

  it.each([
    ['-5', 'not-whole'],
    ['1.5', 'not-whole'],
    ['1e9', 'not-whole'],
    ['1,5', 'not-whole'],
    ['五百', 'not-whole'],
    ['0', 'not-whole'],
    ['2000000001', 'too-many'],
    ['1000000000000', 'too-many'],
    ['  ', 'blank'],
  ])('%s is not guessed at', (typed, wrong) => {
    expect(phonesOf(typed)).toBe(wrong);
    expect(grouped(typed)).toBe(typed);
  });

  it.each([
    ['-5', ['volume']],
    ['2000000001', ['tooMany']],
    ['2,000,000,000', []],
    ['', []],
  ])('%s holds the submission up beside its field or not at all', (volume, parts) => {
    const fields = { ...blank, volume };
    expect(unfinishedIn(fields)).toEqual(parts);
    expect('volumeEstimate' in contentOf(fields)).toBe(volume === '2,000,000,000');
    const words = { start: '', end: '', volume: '', tooMany: '', frequency: '', sends: '', exemptions: '' };
    for (const { pointer, severity } of asFindings(unfinishedIn(fields), words))
      expect([pointer, severity]).toEqual(['/volumeEstimate', 'block']);
  });

  it.each([
    [500_000, '500000'],
    [null, ''],
  ])('kept as %p by an earlier version is still there', (volume, typed) => {
    expect(readKept({ fields: { ...blank, volume }, base: null })?.fields.volume).toBe(typed);
  });
});
