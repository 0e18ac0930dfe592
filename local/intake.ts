import { Hono } from 'hono';
import { emergencyCommands } from '../lambda/domain/emergency/commands/index.ts';
import { answerHeaders } from '../lambda/http/answer-headers.ts';
import { answerProblem } from '../lambda/http/answer-problem.ts';
import type { HttpEnv } from '../lambda/http/deps.ts';
import type { Publisher } from '../lambda/service/ports.ts';
import type { Backlog } from './backlog.ts';
import type { QueueHandler } from './queue-poller.ts';

type Fetcher = { readonly fetch: (request: Request) => Response | Promise<Response> };

const held =
  'more alerts wait to be delivered than can be for the moment; this one was not taken: repeat it under the same Idempotency-Key';

const { method, path } = emergencyCommands['trigger-emergency'].http;

/** Holds new emergencies, and nothing else, while those before them have still to be taken up. */
export const holdIntake = (api: Fetcher, backlog: Backlog): Fetcher => {
  const app = new Hono<HttpEnv>();
  app.on(method, path, (c) => {
    const seconds = backlog.holdInSeconds();
    return seconds === null
      ? api.fetch(c.req.raw)
      : answerProblem(c, 'unavailable', held, {}, { ...answerHeaders, 'Retry-After': String(seconds) });
  });
  app.all('*', (c) => api.fetch(c.req.raw));
  return app;
};

/** Counts what is published as on its way. */
export const countingPublisher = ({ publish }: Publisher, backlog: Backlog): Publisher => ({
  publish: async (orders, commitHash) => {
    for (const { caseId } of orders) backlog.handedOver(caseId);
    try {
      await publish(orders, commitHash);
    } catch (cause) {
      for (const { caseId } of orders) backlog.takenUp(caseId);
      throw cause;
    }
  },
});

/** A group is a case and an operator. */
const caseOf = (group: string): string => group.slice(0, group.indexOf('.'));

/** Counts what a deliverer begins with as taken up. */
export const countingDeliverer =
  (handler: QueueHandler, backlog: Backlog): QueueHandler =>
  (event) => {
    for (const { attributes } of event.Records) backlog.takenUp(caseOf(attributes.MessageGroupId ?? ''));
    return handler(event);
  };
