import { Badge, Col, Flex, Row } from 'antd';
import type { ApplicationCase, Figures } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { colours } from '../../../theme/colours.ts';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';
import { DrawnBar } from './drawn-bar.tsx';
import { figuresWords } from './figures-words.ts';
import { isToDecide } from './viewed-version.ts';

export type Bar = {
  readonly label: string;
  /** null: nothing to count. */
  readonly value: number | null;
  /** What this application adds; drawn in another colour after the value and told beside it. */
  readonly more?: number;
};

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });

type BarsProps = { readonly title: string; readonly bars: readonly Bar[]; readonly atLeast?: number };

/** Each figure in words and drawn beside it: whoever cannot see the drawing loses nothing. */
export const Bars = ({ title, bars, atLeast = 1 }: BarsProps) => {
  const words = useWords(figuresWords);
  const most = Math.max(atLeast, ...bars.map(({ value, more = 0 }) => (value ?? 0) + more));
  const share = (part: number): number => (most === 0 ? 0 : (part / most) * 100);
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <ul className="plain">
        {bars.map(({ label, value, more = 0 }) => (
          <li key={label}>
            <Row gutter={8} align="middle">
              <Col xs={10} sm={6}>
                {label}
              </Col>
              <Col xs={14} sm={13}>
                <Flex wrap gap="0 8px">
                  {value === null ? words.nothingSent : count(value)}
                  {value === null || more === 0 ? null : (
                    <Badge color={colours.colorWarning} text={words.withThis(count(value + more))} />
                  )}
                </Flex>
              </Col>
              <Col xs={24} sm={5}>
                {value === null ? null : (
                  <DrawnBar
                    parts={[
                      { from: 0, width: share(value), look: 'value' },
                      { from: share(value), width: share(more), look: 'more' },
                    ]}
                  />
                )}
              </Col>
            </Row>
          </li>
        ))}
      </ul>
    </figure>
  );
};

/** Rates are drawn on a scale of at least so many per million, so that one complaint does not look like a wall. */
const rateScale = 1000;

const { Part: OverlapCalendar } = later(
  async () => (await import('./overlap-calendar.tsx')).OverlapCalendar,
  nothingMeanwhile,
);

type ChartsProps = { readonly current: ApplicationCase; readonly figures: Figures };

const Charts = ({ current, figures }: ChartsProps) => {
  const words = useWords(figuresWords);
  const { sender30Days: sender, region30Days: region, complaintsPerMillion, refusalsPerMillion } = figures;
  const sends = current.content.frequency?.sends ?? 1;
  const phones = (current.content.volumeEstimate ?? 0) * sends;
  const adds = (more: number) => (isToDecide(current) && more > 0 ? { more } : {});
  return (
    <Flex vertical gap="middle">
      <Bars
        title={words.frequency}
        bars={[
          { label: words.sender, value: sender.sends, ...adds(sends) },
          { label: words.region, value: region.sends, ...adds(sends) },
        ]}
      />
      <Bars
        title={words.volume}
        bars={[
          { label: words.sender, value: sender.volume, ...adds(phones) },
          { label: words.region, value: region.volume, ...adds(phones) },
        ]}
      />
      <Bars
        title={words.will}
        atLeast={rateScale}
        bars={[
          { label: words.complaints, value: complaintsPerMillion },
          { label: words.refusals, value: refusalsPerMillion },
        ]}
      />
      <div>
        <h3>{words.overlap}</h3>
        <OverlapCalendar current={current} figures={figures} />
      </div>
    </Flex>
  );
};

/** What the authority weighs: frequency, volume, willingness and what else is sent then (draft-2020 art. 27(2)). */
export const FiguresOfCase = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(figuresWords);
  const { figures } = current;
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {figures === null ? (
        <p>{words.notYet}</p>
      ) : (
        <>
          <p className="soft">
            {words.asOf} <Moment at={figures.asOf} />
          </p>
          <Charts current={current} figures={figures} />
        </>
      )}
    </section>
  );
};
