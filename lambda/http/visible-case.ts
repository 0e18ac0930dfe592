import type { Actor } from '../domain/actor.ts';
import { maySeeApplication } from '../domain/application/rules.ts';
import type { Commit } from '../domain/commit.ts';
import { maySeeEmergency } from '../domain/emergency/rules.ts';
import { applicationDecider, emergencyDecider } from '../service/deciders.ts';

/** The organisation whose case it is; null where there is no such case or the actor may not know of it. */
export const ownerOfVisibleCase = (commits: readonly Commit[], actor: Actor): string | null => {
  if (commits[0]?.stream.startsWith('emergency#') === true) {
    const state = emergencyDecider.fold(commits);
    return state !== null && maySeeEmergency(state, actor) ? state.organisation : null;
  }
  const state = applicationDecider.fold(commits);
  return state !== null && maySeeApplication(state, actor) ? state.applicant : null;
};
