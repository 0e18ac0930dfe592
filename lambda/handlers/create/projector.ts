import type { Logger } from '../../log.ts';
import { project, projectWhole, subjectOf } from '../../service/projector.ts';
import type { ProjectorDeps } from '../../service/views-writer.ts';
import { handleCommitsTogether } from '../commit-groups.ts';

/** Journal stream -> views. What is replayed by hand names what to rebuild. */
export const createProjector = (deps: ProjectorDeps, log: Logger) =>
  handleCommitsTogether({
    subjectOf,
    handle: (commits, byHand) => (byHand ? projectWhole(deps, commits) : project(deps, commits)),
    onFault: (sequence, cause) => log('projection.failed', { sequence }, cause),
    onChanged: (where) => log('journal.changed', where),
    onUnreadable: (where) => log('commit.unreadable', where),
    onNewer: (where) => log('commit.newer', where),
  });
