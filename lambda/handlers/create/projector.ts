import type { Logger } from '../../log.ts';
import { type ProjectorDeps, project } from '../../service/projector.ts';
import { handleCommits } from '../commit-batch.ts';

/** Journal stream -> views. */
export const createProjector = (deps: ProjectorDeps, log: Logger) =>
  handleCommits(
    (commit) => project(deps, commit),
    (sequence, cause) => log('projection.failed', { sequence }, cause),
  );
