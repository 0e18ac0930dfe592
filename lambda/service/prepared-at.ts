import { registryStream } from '../domain/kernel/streams.ts';
import type { PreparedMessage } from '../domain/registry/prepared-message.ts';
import { foldRegistry } from './deciders.ts';
import type { Journal } from './ports.ts';

type Named = { readonly id: string; readonly version: number };

/**
 * A prepared message as a version of its entry had it in force; null where there is no such version, where nothing was in force
 * then, or where the message has been withdrawn since. Another that took its place changes nothing of it.
 */
export const preparedAt = async (
  { journal }: { readonly journal: Pick<Journal, 'load'> },
  { id, version }: Named,
): Promise<PreparedMessage | null> => {
  const commits = await journal.load(registryStream('prepared-message', id));
  const isThere = commits.some((commit) => commit.version === version);
  if (!isThere || foldRegistry(commits)?.current == null) return null;
  const then = foldRegistry(commits.filter((commit) => commit.version <= version))?.current;
  return then?.kind === 'prepared-message' ? then.value : null;
};
