import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Core } from '../lambda/adapters/core.ts';
import { createHttpHandOver } from '../lambda/adapters/http-hand-over.ts';
import { createPostpone } from '../lambda/adapters/postpone.ts';
import type { Signer } from '../lambda/adapters/signer.ts';
import { createAcknowledgementCheck } from '../lambda/handlers/create/check-acknowledgement.ts';
import { createDeliverer } from '../lambda/handlers/create/deliver.ts';
import { createRecordKeeper } from '../lambda/handlers/create/keep-record.ts';
import type { Logger } from '../lambda/log.ts';
import { acknowledgementQueueName, dispatchPaths, orderQueueName, recordQueueName } from '../lambda/resource-names.ts';
import { retryInSeconds } from '../lambda/service/deliver.ts';
import { createQueuePoller, type QueueHandler, type QueuePoller } from './queue-poller.ts';
import type { Resources } from './resources.ts';

export type WorkersOptions = {
  readonly core: Core;
  readonly sqs: SQSClient;
  readonly signer: Signer;
  readonly resources: Resources;
  readonly operators: readonly string[];
  readonly releaseLongPolls: () => void;
  readonly log: Logger;
  readonly answerWithinMs: number;
};

/** The functions that queues feed, each behind a poller of its own: one operator's outage holds up nobody else. */
export const startWorkers = (options: WorkersOptions): readonly QueuePoller[] => {
  const { core, sqs, signer, resources, operators, releaseLongPolls, log } = options;
  const deliverer = createDeliverer(
    { ...core, handOver: createHttpHandOver(signer, options.answerWithinMs) },
    createPostpone(sqs),
    log,
  );
  const poll = (name: string, handler: QueueHandler): QueuePoller =>
    createQueuePoller({
      sqs,
      queue: resources.queue(name),
      handler,
      releaseLongPolls,
      retryInSeconds,
      onFailure: (cause) => log('delivery.retry', { queue: name }, cause),
    });
  const orderQueues = dispatchPaths.flatMap((path) => operators.map((operator) => orderQueueName(path, operator)));
  const pollers = [
    ...orderQueues.map((name) => poll(name, deliverer)),
    poll(recordQueueName, createRecordKeeper(core, log)),
    poll(acknowledgementQueueName, createAcknowledgementCheck(core, log)),
  ];
  for (const poller of pollers) poller.start();
  return pollers;
};
