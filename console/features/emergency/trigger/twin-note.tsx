import { Alert } from 'antd';
import { Link } from 'react-router';
import { formatShanghaiSeconds } from '../../../../lambda/domain/calendar/instant.ts';
import { useOrganisationName } from '../../../case-file/organisations.ts';
import { Mixed, useWords } from '../../../i18n/language.tsx';
import type { Twin } from './attempt.ts';
import { triggerWords } from './trigger-words.ts';

/** The same is out already: who sent it and when, who has it, and the way to it. */
export const TwinNote = ({ twin }: { readonly twin: Twin }) => {
  const { twin: words } = useWords(triggerWords);
  const nameOf = useOrganisationName();
  const names = twin.operators.map(nameOf).join('、');
  return (
    <Alert
      className="notice"
      role="alert"
      type="warning"
      showIcon
      title={words.title(twin.status === 'awaiting-confirmation')}
      description={
        <>
          <p>
            <Mixed text={words.began(twin.by, formatShanghaiSeconds(twin.at))} />
          </p>
          {names === '' ? null : (
            <p>
              <Mixed text={words.operators(names)} />
            </p>
          )}
          <Link to={`/emergencies/${twin.case}`}>{words.look}</Link>
        </>
      }
    />
  );
};
