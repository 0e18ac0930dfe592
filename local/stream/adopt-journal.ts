import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { journalTable } from '../../lambda/resource-names.ts';
import { scanTable } from '../journal-scan.ts';
import type { ChangeLog } from '../tables/change-log.ts';
import { earlierProgress } from './earlier-progress.ts';
import { itemKeyOf, journalKeyOf } from './stream-record.ts';

export type Adopted = {
  readonly changes: Pick<ChangeLog, 'isComplete' | 'complete' | 'caughtUp' | 'note'>;
  readonly dynamodb: DynamoDBClient;
  readonly dataDir: string;
  readonly consumers: readonly string[];
  /** Whether the last run was killed: else everything was fed. */
  readonly mayBeBehind: boolean;
};

/** Takes over a journal whose earlier release kept in files what its consumers had done; of any other it does nothing. */
export const adoptJournal = async ({ changes, dynamodb, dataDir, consumers, mayBeBehind }: Adopted): Promise<void> => {
  if (await changes.isComplete()) return;
  const isDone = new Map(
    consumers.map((name) => {
      const file = join(dataDir, 'streams', `${name}.jsonl`);
      return [name, existsSync(file) ? earlierProgress(file) : () => false] as const;
    }),
  );
  if (mayBeBehind)
    for await (const item of scanTable(dynamodb, journalTable.name))
      for (const [name, isDoneBy] of isDone)
        if (!isDoneBy(journalKeyOf(item))) await changes.note(name, itemKeyOf(item));
  for (const name of consumers) await changes.caughtUp(name);
  await changes.complete();
};
