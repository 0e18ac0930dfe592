import { useEffect, useState } from 'react';
import { remember } from '../browser/remember.ts';
import type { Sound, Wish } from './alarm-sound.tsx';

const storedAs = 'alarm-sound';
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;

const remembered = (): Wish => {
  const kept = localStorage.getItem(storedAs);
  return kept === 'on' || kept === 'off' ? kept : 'never';
};

/** Browsers let a page sound only after somebody has touched it, anew after every reload: any touch will do. */
const keepAwake = (audio: AudioContext, onChange: (isHeard: boolean) => void): (() => void) => {
  const look = (): void => onChange(audio.state === 'running');
  const wake = (): void => void audio.resume().then(look, look);
  audio.addEventListener('statechange', look);
  for (const gesture of gestures) addEventListener(gesture, wake);
  look();
  wake();
  return () => {
    audio.removeEventListener('statechange', look);
    for (const gesture of gestures) removeEventListener(gesture, wake);
    void audio.close();
  };
};

export const useSound = (): Sound => {
  const [wish, setWish] = useState(remembered);
  const [heard, setHeard] = useState<AudioContext | null>(null);
  useEffect(() => {
    if (wish !== 'on') return;
    const audio = new AudioContext();
    const end = keepAwake(audio, (isHeard) => setHeard(isHeard ? audio : null));
    return () => {
      setHeard(null);
      end();
    };
  }, [wish]);
  const choose = (next: 'on' | 'off'): void => {
    remember(storedAs, next);
    setWish(next);
  };
  return { wish, audio: heard, choose };
};
