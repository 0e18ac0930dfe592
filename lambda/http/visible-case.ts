import { maySeeApplication } from '../domain/application/rules.ts';
import type { Application } from '../domain/application/state.ts';
import { seesDrafts } from '../domain/application/unsubmitted.ts';
import { maySeeEmergency } from '../domain/emergency/rules.ts';
import type { Emergency } from '../domain/emergency/state.ts';
import type { StoredCommit } from '../domain/journal/commit.ts';
import { type ShownCommit, withoutUnsubmitted } from '../domain/journal/shown-commit.ts';
import type { Actor } from '../domain/vocabulary/actor.ts';
import type { Case } from '../service/load.ts';
import type { Deps } from '../service/ports.ts';
import { type CaseSalvage, loadReadableCase } from '../service/salvage-case.ts';
import { ofToday } from './of-today.ts';

const maySee = (found: Case, actor: Actor): boolean =>
  found.kind === 'application' ? maySeeApplication(found.state, actor) : maySeeEmergency(found.state, actor);

type From = CaseSalvage & Pick<Deps, 'registry'>;

const passed = async (deps: From, found: Case): Promise<Case> =>
  found.kind === 'application'
    ? { ...found, state: await ofToday(deps, found.state) }
    : { ...found, state: await ofToday(deps, found.state) };

/** null where there is no such case or the actor may not know of it. What of it cannot be read, it says. */
export const loadVisibleCase = async (deps: From, caseId: string, actor: Actor): Promise<Case | null> => {
  const stored = await loadReadableCase(deps, caseId);
  const found = stored === null ? null : await passed(deps, stored);
  return found !== null && maySee(found, actor) ? found : null;
};

export const loadVisibleApplication = async (deps: From, id: string, actor: Actor): Promise<Application | null> => {
  const found = await loadVisibleCase(deps, id, actor);
  return found?.kind === 'application' ? found.state : null;
};

export const loadVisibleEmergency = async (deps: From, id: string, actor: Actor): Promise<Emergency | null> => {
  const found = await loadVisibleCase(deps, id, actor);
  return found?.kind === 'emergency' ? found.state : null;
};

/** The chain of a visible case as this actor may read it. */
export const chainShownTo =
  (found: Case, actor: Actor) =>
  (commits: readonly StoredCommit[]): readonly ShownCommit[] =>
    found.kind === 'application' && !seesDrafts(found.state, actor) ? withoutUnsubmitted(commits) : commits;
