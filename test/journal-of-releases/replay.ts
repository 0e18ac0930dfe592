import { readCommit } from '../../lambda/adapters/read-commit.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import type { Order } from '../../lambda/domain/order/order.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { publishCommit } from '../../lambda/service/outbox.ts';
import { memoryJournal } from '../service/memory-world.ts';

/** What a stored text says to this release. Throws where it says nothing. */
export const commitOf = (text: string): Commit => {
  const { stream = '', version = 0 } = JSON.parse(text);
  const read = readCommit({ stream: { S: stream }, version: { N: String(version) }, commit: { S: text } });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

export type Said = readonly [stream: string, version: number, orders: readonly (readonly unknown[])[]];

const saidOf = ({ orderId, kind, text, divisions }: Order): readonly unknown[] => [orderId, kind, text, divisions];

/** Lets commits come again one after another, as they once were written, and publishes each as it comes. */
export const republished = async (commits: readonly Commit[]): Promise<readonly Said[]> => {
  const { journal } = memoryJournal();
  const said: Said[] = [];
  for (const commit of commits) {
    await journal.append(commit);
    const publish = async (orders: readonly Order[]): Promise<void> =>
      void said.push([commit.stream, commit.version, orders.map(saidOf)]);
    const checks = { ask: async () => undefined };
    const happenings = { tell: async () => undefined };
    const deps = {
      journal,
      publisher: { publish },
      checks,
      happenings,
      onUntold: () => undefined,
      policy: defaultPolicy,
    };
    await publishCommit(deps, commit);
  }
  return said;
};
