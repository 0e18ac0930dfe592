import { KMS } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createHttpHandOver } from '../adapters/http-hand-over.ts';
import { createPostpone } from '../adapters/postpone.ts';
import { createKmsSigner } from '../adapters/signer.ts';
import { readEnvironment, signing } from '../config.ts';
import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createDeliverer } from './create/deliver.ts';

/** An operator that has not answered by then is tried again; far below the queue's visibility timeout. */
const answerWithinMs = 5_000;

const signer = createKmsSigner({ keyId: readEnvironment(signing).SIGNING_KEY_ID, client: new KMS({}) });
const handOver = createHttpHandOver(signer, answerWithinMs);

export const handler = createDeliverer({ ...awsCore(), handOver }, createPostpone(new SQSClient({})), jsonLogger);
