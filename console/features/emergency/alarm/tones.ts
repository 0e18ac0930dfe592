type Tone = { readonly pitch: number; readonly seconds: number; readonly volume: number };

const play = (audio: AudioContext, tones: readonly Tone[]): void => {
  let from = audio.currentTime;
  for (const { pitch, seconds, volume } of tones) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = pitch;
    gain.gain.value = volume;
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + seconds);
    from += seconds + 0.05;
  }
};

const urgent = [880, 660, 880].map((pitch) => ({ pitch, seconds: 0.18, volume: 0.2 }));
const calm = [{ pitch: 330, seconds: 0.4, volume: 0.1 }];

/** Three high tones: something real waits. */
export const soundAlarm = (audio: AudioContext): void => play(audio, urgent);

/** One low tone, which nobody takes for the other: a drill waits. */
export const soundDrill = (audio: AudioContext): void => play(audio, calm);
