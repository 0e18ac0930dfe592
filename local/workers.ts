import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createHappenings } from '../lambda/adapters/happenings-queue.ts';
import { createHttpHandOver } from '../lambda/adapters/http-hand-over.ts';
import { createGateways } from '../lambda/adapters/notice-gateways.ts';
import { createNoticeTopic } from '../lambda/adapters/notice-topic.ts';
import { createPickUp } from '../lambda/adapters/pick-up-queues.ts';
import { createPostpone } from '../lambda/adapters/postpone.ts';
import type { Signer } from '../lambda/adapters/signer.ts';
import type { Operator } from '../lambda/domain/registry/events.ts';
import { createAcknowledgementCheck } from '../lambda/handlers/create/check-acknowledgement.ts';
import { createDeliverer } from '../lambda/handlers/create/deliver.ts';
import { createNoticeHander } from '../lambda/handlers/create/hand-notice.ts';
import { createRecordKeeper } from '../lambda/handlers/create/keep-record.ts';
import { createNotifier } from '../lambda/handlers/create/notify.ts';
import { sayNotice } from '../lambda/handlers/create/say-notice.ts';
import type { Logger } from '../lambda/log.ts';
import {
  acknowledgementQueueName,
  dispatchPaths,
  happeningsQueueName,
  orderQueueName,
  pickUpQueueName,
  recordQueueName,
  webhookQueueName,
} from '../lambda/resource-names.ts';
import { retryInSeconds } from '../lambda/service/deliver.ts';
import type { Backlog } from './backlog.ts';
import type { Core } from './connections.ts';
import { countingDeliverer } from './intake.ts';
import { createQueuePoller, type QueueHandler, type QueuePoller } from './queue-poller.ts';
import type { Resources } from './resources.ts';

export type WorkersOptions = {
  readonly core: Core;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly noticeSigner: Signer;
  /** Where people look: the links of notices lead there. */
  readonly consoleOrigin: string;
  readonly signer: Signer;
  readonly resources: Resources;
  readonly releaseLongPolls: () => void;
  readonly log: Logger;
  readonly answerWithinMs: number;
  readonly backlog: Backlog;
};

export type Workers = {
  readonly start: () => void;
  /** Sees to an operator's queues, and that its orders are handed over; one that polls reads the queues it has for that. */
  readonly serve: (operator: Pick<Operator, 'id' | 'delivery'>) => Promise<void>;
  /** Whether an order is on its way to its operator at this moment. */
  readonly isDelivering: () => boolean;
  /** Finishes what is in flight. */
  readonly stop: () => Promise<void>;
};

const pollersOf = (options: WorkersOptions) => {
  const { sqs, resources, releaseLongPolls, log } = options;
  return (name: string, handler: QueueHandler, together = false): QueuePoller =>
    createQueuePoller({
      together,
      sqs,
      queue: resources.queue(name),
      handler,
      releaseLongPolls,
      retryInSeconds,
      onFailure: (cause) => log('queue.failed', { queue: name }, cause),
    });
};

const delivererOf = ({ core, signer, sqs, resources, log, answerWithinMs, backlog }: WorkersOptions): QueueHandler => {
  const handOver = createHttpHandOver(signer, answerWithinMs, core.policy.allowInsecureEndpoints);
  const putForPickUp = createPickUp(sqs, (path, operator) => resources.queue(pickUpQueueName(path, operator)).url);
  const deliverer = createDeliverer({ ...core, handOver, putForPickUp }, createPostpone(sqs, log), log);
  return countingDeliverer(deliverer, backlog);
};

const notifierOf = ({ core, sqs, sns, resources, consoleOrigin, log }: WorkersOptions): QueueHandler => {
  const topic = createNoticeTopic(sns, resources.notices, { consoleOrigin, say: sayNotice });
  const happenings = createHappenings(sqs, resources.queue(happeningsQueueName).url);
  return createNotifier({ ...core, topic, happenings }, log);
};

const noticeHanderOf = (options: WorkersOptions): QueueHandler => {
  const { core, sqs, noticeSigner: signer, consoleOrigin, answerWithinMs: timeoutInMs, log } = options;
  const hand = createGateways({ signer, policy: core.policy, consoleOrigin, say: sayNotice, timeoutInMs });
  return createNoticeHander({ ...core, hand }, createPostpone(sqs, log), log);
};

/** Counts the calls of a handler that have not ended. */
const counted = (handler: QueueHandler) => {
  let running = 0;
  return {
    isRunning: () => running > 0,
    handler: (async (event) => {
      running += 1;
      try {
        return await handler(event);
      } finally {
        running -= 1;
      }
    }) satisfies QueueHandler,
  };
};

const stopAll = async (pollers: readonly QueuePoller[]): Promise<void> => {
  await Promise.all(pollers.map((poller) => poller.stop()));
};

/** The functions that queues feed, each behind a poller of its own: one operator's outage holds up nobody else. */
export const createWorkers = (options: WorkersOptions): Workers => {
  const { core, resources, log } = options;
  const poll = pollersOf(options);
  const deliverer = counted(delivererOf(options));
  const own = [
    poll(recordQueueName, createRecordKeeper(core, log), true),
    poll(acknowledgementQueueName, createAcknowledgementCheck(core, log)),
    poll(happeningsQueueName, notifierOf(options)),
    poll(webhookQueueName, noticeHanderOf(options)),
  ];
  const lines = new Map<string, readonly QueuePoller[]>();
  let isRunning = false;
  let serving: Promise<void> = Promise.resolve();

  const serveNow = async ({ id, delivery }: Pick<Operator, 'id' | 'delivery'>): Promise<void> => {
    await resources.addOperator(id);
    if (delivery.mode === 'poll') await resources.addPickUp(id);
    if (lines.has(id)) return;
    const begun = dispatchPaths.map((path) => poll(orderQueueName(path, id), deliverer.handler));
    lines.set(id, begun);
    if (isRunning) for (const poller of begun) poller.start();
  };
  const serve: Workers['serve'] = (operator) => {
    const served = serving.then(() => serveNow(operator));
    serving = served.catch(() => undefined);
    return served;
  };
  const all = (): readonly QueuePoller[] => [...own, ...[...lines.values()].flat()];
  return {
    start: () => {
      isRunning = true;
      for (const poller of all()) poller.start();
    },
    serve,
    isDelivering: deliverer.isRunning,
    stop: async () => {
      await serving;
      await stopAll(all());
    },
  };
};
