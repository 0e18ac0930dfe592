import db, { type Row } from 'dynalite/db/index.js';

/** 400 KB, names of attributes and text in UTF-8 among them; the embedded engine counts characters. */
const largestItemInBytes = 409_600;

/** 4 MB of what is written together. */
const largestTransactionInBytes = 4_194_304;

const bytesIn = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value, 'utf8');
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part: unknown) => sum + bytesIn(part), 0);
};

const sizeOf = (item: Row): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytesIn(name) + bytesIn(value), 0);

/** Throws what DynamoDB answers to an item that is too large for it. */
export const refuseTooLarge = (item: Row): void => {
  if (sizeOf(item) > largestItemInBytes) throw db.validationError('Item size has exceeded the maximum allowed size');
};

/** The same of items that are written together; null where one is taken away. */
export const refuseTooLargeTogether = (items: readonly (Row | null)[]): void => {
  const size = items.reduce((sum, item) => sum + (item === null ? 0 : sizeOf(item)), 0);
  if (size > largestTransactionInBytes) throw db.validationError('Transaction request cannot be larger than 4 MB');
};
