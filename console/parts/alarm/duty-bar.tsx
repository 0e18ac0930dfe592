import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../i18n/language.tsx';
import { useWaiting } from '../emergency/waiting.tsx';
import { StaleNotice } from '../stale-notice.tsx';
import { useAlarmSound } from './alarm.tsx';
import { alarmWords } from './words.ts';
import './alarm.css';

const board = '/emergencies';

/** Nobody has asked for sound on this machine yet, or the browser waits to be touched before it lets the page sound. */
const Silent = () => {
  const words = useWords(alarmWords);
  const { wish, choose } = useAlarmSound();
  const isChosen = wish === 'on';
  return (
    <div className="duty-bar duty-silent" role="alert">
      <strong>{isChosen ? words.untouched : words.silent}</strong>
      <Button type="primary" icon={<SoundOutlined />} onClick={() => choose('on')}>
        {isChosen ? words.touch : words.soundOff}
      </Button>
      <Button onClick={() => choose('off')}>{words.stay}</Button>
    </div>
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
          className={`duty-bar ${real.length > 0 ? 'duty-waits' : 'duty-drill'}`}
          aria-label={words.label}
          aria-live={real.length > 0 ? 'assertive' : 'polite'}
        >
          <strong>{words.waits(real.length, drills.length)}</strong>
          <Link to={board}>{words.go}</Link>
        </section>
      ) : null}
    </>
  );
};

/** On the board: on or off. While the bar above says that nothing is heard, that is the place to turn it on. */
export const SoundSwitch = () => {
  const words = useWords(alarmWords);
  const { wish, audio, choose } = useAlarmSound();
  const isOn = audio !== null;
  if (useWaiting().reading === null || (wish !== 'off' && !isOn)) return null;
  return (
    <Button
      icon={<SoundOutlined />}
      aria-pressed={isOn}
      type={isOn ? 'primary' : 'default'}
      onClick={() => choose(isOn ? 'off' : 'on')}
    >
      {isOn ? words.soundOn : words.soundOff}
    </Button>
  );
};
