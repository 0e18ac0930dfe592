import type { Logger } from '../../log.ts';
import type { Unanchored } from '../../service/anchoring.ts';
import { project, projectWhole, subjectOf } from '../../service/projector.ts';
import type { ProjectorDeps } from '../../service/views-writer.ts';
import { handleCommitsTogether } from '../commit-groups.ts';
import { notingHeads } from '../heads-noted.ts';

export type ProjectorHandlerDeps = Omit<ProjectorDeps, 'onUnreadable'> & {
  readonly unanchored: Pick<Unanchored, 'note'>;
};

/** Journal stream -> views, and what the next anchor is to cover. What is replayed by hand names what to rebuild. */
export const createProjector = ({ unanchored, ...given }: ProjectorHandlerDeps, log: Logger) => {
  const deps: ProjectorDeps = { ...given, onUnreadable: (where) => log('commit.unreadable', where) };
  const consume = handleCommitsTogether({
    subjectOf,
    handle: (commits, byHand) => (byHand ? projectWhole(deps, commits) : project(deps, commits)),
    onFault: (sequence, cause) => log('projection.failed', { sequence }, cause),
    onChanged: (where) => log('journal.changed', where),
    onUnreadable: (where) => log('commit.unreadable', where),
    onNewer: (where) => log('commit.newer', where),
  });
  return notingHeads(unanchored, consume, (cause) => log('anchor.not-noted', {}, cause));
};
