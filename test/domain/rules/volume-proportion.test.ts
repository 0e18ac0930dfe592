import { volumeProportion } from '../../../lambda/domain/rules/volume-proportion.ts';
import { application, context } from './subjects.ts';

const said = (more: Parameters<typeof application>[0]) =>
  volumeProportion
    .judge(application(more), context())
    .map(({ severity, pointer, facts }) => [severity, pointer, facts?.['kind'], facts?.['limit']]);

describe('The volume is held against what the area may have', () => {
  it.each([
    [['440100'], 50_000_000, []],
    [['440100'], 50_000_001, [['warn', '/volumeEstimate', 'too-many', 50_000_000]]],
    [['440100', '440306'], 60_000_000, []],
    [['440000'], 200_000_001, [['warn', '/volumeEstimate', 'too-many', 200_000_000]]],
    [['000000'], 2_000_000_000, []],
    [['440100'], 2_000_000_000, [['warn', '/volumeEstimate', 'too-many', 50_000_000]]],
    [['440100'], 100, []],
    [['440100'], 99, [['warn', '/volumeEstimate', 'too-few', 100]]],
    [['440100'], 1, [['warn', '/volumeEstimate', 'too-few', 100]]],
    [['441283'], 10_000_001, [['warn', '/volumeEstimate', 'too-many', 10_000_000]]],
    [['449900'], 1, []],
  ])('%j, %i phones', (divisions, volumeEstimate, expected) => {
    expect(said({ divisions: [...divisions], volumeEstimate })).toEqual(expected);
  });

  it.each([
    [1, []],
    [6, []],
    [7, [['warn', '/frequency/sends', 'too-often', 3]]],
    [100, [['warn', '/frequency/sends', 'too-often', 3]]],
  ])('%i sends in a window of two days', (sends, expected) => {
    expect(said({ frequency: { sends, note: '' } })).toEqual(expected);
  });
});
