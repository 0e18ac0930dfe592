import type { Spread, StatisticsAnswer } from '../../api/schema.ts';
import { useWords } from '../../i18n/language.tsx';
import { DataTable } from './data-table.tsx';
import { figuresWords } from './figures-words.ts';
import { ruleNames } from './rule-names.ts';

type Figures = { readonly figures: StatisticsAnswer };

const Times = ({ figures: { decisionHours, decisionWorkingDays } }: Figures) => {
  const words = useWords(figuresWords);
  const row = (name: string, spread: Spread | null) =>
    spread === null ? [] : [[name, spread.count, spread.p50, spread.p90]];
  const rows = [...row(words.hours, decisionHours), ...row(words.workingDays, decisionWorkingDays)];
  return (
    <section className="panel" aria-label={words.times}>
      <h2>{words.times}</h2>
      {rows.length === 0 ? (
        <p>{words.noTimes}</p>
      ) : (
        <DataTable caption={words.times} heads={[words.item, words.decided, words.median, words.ninety]} rows={rows} />
      )}
    </section>
  );
};

const Reasons = ({ figures: { reasons } }: Figures) => {
  const words = useWords(figuresWords);
  const rows = reasons.map(({ reason, outcome, count }) => [reason, words.decisionsOf[outcome], count]);
  return (
    <section className="panel" aria-label={words.reasons}>
      <h2>{words.reasons}</h2>
      {rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <DataTable caption={words.reasons} heads={[words.reason, words.outcome, words.count]} rows={rows} />
      )}
    </section>
  );
};

const Rules = ({ figures: { rules } }: Figures) => {
  const words = useWords(figuresWords);
  const { approved, returned, declined } = words.decisionsOf;
  const names = useWords(ruleNames);
  const rows = rules.map((line) => [names[line.rule] ?? line.rule, line.approved, line.returned, line.declined]);
  return (
    <section className="panel" aria-label={words.rules}>
      <h2>{words.rules}</h2>
      {rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <DataTable caption={words.rules} heads={[words.rule, approved, returned, declined]} rows={rows} />
      )}
    </section>
  );
};

/** What is better read than drawn. */
export const TablePanels = ({ figures }: Figures) => (
  <>
    <Times figures={figures} />
    <Reasons figures={figures} />
    <Rules figures={figures} />
  </>
);
