import { useNavigate } from 'react-router';
import { PagedTable } from '../../../answers/paged-table.tsx';
import { useRead } from '../../../api/queries.ts';
import { useWords } from '../../../i18n/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { useCursor } from '../../../ui/use-filter.ts';
import { accessRecordWords } from './access-record-words.ts';
import { useAccessColumns } from './columns.tsx';
import { QuestionForm } from './question-form.tsx';
import { addressOf, faultOf, queryOf, useQuestion } from './use-question.ts';

/** Who read what, for auditors: what the address asks for. It does not look again by itself: each look is on record. */
export const AccessRecordScreen = () => {
  const words = useWords(accessRecordWords);
  const go = useNavigate();
  const asked = useQuestion();
  const [cursor] = useCursor();
  const isAsked = faultOf(asked) === null;
  const reading = useRead('GET /access-record', { query: { ...queryOf(asked), cursor } }, { enabled: isAsked });
  const columns = useAccessColumns();
  const scope = addressOf(asked);
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <QuestionForm key={scope} asked={asked} ask={(question) => void go(addressOf(question))} />
      {isAsked ? (
        <PagedTable
          caption={words.caption}
          reading={reading}
          columns={columns}
          rowKey={(row) => JSON.stringify(row)}
          scope={scope}
          empty={words.empty}
        />
      ) : null}
    </Page>
  );
};
