import './statistics.css';
import { Alert } from 'antd';
import { ListStates } from '../../answers/list-states.tsx';
import { type Reading, useRead } from '../../api/queries.ts';
import type { StatisticsAnswer } from '../../api/types.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Page } from '../../ui/page.tsx';
import { DecisionPanels } from './decision-panels.tsx';
import { ExportButton } from './export-button.tsx';
import { FigurePanels } from './figures.tsx';
import { QuestionBar } from './question-bar.tsx';
import { statisticsWords } from './statistics-words.ts';
import { Totals } from './totals.tsx';
import { useQuestion } from './use-question.ts';

const Figures = ({ reading }: { readonly reading: Reading<StatisticsAnswer> }) => {
  const words = useWords(statisticsWords);
  const { data } = reading;
  return (
    <ListStates reading={reading} isEmpty={false}>
      {data === undefined ? null : (
        <>
          <p className="soft">
            {words.asOf} <Moment at={data.asOf} /> {data.notRecorded.length === 0 ? null : words.notRecorded}
          </p>
          {data.partial ? <Alert className="notice" type="warning" showIcon title={words.partial} /> : null}
          <Totals figures={data} />
          <div className="charts">
            <FigurePanels figures={data} />
            <DecisionPanels figures={data} />
          </div>
        </>
      )}
    </ListStates>
  );
};

/** What came in, was decided and was sent over a time that the address names. */
export const StatisticsScreen = () => {
  const words = useWords(statisticsWords);
  const asked = useQuestion();
  const reading = useRead('GET /statistics', { query: asked.question }, { enabled: asked.fault === null });
  return (
    <Page
      title={words.title}
      subtitle={words.subtitle}
      actions={asked.fault === null ? <ExportButton question={asked.question} /> : null}
    >
      <QuestionBar {...asked} />
      {asked.fault === null ? <Figures reading={reading} /> : null}
    </Page>
  );
};
