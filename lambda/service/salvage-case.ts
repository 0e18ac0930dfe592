import { isFaultOf, itemFaultIn, NewerCommit } from '../domain/journal/remains.ts';
import { caseStream, kindOfCase } from '../domain/kernel/streams.ts';
import { type Case, loadCase } from './load.ts';
import { loadRemains } from './remains.ts';
import type { ApplicationSalvage } from './salvage-application.ts';
import { type EmergencySalvage, salvageEmergency } from './salvage-emergency.ts';

export type CaseSalvage = ApplicationSalvage & EmergencySalvage;

const salvaged = async (deps: CaseSalvage, caseId: string): Promise<Case | null> => {
  const remains = await loadRemains(deps, caseStream(caseId));
  const { commits } = remains;
  if (kindOfCase(caseId) === 'application') {
    const { salvageApplication } = await import('./salvage-application.ts');
    const state = await salvageApplication(deps, caseId, remains);
    return state === null ? null : { kind: 'application', state, commits };
  }
  const state = await salvageEmergency(deps, caseId, remains);
  return state === null ? null : { kind: 'emergency', state, commits };
};

/** As `loadCase`, of one that cannot be read whole what can be. Throws what keeps it from being read where that tells not even whose it is. */
export const loadReadableCase = async (deps: CaseSalvage, caseId: string): Promise<Case | null> => {
  try {
    return await loadCase(deps, caseId);
  } catch (cause) {
    if (!isFaultOf(cause, caseStream(caseId)) || itemFaultIn(cause) instanceof NewerCommit) throw cause;
    const found = await salvaged(deps, caseId);
    if (found === null) throw cause;
    return found;
  }
};
