import { createHttpHandOver } from '../adapters/http-hand-over.ts';
import { kmsCalls } from '../adapters/kms-calls.ts';
import { createPostpone } from '../adapters/postpone.ts';
import { createKms, createSqs, limits } from '../adapters/sdk-clients.ts';
import { createKmsSigner } from '../adapters/signer.ts';
import { readEnvironment, signing } from '../config.ts';
import { jsonLogger } from '../log.ts';
import { createDeliverer } from './create/deliver.ts';
import { invoked } from './invocation.ts';
import { wholeCore } from './whole-core.ts';

/** An operator that has not answered by then is tried again; far below the queue's visibility timeout. */
const answerWithinMs = 5_000;

const signer = createKmsSigner({
  keyId: readEnvironment(signing).SIGNING_KEY_ID,
  client: kmsCalls(createKms(limits.background)),
});
const handOver = createHttpHandOver(signer, answerWithinMs);

const postpone = createPostpone(createSqs(limits.background), jsonLogger);

export const handler = invoked(createDeliverer({ ...wholeCore(), handOver }, postpone, jsonLogger));
