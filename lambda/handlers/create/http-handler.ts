import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { HttpEnv } from '../../http/deps.ts';

const keyName = 'idempotency-key';

/**
 * The adapter percent-encodes a header beyond ASCII, and an Idempotency-Key that is none would pass for another one: it is
 * handed on as the blank that is refused.
 */
const withJudgedKey = (event: LambdaEvent): LambdaEvent => {
  if (!('rawPath' in event) || !/[^ -~]/.test(event.headers[keyName] ?? '')) return event;
  return { ...event, headers: { ...event.headers, [keyName]: ' ' } };
};

/** HTTP API -> the app. */
export const createHttpHandler = (app: Hono<HttpEnv>) => {
  const answer = handle(app);
  return (event: LambdaEvent, context?: LambdaContext) => answer(withJudgedKey(event), context);
};
