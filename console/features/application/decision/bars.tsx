import { useWords } from '../../../i18n/language.tsx';
import { figuresWords } from './figures-words.ts';

export type Bar = {
  readonly label: string;
  /** null: nothing to count. */
  readonly value: number | null;
  /** What this application adds; drawn in another colour after the value and told beside it. */
  readonly more?: number;
};

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

const Drawn = ({
  value,
  more = 0,
  most,
}: {
  readonly value: number;
  readonly more?: number;
  readonly most: number;
}) => {
  const share = (part: number): number => (most === 0 ? 0 : (part / most) * 100);
  return (
    <svg className="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className="bar-ground" />
      <rect width={share(value)} height="12" className="bar-value" />
      <rect x={share(value)} width={share(more)} height="12" className="bar-more" />
    </svg>
  );
};

type BarsProps = { readonly title: string; readonly bars: readonly Bar[]; readonly atLeast?: number };

/** Each figure in words and drawn beside it: whoever cannot see the drawing loses nothing. */
export const Bars = ({ title, bars, atLeast = 1 }: BarsProps) => {
  const words = useWords(figuresWords);
  const most = Math.max(atLeast, ...bars.map(({ value, more = 0 }) => (value ?? 0) + more));
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <ul className="plain">
        {bars.map(({ label, value, more }) => (
          <li key={label}>
            <span>{label}</span>
            <span className="number">
              {value === null ? words.nothingSent : count(value)}
              {value === null || more === undefined ? null : (
                <span className="bar-note">{words.withThis(count(value + more))}</span>
              )}
            </span>
            {value === null ? null : <Drawn value={value} more={more ?? 0} most={most} />}
          </li>
        ))}
      </ul>
    </figure>
  );
};
