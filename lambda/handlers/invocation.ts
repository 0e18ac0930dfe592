import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { causesOf } from '../causes.ts';
import { inRequest } from '../current-request.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { begin } from './telemetry.ts';

const FromGateway = lazily(() => z.object({ requestContext: z.object({ requestId: z.string() }) }));

/** Whatever ends an invocation is written to its log by Lambda itself, text and all: it says names and codes alone. */
class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';

  constructor(fault: unknown) {
    super([...new Set(causesOf(fault).map(({ name, code }) => code ?? name))].join(', by '));
  }
}

/** Each invocation is a request under the id that AWS gave it; of the HTTP API's it bears that id as well. */
export const invoked =
  <E, T>(handle: (event: E, context: Context) => T | Promise<T>) =>
  async (event: E, context: Context): Promise<T> => {
    begin(context);
    const gateway = FromGateway.safeParse(event).data?.requestContext.requestId;
    const request = {
      requestId: context.awsRequestId,
      ...(gateway === undefined ? {} : { gatewayRequestId: gateway }),
    };
    return inRequest(request, async () => {
      try {
        return await handle(event, context);
      } catch (fault) {
        throw new InvocationFailed(fault);
      }
    });
  };
