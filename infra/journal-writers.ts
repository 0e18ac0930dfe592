import type { StreamKind } from '../lambda/domain/kernel/streams.ts';
import type { Entry } from './entries.ts';

/**
 * THE table of who writes the journal: each function, and the kinds of stream it writes. A policy ends there, so that a
 * function in the wrong hands reaches no other kind. What a function decides is held against it by `bundles.test.ts`.
 */
// biome-ignore format: one function per line
export const journalWriters = {
  api:                     ['application', 'emergency', 'order', 'registry'],
  'emergency-api':         ['emergency'],
  clock:                   ['application', 'emergency', 'order', 'registry'],
  deliver:                 ['application', 'order'],
  'check-acknowledgement': ['application', 'order'],
  'keep-record':           ['record'],
  notify:                  ['emergency'],
} as const satisfies Partial<Record<Entry, readonly StreamKind[]>>;

export type JournalWriter = keyof typeof journalWriters;

/** The partitions that one may write: a partition key of the journal is a stream's name, which begins with its kind. */
export const writtenPartitions = (writer: JournalWriter): string[] => journalWriters[writer].map((kind) => `${kind}#*`);
