import { applicationFindingWords } from './application-finding-words.ts';
import { refusalWords } from './refusal-words.ts';
import type { FindingWords } from './say-finding.ts';
import type { RefusalWords } from './say-refusal.ts';
import { textFindingWords } from './text-finding-words.ts';
import { urgentRefusalWords } from './urgent-refusal-words.ts';

/** For whoever may meet a finding of any rule. */
export const allFindingWords: FindingWords = { ...textFindingWords, ...applicationFindingWords };

/** For whoever may be refused anything but a file of boundaries, whose words are apart. */
export const allRefusalWords: RefusalWords = { ...urgentRefusalWords, ...refusalWords };
