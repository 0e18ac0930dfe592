import { colours } from '../../../theme/colours.ts';

const looks = {
  value: { fill: colours.colorPrimary },
  more: { fill: colours.colorWarning },
  pending: { fill: '#fff', stroke: colours.colorPrimary, strokeDasharray: '3 2', vectorEffect: 'non-scaling-stroke' },
} as const;

export type Part = {
  /** In percent of the bar. */
  readonly from: number;
  readonly width: number;
  /** What stands, what this application adds, what nobody has decided on. */
  readonly look: keyof typeof looks;
};

/** A share of a whole or a part of a time, drawn; whatever it shows is told in words beside it. */
export const DrawnBar = ({ parts }: { readonly parts: readonly Part[] }) => (
  <svg width="100%" height="12" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="12" fill={colours.colorSplit} />
    {parts.map(({ from, width, look }) => (
      <rect key={look} x={from} width={width} height="12" {...looks[look]} />
    ))}
  </svg>
);
