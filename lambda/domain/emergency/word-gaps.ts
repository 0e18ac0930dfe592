import type { StandingGap } from './events.ts';

/** Gaps that nothing covers, whatever was registered or confirmed before: its sender may have taken a drill for the real thing. */
export const wordGaps = ['drill-words', 'live-words'] as const satisfies readonly StandingGap[];

export const isOfWords = (gap: StandingGap): boolean => wordGaps.some((it) => it === gap);
