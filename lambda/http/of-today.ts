import { passedOn } from '../domain/rules/succession.ts';
import type { Deps } from '../service/ports.ts';

/** The case as its authority of today has it; authorities are known without the whole register. */
export const ofToday = async <S extends { readonly authority: string | null }>(
  { registry }: Pick<Deps, 'registry'>,
  state: S,
): Promise<S> => passedOn(state, (await registry.factsOf(null)).organisations);
