import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { type ChartShape, heightOf } from './chart-size.ts';

type ChartProps = ChartShape & { readonly unit?: string };

const ink = '#4a5666';
const brand = '#0b4f95';
const axis = { stroke: '#8d99a8', tick: { fill: ink, fontSize: 12 } } as const;

/** Names beside bars get this much room, in pixels; a Han character takes one em of 12, others about half. */
const roomForNames = 116;
const unitsOfRoom = Math.floor((roomForNames - 8) / 6);

const shortened = (name: string): string => {
  let units = 0;
  for (const [at, character] of [...name].entries()) {
    units += character > '\u2e7f' ? 2 : 1;
    if (units > unitsOfRoom) return `${[...name].slice(0, at - 1).join('')}…`;
  }
  return name;
};

/** Bars along days. */
const Upright = ({ points }: ChartProps) => (
  <ResponsiveContainer width="100%" height={heightOf({ points, upright: true })}>
    <BarChart data={[...points]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="#d5dce5" />
      <XAxis dataKey="name" {...axis} minTickGap={24} />
      <YAxis {...axis} width={88} tickFormatter={(value: number) => value.toLocaleString('en')} />
      <Bar dataKey="value" fill={brand} isAnimationActive={false} maxBarSize={36} />
    </BarChart>
  </ResponsiveContainer>
);

/** Bars beside their names, each with its figure. */
const Lying = ({ points, unit = '' }: ChartProps) => (
  <ResponsiveContainer width="100%" height={heightOf({ points })}>
    <BarChart
      data={[...points]}
      layout="vertical"
      margin={{ top: 0, right: 64, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, (most: number) => (unit === '%' ? 100 : Math.max(most, 1))]} />
      <YAxis type="category" dataKey="name" {...axis} width={roomForNames} tickFormatter={shortened} />
      <Bar dataKey="value" fill={brand} isAnimationActive={false} maxBarSize={22} minPointSize={1}>
        <LabelList
          dataKey="value"
          position="right"
          fill={ink}
          formatter={(value) => `${Number(value).toLocaleString('en', { maximumFractionDigits: 1 })}${unit}`}
        />
      </Bar>
    </BarChart>
  </ResponsiveContainer>
);

/** A drawing of what the table beside it says; hidden from whoever hears the page. */
export const Chart = (props: ChartProps) => (
  <div aria-hidden="true">{props.upright === true ? <Upright {...props} /> : <Lying {...props} />}</div>
);
