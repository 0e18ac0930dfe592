import { everyCommit } from '../domain/journal/every-commit.ts';
import { itemReader } from './read-item.ts';

/** For whoever reads the whole journal. */
export const { readCommit, fromItem, storedFromItem } = itemReader(everyCommit);
