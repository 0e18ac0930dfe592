import type { Logger } from '../../log.ts';
import { type ProjectorDeps, project } from '../../service/projector.ts';
import { handleCommits } from '../commit-batch.ts';

/** Journal stream -> views. */
export const createProjector = (deps: ProjectorDeps, log: Logger) =>
  handleCommits({
    handle: (commit) => project(deps, commit),
    onFault: (sequence, cause) => log('projection.failed', { sequence }, cause),
    onChanged: (where) => log('journal.changed', where),
    onUnreadable: (where) => log('commit.unreadable', where),
    onNewer: (where) => log('commit.newer', where),
  });
