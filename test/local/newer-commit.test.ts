import { digestOf } from '../../lambda/adapters/digest.ts';
import { toItem } from '../../lambda/adapters/journal-table.ts';
import { readCommit } from '../../lambda/adapters/read-commit.ts';
import { faultOf } from '../../lambda/adapters/read-item.ts';
import { genesisHash } from '../../lambda/domain/journal/chain.ts';
import { currentFormat } from '../../lambda/domain/journal/commit.ts';
import { type Release, thisRelease } from '../../lambda/domain/journal/read-stored.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { systemActor } from '../../lambda/domain/vocabulary/actor.ts';
import { handleCommits } from '../../lambda/handlers/commit-batch.ts';
import { publishCommit } from '../../lambda/service/outbox.ts';
import type { Journal } from '../../lambda/service/ports.ts';
import { sealCommit } from '../../lambda/service/seal-commit.ts';
import { createStreamFeed, type JournalItem } from '../../local/stream-feed.ts';
import { orderOf } from '../domain/order/history.ts';
import { until } from './support/scratch.ts';

const nextFormat = currentFormat + 1;
const nextRelease: Release = {
  format: nextFormat,
  upcasts: { ...thisRelease.upcasts, [currentFormat]: (commit) => commit },
};

const operators = ['mobile', 'telecom', 'unicom'];

/** A commit that orders one operator to send, as this release writes it. */
const ordering = (version: number): JournalItem => {
  const operator = operators[version - 1] ?? '';
  const order = orderOf('cancel', { orderId: `e-1.${version}.${operator}`, operator });
  const asked = { stream: 'emergency#e-1', command: { type: 'cancel-emergency' } };
  const identity = { commandId: `c-${version}`, requestDigest: digestOf(version) };
  const by = { actor: systemActor, now: order.issuedAt, nextVersion: version };
  const event = { type: 'emergency.cancelled' as const, reason: '误发。', orders: [order] };
  return toItem(sealCommit({ digest: digestOf, policy: defaultPolicy }, asked, identity, by, [event], genesisHash));
};

const inNextFormat = (item: JournalItem): JournalItem => ({
  ...item,
  commit: { S: JSON.stringify({ ...JSON.parse(item['commit']?.S ?? ''), formatVersion: nextFormat }) },
});

it('an order that a later release committed is published once that release reads the stream, once and in its place', async () => {
  let release = thisRelease;
  const written: JournalItem[] = [];
  const journal: Pick<Journal, 'load'> = {
    load: async () =>
      written.map((item) => {
        const commit = readCommit(item, release);
        if (!commit.ok) throw faultOf(item, commit.error);
        return commit.value;
      }),
  };
  const published: string[] = [];
  const told: unknown[] = [];
  const setAside: unknown[] = [];
  const outbox = {
    journal: { ...journal, append: async () => 'taken' as const },
    publisher: {
      publish: async (orders: readonly { readonly orderId: string }[]) =>
        void published.push(...orders.map(({ orderId }) => orderId)),
    },
    checks: { ask: async () => undefined },
    happenings: { tell: async () => undefined },
    onUntold: () => undefined,
    policy: defaultPolicy,
  };
  const consumer = {
    handle: (commit: Parameters<typeof publishCommit>[1]) => publishCommit(outbox, commit),
    onFault: (_sequence: string, cause: unknown) => void setAside.push(cause),
    onChanged: (where: unknown) => void setAside.push(where),
    onUnreadable: (where: unknown) => void setAside.push(where),
    onNewer: (where: unknown) => void told.push(where),
  };
  const feed = createStreamFeed({ retry: { firstMs: 1, maxMs: 1 } });
  feed.addConsumer('publisher', (event) => handleCommits(consumer, release)(event));
  const write = (item: JournalItem): void => {
    written.push(item);
    feed.replay([item]);
  };

  write(ordering(1));
  await feed.idle();
  write(inNextFormat(ordering(2)));
  write(ordering(3));
  await until(() => told.length > 2);
  expect(published).toEqual(['e-1.1.mobile']);
  expect(told[0]).toEqual({ stream: 'emergency#e-1', version: 2, formatVersion: nextFormat });

  release = nextRelease;
  await feed.idle();
  expect([published, setAside]).toEqual([['e-1.1.mobile', 'e-1.2.telecom', 'e-1.3.unicom'], []]);
  await feed.stop();
});
