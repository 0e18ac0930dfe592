import { SoundOutlined } from '@ant-design/icons';
import { Alert, Button, Flex } from 'antd';
import { Link, useLocation } from 'react-router';
import { StaleNotice } from '../../../answers/stale-notice.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { alarmWords, useAlarmSound } from '../../../waiting/alarm-sound.tsx';
import { useWaiting } from '../../../waiting/waiting.tsx';

const board = '/emergencies';

/** Nobody has asked for sound on this machine yet, or the browser waits to be touched before it lets the page sound. */
const Silent = () => {
  const words = useWords(alarmWords);
  const { wish, choose } = useAlarmSound();
  const isChosen = wish === 'on';
  return (
    <Alert
      className="notice"
      type="error"
      role="alert"
      title={
        <Flex wrap align="center" gap="8px 16px">
          <strong>{isChosen ? words.untouched : words.silent}</strong>
          <Button type="primary" icon={<SoundOutlined aria-hidden />} onClick={() => choose('on')}>
            {isChosen ? words.touch : words.soundOff}
          </Button>
          <Button onClick={() => choose('off')}>{words.stay}</Button>
        </Flex>
      }
    />
  );
};

/** What a duty officer must know on any page: that something waits, that nothing will sound, that nothing is heard any more. */
export const DutyBar = () => {
  const words = useWords(alarmWords);
  const { pathname } = useLocation();
  const { reading, real, drills } = useWaiting();
  const { wish, audio } = useAlarmSound();
  if (reading === null) return null;
  const waits = real.length + drills.length > 0 && pathname !== board;
  return (
    <>
      {wish !== 'off' && audio === null ? <Silent /> : null}
      {pathname.startsWith(board) ? null : <StaleNotice readings={[reading]} />}
      {waits ? (
        <section
          className={real.length > 0 ? 'panel board-waiting' : 'drill notice board-waiting-drills'}
          aria-label={words.label}
          aria-live={real.length > 0 ? 'assertive' : 'polite'}
        >
          <Flex wrap gap="0 16px">
            <strong>{words.waits(real.length, drills.length)}</strong>
            <Link to={board}>{words.go}</Link>
          </Flex>
        </section>
      ) : null}
    </>
  );
};
