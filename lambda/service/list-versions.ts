import type { CaseCard } from '../domain/views/cards.ts';
import { type Case, ownerOf } from './load.ts';

/** Lists that change together, e.g. `emergency#gd-comms`: of one kind of case, of one organisation or of everyone. */
export type ListGroup = `${CaseCard['kind']}#${string}`;

/** The organisation of lists that show every case; none has such an id. */
const everyone = '*';

/** The lists that show cases of an organisation, as its own or as its authority; null: those that show all. */
export const listGroup = (kind: CaseCard['kind'], organisation: string | null): ListGroup =>
  `${kind}#${organisation ?? everyone}`;

/** Every list that a case stands in, or has left: an application may be put before another authority than the last time. */
export const listGroupsOf = (found: Case): readonly ListGroup[] => {
  const authorities = found.commits.flatMap(({ events }) =>
    events.flatMap((event) => ('authority' in event && typeof event.authority === 'string' ? [event.authority] : [])),
  );
  return [...new Set([null, ownerOf(found), ...authorities])].map((one) => listGroup(found.kind, one));
};

/**
 * What a list is at. It is changed after rows are written and looked at before they are read, so that whoever sees the
 * version of before has missed nothing that was there when they looked.
 */
export type ListVersions = {
  /** Of these groups together; never the same again once one of them has changed. null: none that could be relied upon. */
  readonly versionOf: (groups: readonly ListGroup[]) => Promise<string | null>;
  /** Rows of these groups have been written. */
  readonly changed: (groups: readonly ListGroup[]) => Promise<void>;
};
