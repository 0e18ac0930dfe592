import { applicationFindingWords } from './application-finding-words.ts';
import type { FindingWords } from './say-finding.ts';
import { textFindingWords } from './text-finding-words.ts';

/** For whoever may meet a finding of any rule. */
export const allFindingWords: FindingWords = { ...textFindingWords, ...applicationFindingWords };
