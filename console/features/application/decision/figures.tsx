import type { ApplicationCase, Figures } from '../../../api/types.ts';
import { Moment } from '../../../case-file/deadline.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { Bars } from './bars.tsx';
import { figuresWords } from './figures-words.ts';
import { isToDecide } from './newer-version-notice.ts';
import { OverlapCalendar } from './overlap-calendar.tsx';

/** Rates are drawn on a scale of at least so many per million, so that one complaint does not look like a wall. */
const rateScale = 1000;

type ChartsProps = { readonly current: ApplicationCase; readonly figures: Figures };

const Charts = ({ current, figures }: ChartsProps) => {
  const words = useWords(figuresWords);
  const { sender30Days: sender, region30Days: region, complaintsPerMillion, refusalsPerMillion } = figures;
  const sends = current.content.frequency?.sends ?? 1;
  const phones = (current.content.volumeEstimate ?? 0) * sends;
  const adds = (more: number) => (isToDecide(current) && more > 0 ? { more } : {});
  return (
    <>
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
      <h3>{words.overlap}</h3>
      <OverlapCalendar current={current} figures={figures} />
    </>
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
          <p className="page-subtitle">
            {words.asOf} <Moment at={figures.asOf} />
          </p>
          <Charts current={current} figures={figures} />
        </>
      )}
    </section>
  );
};
