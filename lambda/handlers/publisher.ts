import { limits } from '../adapters/clients/limits.ts';
import { createSns } from '../adapters/clients/sns.ts';
import { createSqs } from '../adapters/clients/sqs.ts';
import { createAcknowledgementChecks } from '../adapters/delayed-checks.ts';
import { createHappenings } from '../adapters/happenings-queue.ts';
import { createPublisher } from '../adapters/sns-publisher.ts';
import { checkQueue, happenings, readEnvironment, topics } from '../config.ts';
import { createStreamPublisher } from './create/publisher.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';
import { wholeCore } from './whole-core.ts';

const env = { ...readEnvironment(topics), ...readEnvironment(checkQueue), ...readEnvironment(happenings) };
const publisher = createPublisher(createSns(limits.background), {
  live: env.LIVE_TOPIC_ARN,
  exercise: env.EXERCISE_TOPIC_ARN,
});
const sqs = createSqs(limits.background);
const checks = createAcknowledgementChecks(sqs, env.ACKNOWLEDGEMENT_QUEUE_URL);
const told = createHappenings(sqs, env.HAPPENINGS_QUEUE_URL);

export const handler = invoked(createStreamPublisher({ ...wholeCore(), publisher, checks, happenings: told }, log));
