import './statistics.css';
import { Alert } from 'antd';
import { useRead } from '../../api/queries.ts';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { Moment } from '../../parts/deadline.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { DecisionPanels } from './decision-panels.tsx';
import { ExportButton } from './export-button.tsx';
import { FigurePanels } from './figures.tsx';
import { QuestionBar } from './question-bar.tsx';
import { Totals } from './totals.tsx';
import { useQuestion } from './use-question.ts';
import { statisticsWords } from './words.ts';

/** What came in, was decided and was sent over a time that the address names. */
export const Component = () => {
  const words = useWords(statisticsWords);
  const asked = useQuestion();
  const reading = useRead('GET /statistics', { query: asked.question });
  const { data } = reading;
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<ExportButton question={asked.question} />}>
      <QuestionBar {...asked} />
      <ListStates reading={reading} isEmpty={false}>
        {data === undefined ? null : (
          <>
            <p className="page-subtitle">
              {words.asOf} <Moment at={data.asOf} /> {data.notRecorded.length === 0 ? null : words.notRecorded}
            </p>
            {data.partial ? <Alert className="problem" type="warning" showIcon title={words.partial} /> : null}
            <Totals figures={data} />
            <div className="charts">
              <FigurePanels figures={data} />
              <DecisionPanels figures={data} />
            </div>
          </>
        )}
      </ListStates>
    </Page>
  );
};
