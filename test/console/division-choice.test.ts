import { broughtBack, toggled } from '../../console/divisions/division-choice.ts';

const press = (codes: readonly string[]) =>
  codes.reduce(
    ({ chosen, displaced }: ReturnType<typeof broughtBack>, code) =>
      broughtBack(chosen, toggled(chosen, code), displaced),
    { chosen: [], displaced: {} },
  ).chosen;

describe('a wide choice that is taken away again', () => {
  it.each([
    [
      ['440100', '440300', '440000', '440000'],
      ['440100', '440300'],
    ],
    [['440100', '000000', '000000'], ['440100']],
    [['440100', '440000', '000000', '000000', '440000'], ['440100']],
    [['440000', '440000'], []],
    [
      ['440100', '440000', '110000', '440000'],
      ['110000', '440100'],
    ],
    [['440100', '440100'], []],
  ])('%p leaves %p', (presses, left) => {
    expect(press(presses)).toEqual(left);
  });
});
