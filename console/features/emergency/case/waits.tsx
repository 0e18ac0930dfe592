import { Alert, Flex, Typography } from 'antd';
import { millisecondsBetween } from '../../../../lambda/domain/calendar/instant.ts';
import { isOfWords } from '../../../../lambda/domain/emergency/word-gaps.ts';
import { AlertDifferences } from '../../../alert/alert-differences.tsx';
import { DutyContact, LevelTag } from '../../../alert/alert-title.tsx';
import { DeliveredTexts } from '../../../alert/delivered-text.tsx';
import { targetOf } from '../../../alert/emergency-command.ts';
import { useNow } from '../../../api/services.tsx';
import type { EmergencyCase } from '../../../api/types.ts';
import { emergencyWords } from '../../../i18n/emergency-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { commonWords, defineWords } from '../../../i18n/words.ts';
import { useDuration } from '../../../orders/order-said.tsx';
import { EmergencyAction } from './actions.tsx';
import { AlertFacts } from './alert-facts.tsx';

const notedZh = (times: number): string => (times === 0 ? '' : `，已记录超时 ${times} 次`);
const notedEn = (times: number): string =>
  times === 0 ? '' : `, time noted ${times === 1 ? 'once' : `${times} times`}`;

/** `times` the clock has noted that nobody came; whom the platform has told stands beside it. */
export const waitWords = defineWords(
  {
    waits: { message: '待值班员确认，尚未发送', update: '更新待值班员确认，尚未发送' },
    drillWaits: { message: '演练待值班员确认，尚未开始', update: '演练的更新待值班员确认，尚未生效' },
    waited: (time: string, times: number) => `已等待 ${time}，尚无值班员确认${notedZh(times)}`,
    drillWaited: (time: string, times: number) => `演练待确认，已 ${time}，尚无值班员确认${notedZh(times)}`,
    whyAsked: '需要确认的原因：',
    nowhere: '没有可以送达的区域，不能确认发送：由值班员不予确认并说明理由，发送单位更正区域后重新发起。',
    waitsForAnother: '由电信管理机构的另一名值班员确认，提出者本人不能确认。',
  },
  {
    waits: {
      message: 'Not sent: waits for the duty officer',
      update: 'Update not sent: waits for the duty officer',
    },
    drillWaits: {
      message: 'Drill not begun: waits for the duty officer',
      update: 'Update of the drill not in force: waits for the duty officer',
    },
    waited: (time: string, times: number) => `Waiting for ${time}, confirmed by no duty officer yet${notedEn(times)}`,
    drillWaited: (time: string, times: number) =>
      `Drill, waiting to be confirmed for ${time}, by no duty officer yet${notedEn(times)}`,
    whyAsked: 'Why it needs confirming: ',
    nowhere:
      'There is nowhere to send it, so it cannot be confirmed: the duty officer refuses it with the reason, and the sender sends it again for the right area.',
    waitsForAnother: 'A duty officer of the authority confirms it, never whoever asked for it.',
  },
);

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
  const why = `${words.whyAsked}${found.gaps.map((gap) => gaps[gap]).join(semicolon)}`;
  return (
    <>
      <h2>{pendingUpdate === null ? titles.message : titles.update}</h2>
      <Flex wrap gap="small" align="center">
        <LevelTag level={asked.level} drill={found.path === 'exercise'} />
        <Since case={found} />
      </Flex>
      {found.gaps.some(isOfWords) ? <Alert type="warning" showIcon title={why} /> : <p>{why}</p>}
      <DeliveredTexts words={asked} drill={found.path === 'exercise'} />
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
  const look = found.path === 'exercise' ? 'drill notice board-waiting-drills stack' : 'panel board-waiting stack';
  return (
    <section className={waits ? look : ''} hidden={!waits}>
      {waits ? <Asked case={found} /> : null}
      <Flex wrap gap="small" className="buttons">
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
        <p className="soft">{found.gaps.includes('no-such-division') ? words.nowhere : words.waitsForAnother}</p>
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
