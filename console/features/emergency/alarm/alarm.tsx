import { type ReactNode, useEffect, useRef } from 'react';
import type { EmergencyLine } from '../../../api/types.ts';
import { timers } from '../../../browser/timing/timers.ts';
import { SoundContext } from '../../../waiting/alarm-sound.tsx';
import { useSound } from '../../../waiting/use-sound.ts';
import { useWaiting } from '../../../waiting/waiting.tsx';
import { titled } from './titled.ts';
import { soundAlarm, soundDrill } from './tones.ts';

const againEveryMs = 10_000;

/** An update that waits is another thing to confirm than the message before it. */
const marksOf = (lines: readonly EmergencyLine[]): readonly string[] =>
  lines.map(({ caseId, awaitingSince }) => `${caseId} ${awaitingSince}`);

/** At once when something real begins to wait, and every ten seconds while anything does. */
const useAlarm = (audio: AudioContext | null, marks: string): void => {
  useEffect(() => {
    if (audio === null || marks === '') return;
    soundAlarm(audio);
    const timer = timers.setInterval(() => soundAlarm(audio), againEveryMs);
    return () => timers.clearInterval(timer);
  }, [audio, marks]);
};

/** Once for each drill that begins to wait. */
const useDrillTone = (audio: AudioContext | null, marks: readonly string[]): void => {
  const sounded = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (audio === null || marks.every((mark) => sounded.current.has(mark))) return;
    sounded.current = new Set(marks);
    soundDrill(audio);
  }, [audio, marks]);
};

/** Screens name the window as they come; the count is put before whatever they call it. */
const useTitleCount = (count: number): void => {
  useEffect(() => {
    const showCount = (): void => {
      const wanted = titled(count, document.title);
      if (document.title !== wanted) document.title = wanted;
    };
    showCount();
    const observer = new MutationObserver(showCount);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [count]);
};

/** On every page, for whoever may confirm: sounds and counts what waits. A drill neither counts nor sounds like it. */
export const AlarmProvider = ({ children }: { readonly children: ReactNode }) => {
  const { real, drills } = useWaiting();
  const sound = useSound();
  useAlarm(sound.audio, marksOf(real).join('\n'));
  useDrillTone(sound.audio, marksOf(drills));
  useTitleCount(real.length);
  return <SoundContext value={sound}>{children}</SoundContext>;
};
