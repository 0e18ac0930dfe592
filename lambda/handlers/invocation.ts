import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { inRequest } from '../current-request.ts';

const FromGateway = z.object({ requestContext: z.object({ requestId: z.string() }) });

/** Each invocation is a request under the id that AWS gave it; of the HTTP API's it bears that id as well. */
export const invoked =
  <E, T>(handle: (event: E, context: Context) => T) =>
  (event: E, context: Context): T => {
    const gateway = FromGateway.safeParse(event).data?.requestContext.requestId;
    const request = {
      requestId: context.awsRequestId,
      ...(gateway === undefined ? {} : { gatewayRequestId: gateway }),
    };
    return inRequest(request, () => handle(event, context));
  };
