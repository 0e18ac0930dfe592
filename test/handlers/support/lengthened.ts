import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../lambda/adapters/journal-table.ts';
import { fromItem } from '../../../lambda/adapters/read-commit.ts';
import type { JournalItem } from '../../../local/stream/stream-record.ts';

/** More than any operators would come to: some megabytes of them. */
const orderCount = 10_000;

/** The commit of a sent emergency with more orders than an answer holds; it is read as any other, though no hash of it is right. */
export const lengthened = (item: JournalItem): Record<string, AttributeValue> => {
  const commit = fromItem(item);
  const events = commit.events.map((event) =>
    event.type === 'emergency.sent'
      ? { ...event, orders: Array.from({ length: orderCount }, () => event.orders.slice(0, 1)).flat() }
      : event,
  );
  return toItem({ ...commit, events });
};
