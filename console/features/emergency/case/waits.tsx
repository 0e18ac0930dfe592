import { Flex, Typography } from 'antd';
import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { AlertDifferences } from '../../../alert/alert-differences.tsx';
import { DutyContact, LevelTag } from '../../../alert/alert-title.tsx';
import { DeliveredText } from '../../../alert/delivered-text.tsx';
import { targetOf } from '../../../alert/emergency-command.ts';
import { useNow } from '../../../api/services.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords } from '../../../i18n/words.ts';
import { useDuration } from '../../../orders/order-said.tsx';
import { EmergencyAction } from './actions.tsx';
import { AlertFacts } from './alert-facts.tsx';
import { waitWords } from './wait-words.ts';

type CaseProps = { readonly case: EmergencyCase };

const Since = ({ case: { path, awaitingSince, confirmationReminders } }: CaseProps) => {
  const words = useWords(waitWords);
  const time = useDuration();
  const now = useNow(1000);
  if (awaitingSince === null) return null;
  const forTime = time(millisecondsBetween(awaitingSince, now));
  if (path === 'exercise') return <span>{words.drillWaited(forTime, confirmationReminders)}</span>;
  return (
    <Typography.Text strong type="danger" className="waited">
      {words.waited(forTime, confirmationReminders)}
    </Typography.Text>
  );
};

const Asked = ({ case: found }: CaseProps) => {
  const words = useWords(waitWords);
  const { gaps } = useWords(emergencyWords);
  const { semicolon } = useWords(commonWords);
  const { pendingUpdate } = found;
  const asked = pendingUpdate?.alert ?? found.alert;
  const titles = found.path === 'exercise' ? words.drillWaits : words.waits;
  return (
    <>
      <h2>{pendingUpdate === null ? titles.message : titles.update}</h2>
      <Flex wrap gap="small" align="center">
        <LevelTag level={asked.level} />
        <Since case={found} />
      </Flex>
      <p>
        {words.whyAsked}
        {found.gaps.map((gap) => gaps[gap]).join(semicolon)}
      </p>
      <DeliveredText words={asked} drill={found.path === 'exercise'} />
      {pendingUpdate === null ? null : <AlertDifferences before={found.alert} after={pendingUpdate.alert} />}
    </>
  );
};

/**
 * What the duty officer is asked: what waits, why, for how long, and the two answers; others see that it waits. Unseen
 * while nothing waits, so that a dialog that is open outlasts what it asked.
 */
export const Waits = ({ case: found }: CaseProps) => {
  const words = useWords(waitWords);
  const { pendingUpdate, possibleActions: may } = found;
  const waits = found.awaitingSince !== null;
  const look = found.path === 'exercise' ? 'board-waiting board-waiting-drills stack' : 'board-waiting stack';
  return (
    <section className={waits ? look : ''} hidden={!waits}>
      {waits ? <Asked case={found} /> : null}
      <Flex wrap gap="small" className="deeds">
        <EmergencyAction
          command="confirm"
          on={targetOf('confirm', found)}
          offered={may.includes('confirm-emergency')}
        />
        <EmergencyAction command="refuse" on={targetOf('refuse', found)} offered={may.includes('refuse-emergency')} />
      </Flex>
      {waits && !may.includes('confirm-emergency') ? (
        <p>
          <DutyContact authority={found.authority} />
        </p>
      ) : null}
      {may.includes('confirm-emergency') ? null : (
        <p className="field-note">{found.gaps.includes('no-such-division') ? words.nowhere : words.waitsForAnother}</p>
      )}
      {pendingUpdate === null ? null : (
        <AlertFacts
          alert={pendingUpdate.alert}
          findings={pendingUpdate.findings}
          undeliverable={pendingUpdate.undeliverable}
          drill={found.path === 'exercise'}
          messages={[]}
        />
      )}
    </section>
  );
};
