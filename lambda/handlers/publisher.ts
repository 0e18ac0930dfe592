import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createAcknowledgementChecks } from '../adapters/delayed-checks.ts';
import { createPublisher } from '../adapters/sns-publisher.ts';
import { checkQueue, readEnvironment, topics } from '../config.ts';
import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createStreamPublisher } from './create/publisher.ts';

const env = { ...readEnvironment(topics), ...readEnvironment(checkQueue) };
const publisher = createPublisher(new SNSClient({}), { live: env.LIVE_TOPIC_ARN, exercise: env.EXERCISE_TOPIC_ARN });
const checks = createAcknowledgementChecks(new SQSClient({}), env.ACKNOWLEDGEMENT_QUEUE_URL);

export const handler = createStreamPublisher({ ...awsCore(), publisher, checks }, jsonLogger);
