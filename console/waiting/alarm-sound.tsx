import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useContext } from 'react';
import { useWords } from '../i18n/language.tsx';
import { alarmWords } from './alarm-words.ts';
import type { Sound } from './use-sound.ts';
import { useWaiting } from './waiting.tsx';

export const SoundContext = createContext<Sound>({ wish: 'off', audio: null, choose: () => undefined });
export const useAlarmSound = (): Sound => useContext(SoundContext);

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
