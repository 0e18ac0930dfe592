import type { Spread, StatisticsAnswer } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { Charted } from './charted.tsx';
import { figuresWords } from './figures-words.ts';
import { ruleNames } from './rule-names.ts';

type Figures = { readonly figures: StatisticsAnswer };

/** Working days where any decision was counted in them: what the law counts in; else hours. */
const Times = ({ figures: { decisionHours, decisionWorkingDays } }: Figures) => {
  const words = useWords(figuresWords);
  const drawn = decisionWorkingDays ?? decisionHours;
  const unit = decisionWorkingDays === null ? words.hours : words.workingDays;
  const row = (name: string, spread: Spread | null) =>
    spread === null ? [] : [[name, spread.count, spread.p50, spread.p90]];
  return (
    <Charted
      title={words.times}
      points={
        drawn === null
          ? []
          : [
              { name: words.median, value: drawn.p50 },
              { name: words.ninety, value: drawn.p90 },
            ]
      }
      heads={[words.item, words.decided, words.median, words.ninety]}
      rows={[...row(words.hours, decisionHours), ...row(words.workingDays, decisionWorkingDays)]}
      empty={drawn === null ? words.noTimes : null}
      {...(drawn === null ? {} : { note: words.timesOf(unit, drawn.count) })}
    />
  );
};

/** Reasons are officers' own words: those given most often are drawn, the table has all. */
const drawnReasons = 8;

const Reasons = ({ figures: { reasons } }: Figures) => {
  const words = useWords(figuresWords);
  const rows = reasons.map(({ reason, outcome, count }) => [reason, words.decisionsOf[outcome], count]);
  const often = reasons.toSorted((a, b) => b.count - a.count).slice(0, drawnReasons);
  const points = often.map(({ reason, count }) => ({ name: reason, value: count }));
  return (
    <Charted
      title={words.reasons}
      points={points}
      heads={[words.reason, words.outcome, words.count]}
      rows={rows}
      unfolded
    />
  );
};

const Rules = ({ figures: { rules } }: Figures) => {
  const words = useWords(figuresWords);
  const { approved, returned, declined } = words.decisionsOf;
  const names = useWords(ruleNames);
  const nameOf = (rule: string): string => names[rule] ?? rule;
  const rows = rules.map((line) => [nameOf(line.rule), line.approved, line.returned, line.declined]);
  const points = rules.map((line) => ({ name: nameOf(line.rule), value: line.returned + line.declined }));
  return (
    <Charted
      title={words.rules}
      points={points}
      heads={[words.rule, approved, returned, declined]}
      rows={rows}
      note={words.rulesDrawn}
    />
  );
};

/** How decisions were made: how long they took and why they went against the applicant. */
export const DecisionPanels = ({ figures }: Figures) => (
  <>
    <Times figures={figures} />
    <Reasons figures={figures} />
    <Rules figures={figures} />
  </>
);
