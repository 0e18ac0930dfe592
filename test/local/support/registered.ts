import type { RegistryReader } from '../../../lambda/service/ports.ts';
import { sampleOperators } from '../../../local/sample-world.ts';
import { until } from './scratch.ts';

/** Waits until whoever decides goes by the whole sample world, and not by facts from before its last entry. */
export const sampleWorldIsKnown = async ({
  facts,
  factsOf,
}: Pick<RegistryReader, 'facts' | 'factsOf'>): Promise<void> => {
  await until(async () => {
    const { operators, standingAuthorities } = await facts();
    return operators.size === sampleOperators.length && standingAuthorities.length > 0;
  });
  // Emergencies go by facts that are held apart.
  await until(async () => (await factsOf(null)).operators.size === sampleOperators.length);
};
