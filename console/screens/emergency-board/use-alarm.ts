import { useCallback, useEffect, useRef, useState } from 'react';

const pitches = [880, 660, 880] as const;
const toneInSeconds = 0.18;
const againEveryMs = 10_000;

const beep = (audio: AudioContext): void => {
  pitches.forEach((pitch, index) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(audio.destination);
    const from = audio.currentTime + index * (toneInSeconds + 0.05);
    tone.start(from);
    tone.stop(from + toneInSeconds);
  });
};

/**
 * Sounds when `waiting` grows and every ten seconds while anything waits. Browsers let a page make a sound only after
 * somebody has asked it to, hence the switch.
 */
export const useAlarm = (waiting: number): { readonly on: boolean; readonly toggle: () => void } => {
  const audio = useRef<AudioContext | null>(null);
  const [on, setOn] = useState(false);
  const toggle = useCallback(() => {
    audio.current ??= new AudioContext();
    void audio.current.resume();
    setOn((before) => !before);
  }, []);
  useEffect(() => {
    const context = audio.current;
    if (!on || waiting === 0 || context === null) return;
    beep(context);
    const timer = setInterval(() => beep(context), againEveryMs);
    return () => clearInterval(timer);
  }, [on, waiting]);
  useEffect(() => () => void audio.current?.close(), []);
  return { on, toggle };
};

/** `(2) 应急发送 · …` while two wait; render it in the component around the page, whose title it amends. */
export const useTitleCount = (count: number, title: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title takes the count away
  useEffect(() => {
    const bare = document.title.replace(/^\(\d+\) /, '');
    document.title = count === 0 ? bare : `(${count}) ${bare}`;
  }, [count, title]);
};
