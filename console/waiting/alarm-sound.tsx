import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useContext } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { useWaiting } from './waiting.tsx';

const waitsEn = (real: number, drills: number): string =>
  [...(real === 0 ? [] : [`${real}`]), ...(drills === 0 ? [] : [drills === 1 ? '1 drill' : `${drills} drills`])].join(
    ' + ',
  );

export const alarmWords = defineWords(
  {
    label: '应急值班',
    waits: (real: number, drills: number) =>
      `${[...(real === 0 ? [] : [`${real} 件`]), ...(drills === 0 ? [] : [`演练 ${drills} 件`])].join(' + ')}待值班员确认`,
    go: '前往确认',
    silent: '声音提醒未开启：有应急发送待确认时不会响铃。',
    untouched: '已选择开启声音提醒；浏览器要求每次打开页面后点按一次才能出声。现在不会响铃，请点按页面任意处。',
    touch: '点按以出声',
    soundOn: '声音提醒已开启',
    soundOff: '开启声音提醒',
    stay: '不需要',
  },
  {
    label: 'Duty',
    waits: (real: number, drills: number) => `${waitsEn(real, drills)} waiting for the duty officer`,
    go: 'See and confirm',
    silent: 'Sound is off: nothing will be heard when an emergency waits to be confirmed.',
    untouched:
      'You chose sound. The browser lets a page sound only after it has been touched once: nothing is heard yet, touch it anywhere.',
    touch: 'Let it sound',
    soundOn: 'Sound is on',
    soundOff: 'Turn sound on',
    stay: 'Not needed',
  },
);

/** What was last asked for on this machine; `never` where nobody has said anything yet. */
export type Wish = 'on' | 'off' | 'never';

export type Sound = {
  readonly wish: Wish;
  /** null while nothing can be heard: not asked for, or not yet allowed by the browser. */
  readonly audio: AudioContext | null;
  readonly choose: (wish: 'on' | 'off') => void;
};

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
      icon={<SoundOutlined aria-hidden />}
      aria-pressed={isOn}
      type={isOn ? 'primary' : 'default'}
      onClick={() => choose(isOn ? 'off' : 'on')}
    >
      {isOn ? words.soundOn : words.soundOff}
    </Button>
  );
};
