import { maySeeApplication } from '../domain/application/rules.ts';
import { seesDrafts } from '../domain/application/unsubmitted.ts';
import { maySeeEmergency } from '../domain/emergency/rules.ts';
import type { StoredCommit } from '../domain/journal/commit.ts';
import { type ShownCommit, withoutUnsubmitted } from '../domain/journal/shown-commit.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import { type Case, loadCase } from '../service/load.ts';
import type { Deps } from '../service/ports.ts';

const maySee = (found: Case, actor: Actor): boolean =>
  found.kind === 'application' ? maySeeApplication(found.state, actor) : maySeeEmergency(found.state, actor);

/** null where there is no such case or the actor may not know of it. */
export const loadVisibleCase = async (
  { journal }: Pick<Deps, 'journal'>,
  caseId: string,
  actor: Actor,
): Promise<Case | null> => {
  const found = await loadCase({ journal }, caseId);
  return found !== null && maySee(found, actor) ? found : null;
};

/** The chain of a visible case as this actor may read it. */
export const chainShownTo =
  (found: Case, actor: Actor) =>
  (commits: readonly StoredCommit[]): readonly ShownCommit[] =>
    found.kind === 'application' && !seesDrafts(found.state, actor) ? withoutUnsubmitted(commits) : commits;
