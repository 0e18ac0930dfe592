import { remarksOn, shifted } from '../../console/alert/delivered-text.tsx';
import type { Finding } from '../../console/api/types.ts';

const finding = (span: Finding['span'], rule = 'content.link'): Finding => ({
  rule,
  severity: 'warn',
  citation: null,
  pointer: '/text',
  span,
  found: '',
  detail: '',
});

it('findings move with the words that they are about, and those of the whole stay', () => {
  expect(shifted([finding({ start: 2, end: 5 }), finding(null)], 4).map(({ span }) => span)).toEqual([
    { start: 6, end: 9 },
    null,
  ]);
});

it('findings of words that do not stand in the text mark nothing', () => {
  expect(shifted([finding({ start: 0, end: 1 })], -1)).toEqual([]);
});

it('an alert is never told to be shorter: the limit of 70 characters is not its own', () => {
  expect(remarksOn([finding(null, 'content.length'), finding(null)]).map(({ rule }) => rule)).toEqual(['content.link']);
});
