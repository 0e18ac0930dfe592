import { everyHowMany, scaleUpTo } from './chart-scale.ts';
import { type ChartShape, heightOf, rowHeight } from './chart-size.ts';

type ChartProps = ChartShape & { readonly unit?: string };

const ink = '#4a5666';
const brand = '#0b4f95';
const line = '#d5dce5';
const axis = '#8d99a8';
const text = { fill: ink, fontSize: 12, dominantBaseline: 'central' } as const;
const drawing = { width: '100%', overflow: 'visible', display: 'block' } as const;

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

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

const namesBelow = 5;
const below = 30;
const above = 8;
const widestBar = 36;

/** Bars along days. */
const Upright = ({ points }: ChartProps) => {
  const whole = heightOf({ points, upright: true });
  const floor = whole - below;
  const scale = scaleUpTo(Math.max(...points.map(({ value }) => value)));
  const top = scale.at(-1) ?? 1;
  const heightOfValue = (value: number): number => ((floor - above) * value) / top;
  const share = 1 / points.length;
  const named = everyHowMany(points.length, namesBelow);
  return (
    <div style={{ marginLeft: 88, marginRight: 8 }}>
      <svg aria-hidden="true" className="chart" height={whole} style={drawing}>
        {scale.map((value) => (
          <g key={value}>
            <line
              x1="0"
              x2="100%"
              y1={floor - heightOfValue(value)}
              y2={floor - heightOfValue(value)}
              stroke={value === 0 ? axis : line}
            />
            <text x={-8} y={floor - heightOfValue(value)} textAnchor="end" {...text}>
              {value.toLocaleString('en')}
            </text>
          </g>
        ))}
        {points.map(({ name, value }, at) => (
          <svg
            aria-hidden="true"
            key={name}
            x={percent(at * share)}
            width={percent(share)}
            height={whole}
            overflow="visible"
          >
            <rect
              x="50%"
              y={floor - heightOfValue(value)}
              height={heightOfValue(value)}
              fill={brand}
              style={{ width: `min(80%, ${widestBar}px)`, transformBox: 'fill-box', transform: 'translateX(-50%)' }}
            />
            {at % named === 0 ? (
              <text x="50%" y={floor + 16} textAnchor="middle" {...text}>
                {name}
              </text>
            ) : null}
          </svg>
        ))}
      </svg>
    </div>
  );
};

const barHeight = 22;
/** That there is a bar is seen of the smallest. */
const leastShare = 0.002;

/** Bars beside their names, each with its figure. */
const Lying = ({ points, unit = '' }: ChartProps) => {
  const most = unit === '%' ? 100 : Math.max(1, ...points.map(({ value }) => value));
  return (
    <div style={{ marginLeft: roomForNames, marginRight: 64 }}>
      <svg aria-hidden="true" className="chart" height={heightOf({ points })} style={drawing}>
        {points.map(({ name, value }, at) => {
          const middle = (at + 0.5) * rowHeight;
          return (
            <g key={name}>
              <text x={-8} y={middle} textAnchor="end" {...text}>
                {shortened(name)}
              </text>
              <rect
                y={middle - barHeight / 2}
                width={percent(Math.min(1, Math.max(value / most, leastShare)))}
                height={barHeight}
                fill={brand}
              />
              <text x={percent(Math.min(1, value / most))} dx={5} y={middle} {...text}>
                {`${value.toLocaleString('en', { maximumFractionDigits: 1 })}${unit}`}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="0" y1="0" y2={points.length * rowHeight} stroke={axis} />
      </svg>
    </div>
  );
};

/** A drawing of what the table beside it says; hidden from whoever hears the page. */
export const Chart = (props: ChartProps) => (
  <div aria-hidden="true">{props.upright === true ? <Upright {...props} /> : <Lying {...props} />}</div>
);
