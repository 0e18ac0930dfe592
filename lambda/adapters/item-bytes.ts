import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What DynamoDB takes for one item. */
export const itemAtMostInBytes = 409_600;

/** What an item of texts and numbers weighs: names of attributes and values, in UTF-8. */
export const bytesOfItem = (item: Readonly<Record<string, AttributeValue>>): number =>
  Object.entries(item).reduce((sum, [name, { S = '', N = '' }]) => sum + Buffer.byteLength(name + S + N), 0);
