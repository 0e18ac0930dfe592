import { isNativeError } from 'node:util/types';
import { LogFormatter, LogItem, Logger as Powertools } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Context } from 'aws-lambda';
import { causesOf } from '../causes.ts';
import { currentRequest } from '../current-request.ts';
import { isNews, type Logger, logMessages } from '../log.ts';
import { placeInSource } from './place-in-source.ts';

/** The first frame: what stands before it is the text, and may look like one. */
const placeOf = ({ stack = '', message }: Error): string => {
  const frames = (message === '' ? stack : (stack.split(message).at(-1) ?? '')).split('\n');
  return placeInSource(frames.find((line) => /^ +at /.test(line))?.trim() ?? '');
};

const faultOf = (cause: unknown) => ({
  causes: causesOf(cause),
  ...(isNativeError(cause) ? { where: placeOf(cause) } : {}),
});

/** Names and codes: the text of an error is left out, for it may quote what must not be logged. */
class CodedLines extends LogFormatter {
  override formatError(error: Error) {
    return { name: 'fault', ...faultOf(error) };
  }

  override formatAttributes(
    { logLevel, timestamp, serviceName, message, lambdaContext, xRayTraceId }: UnformattedAttributes,
    { code, ...more }: LogAttributes,
  ): LogItem {
    const { requestId, gatewayRequestId } = currentRequest() ?? {};
    // What was left to itself and ends during a later invocation is not of that one.
    const isOfInvocation = lambdaContext !== undefined && lambdaContext.awsRequestId === requestId;
    const invocation = isOfInvocation ? { traceId: xRayTraceId, coldStart: lambdaContext.coldStart } : {};
    const line = { level: logLevel, timestamp, service: serviceName, code, message };
    return new LogItem({ attributes: { ...line, requestId, gatewayRequestId, ...invocation, ...more } });
  }
}

export type Lines = {
  /** From now on lines say whether the function was just started, and which trace they belong to. */
  readonly begin: (context: Context) => void;
  /** One line of JSON, of the request that is current; `more` is said besides. */
  readonly write: (...line: [...Parameters<Logger>, more?: LogAttributes]) => void;
};

/** `service`: who logs; in a deployment the environment says so. */
export const createLines = (service?: string): Lines => {
  const logFormatter = new CodedLines();
  const powertools = new Powertools(service === undefined ? { logFormatter } : { logFormatter, serviceName: service });
  return {
    begin: (context) => powertools.addContext(context),
    write: (code, ids, cause, more) => {
      const told = { code, ...ids, ...(cause === undefined ? {} : faultOf(cause)), ...more };
      if (isNews(code)) powertools.info(logMessages[code], told);
      else powertools.warn(logMessages[code], told);
    },
  };
};
