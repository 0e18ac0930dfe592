import type { JournalItem } from './stream-record.ts';

/** Where it is kept what each consumer has still to be given; outlives a kill. */
export type Unread = {
  /** The consumer is through with the changes of these keys, and whatever it wrote of them is written. */
  readonly told: (consumer: string, keys: readonly JournalItem[]) => Promise<void>;
};

/** Strikes out what a consumer is through with, whatever has come together meanwhile at once. */
export const createTeller = (unread: Unread, consumer: string) => {
  let waiting: JournalItem[] = [];
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const keys = waiting;
      waiting = [];
      await unread.told(consumer, keys);
    }
    writing = undefined;
  };
  return {
    told: (keys: readonly JournalItem[]): void => {
      waiting.push(...keys);
      writing ??= write();
    },
    written: async (): Promise<void> => writing,
  };
};
