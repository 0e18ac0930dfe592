import type { RegistryFacts } from '../domain/registry/facts.ts';
import type { Deps, RegistryReader } from './ports.ts';

/** The register is read once a tick: with ten thousand organisations every second anew would leave no time for what is due. */
export const readingOnce = ({ registry }: Deps): RegistryReader => {
  let reading: Promise<RegistryFacts> | null = null;
  const forget = (cause: unknown): never => {
    reading = null;
    throw cause;
  };
  return {
    ...registry,
    facts: () => {
      reading ??= registry.facts().catch(forget);
      return reading;
    },
  };
};
