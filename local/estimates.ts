import { createAskOperator } from '../lambda/adapters/ask-operator.ts';
import type { Signer } from '../lambda/adapters/signer.ts';
import type { Logger } from '../lambda/log.ts';
import { createEstimates, type Estimates } from '../lambda/service/estimates.ts';
import type { Core } from './connections.ts';

/** As on AWS: nobody waits for an operator any longer. */
const answersWithinMs = 2_000;

/** Asks the simulated operators, with a key of this machine. */
export const createLocalEstimates = (signer: Signer, core: Core, log: Logger): Estimates => {
  const { policy, clock } = core;
  const allowInsecure = policy.allowInsecureEndpoints;
  const onUnsigned = (operator: string, cause: unknown): void => log('estimate.unasked', { operator }, cause);
  const askOperator = createAskOperator({ signer, timeoutInMs: answersWithinMs, allowInsecure, clock, onUnsigned });
  return createEstimates({ ...core, askOperator, elapsedMs: () => performance.now(), withinMs: answersWithinMs });
};
