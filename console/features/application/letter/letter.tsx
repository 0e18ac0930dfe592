import './letter.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useParams } from 'react-router';
import { ListStates } from '../../../answers/list-states.tsx';
import { useRead } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Decided, LetterBody } from './letter-body.tsx';
import { letterWords } from './letter-words.ts';

const isDecided = (found: ApplicationCase): found is Decided => found.decision !== null;

/** The decision as a page to be printed and filed. */
export const LetterScreen = () => {
  const words = useWords(letterWords);
  const { id = '' } = useParams();
  const reading = useRead('GET /applications/{id}', { path: { id } });
  const { data } = reading;
  const decided = data !== undefined && isDecided(data);
  const actions = (
    <>
      <LinkButton to={`/applications/${id}`}>{words.back}</LinkButton>
      {decided ? (
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      ) : null}
    </>
  );
  return (
    <Page title={words.name} actions={actions} onPaper={!decided}>
      <ListStates reading={reading} isEmpty={false}>
        {decided ? (
          <LetterBody found={data} />
        ) : (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />
        )}
      </ListStates>
    </Page>
  );
};
