import { createKms } from '../adapters/clients/kms.ts';
import { limits } from '../adapters/clients/limits.ts';
import { createSqs } from '../adapters/clients/sqs.ts';
import { createHttpHandOver } from '../adapters/http-hand-over.ts';
import { kmsCalls } from '../adapters/kms-calls.ts';
import { createPickUp } from '../adapters/pick-up-queues.ts';
import { createPostpone } from '../adapters/postpone.ts';
import { createKmsSigner } from '../adapters/signer.ts';
import { pickUpQueues, readEnvironment, signing } from '../config.ts';
import { pickUpKey } from '../resource-names.ts';
import { createDeliverer } from './create/deliver.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';
import { wholeCore } from './whole-core.ts';

/** An operator that has not answered by then is tried again; far below the queue's visibility timeout. */
const answerWithinMs = 5_000;

const signer = createKmsSigner({
  keyId: readEnvironment(signing).SIGNING_KEY_ID,
  client: kmsCalls(createKms(limits.background)),
});
const core = wholeCore();
const handOver = createHttpHandOver(signer, answerWithinMs, core.policy.allowInsecureEndpoints);

const sqs = createSqs(limits.background);
const { PICK_UP_QUEUE_URLS: pickUpUrls } = readEnvironment(pickUpQueues);
const putForPickUp = createPickUp(sqs, (path, operator) => {
  const url = pickUpUrls[pickUpKey(path, operator)];
  if (url === undefined) throw new Error(`this deployment has no queue that ${operator} could poll`);
  return url;
});

export const handler = invoked(createDeliverer({ ...core, handOver, putForPickUp }, createPostpone(sqs, log), log));
