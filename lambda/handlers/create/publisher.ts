import type { Logger } from '../../log.ts';
import { type OutboxDeps, publishCommit } from '../../service/outbox.ts';
import { handleCommits } from '../commit-batch.ts';

/** Journal stream -> topics. */
export const createStreamPublisher = (deps: Omit<OutboxDeps, 'onUntold'>, log: Logger) =>
  handleCommits({
    handle: (commit) =>
      publishCommit(
        { ...deps, onUntold: ({ stream, version }, cause) => log('notice.untold', { stream, version }, cause) },
        commit,
      ),
    onFault: (sequence, cause) => log('publication.failed', { sequence }, cause),
    onChanged: (where) => log('journal.changed', where),
    onUnreadable: (where) => log('commit.unreadable', where),
    onNewer: (where) => log('commit.newer', where),
  });
