import type { Commit, StoredCommit } from '../domain/journal/commit.ts';
import { isFaultOf, itemFaultIn, type Remains } from '../domain/journal/remains.ts';
import type { Archive, Journal } from './ports.ts';

const whole = (commits: readonly Commit[]): Remains => {
  const last = commits.at(-1);
  return { commits, gaps: [], head: last === undefined ? null : { version: last.version, hash: last.hash } };
};

/** What can be read of a stream; it has no gaps where that is all there is. Throws what keeps it from being read at all. */
export const loadRemains = async (
  { journal }: { readonly journal: Pick<Journal, 'load'> },
  stream: string,
): Promise<Remains> => {
  try {
    return whole(await journal.load(stream));
  } catch (cause) {
    const rest = isFaultOf(cause, stream) ? itemFaultIn(cause)?.rest : null;
    if (rest == null) throw cause;
    return rest.remains;
  }
};

/** The same to the letter as it is stored. */
export const storedRemains = async (
  { stored }: Archive,
  stream: string,
): Promise<Pick<Remains, 'gaps'> & { readonly commits: readonly StoredCommit[] }> => {
  try {
    return { commits: await stored(stream), gaps: [] };
  } catch (cause) {
    const rest = isFaultOf(cause, stream) ? itemFaultIn(cause)?.rest : null;
    if (rest == null) throw cause;
    return { commits: rest.stored, gaps: rest.remains.gaps };
  }
};
