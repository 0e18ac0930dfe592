import type { StandingGap } from './events.ts';

/** Gaps that nothing covers, whatever was registered or confirmed before: its sender may have taken a drill for the real thing. */
export const wordGaps = ['drill-words', 'live-words'] as const satisfies readonly StandingGap[];

export const isOfWords = (gap: StandingGap): boolean => wordGaps.some((it) => it === gap);

/** What a gap is one of: the standing authority, words that mix up live and drill, or a text that is long. */
type GapKind = 'authority' | 'words' | 'length';

const kindOf = (gap: StandingGap): GapKind => {
  switch (gap) {
    case 'none-registered':
    case 'hazard-class':
    case 'level':
    case 'area':
    case 'not-valid-now':
    case 'no-such-division':
      return 'authority';
    case 'drill-words':
    case 'live-words':
      return 'words';
    case 'length':
      return 'length';
    default:
      return gap satisfies never;
  }
};

/** What is told first of why the duty officer is asked: nobody says that no authority covers it where one does. */
export const foremost = (gaps: readonly StandingGap[]): GapKind => {
  const kinds = gaps.map(kindOf);
  if (kinds.includes('authority')) return 'authority';
  return kinds.includes('words') ? 'words' : 'length';
};
