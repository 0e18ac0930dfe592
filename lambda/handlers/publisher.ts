import { limits } from '../adapters/clients/limits.ts';
import { createSns } from '../adapters/clients/sns.ts';
import { createSqs } from '../adapters/clients/sqs.ts';
import { createAcknowledgementChecks } from '../adapters/delayed-checks.ts';
import { createPublisher } from '../adapters/sns-publisher.ts';
import { checkQueue, readEnvironment, topics } from '../config.ts';
import { createStreamPublisher } from './create/publisher.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';
import { wholeCore } from './whole-core.ts';

const env = { ...readEnvironment(topics), ...readEnvironment(checkQueue) };
const publisher = createPublisher(createSns(limits.background), {
  live: env.LIVE_TOPIC_ARN,
  exercise: env.EXERCISE_TOPIC_ARN,
});
const checks = createAcknowledgementChecks(createSqs(limits.background), env.ACKNOWLEDGEMENT_QUEUE_URL);

export const handler = invoked(createStreamPublisher({ ...wholeCore(), publisher, checks }, log));
