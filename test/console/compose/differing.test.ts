import { blank } from '../../../console/application-form/form.ts';
import { differing, mayOverwrite } from '../../../console/features/application/compose/overtaken.ts';

describe('what differs between two versions', () => {
  it('is named field by field, in the order of the form', () => {
    const mine = { ...blank, text: '请注意防寒。', volume: '1,000', divisions: ['440100'] };
    expect(differing(mine, { ...mine, text: '请注意防暑。', divisions: [] })).toEqual(['text', 'divisions']);
  });

  it('is nothing where the same number is written otherwise', () => {
    expect(differing({ ...blank, volume: '1000' }, { ...blank, volume: '１,000' })).toEqual([]);
  });
});

describe('what is typed takes the place of the latest version', () => {
  it.each([
    [null, 'draft', true],
    ['draft', 'draft', true],
    ['returned', 'draft', true],
    ['submitted', 'submitted', true],
    ['draft', 'submitted', false],
    ['returned', 'awaiting-second-signature', false],
    ['submitted', 'returned', false],
    ['draft', 'withdrawn', false],
  ] as const)('opened as %s, now %s: %p', (before, latest, may) => {
    expect(mayOverwrite(before, latest)).toBe(may);
  });
});
