import { isNativeError } from 'node:util/types';
import * as z from 'zod';
import { lazily } from './domain/vocabulary/lazily.ts';

/** What may be said of an error: names and codes made by machines, never a text. */
export type Cause = {
  readonly name: string;
  /** E.g. `ECONNREFUSED`, where there is one. */
  readonly code?: string;
  /** What an AWS service answered, and the id under which it knows of it. */
  readonly httpStatus?: number;
  readonly awsRequestId?: string;
};

/** A chain that goes round or is fed from outside must not fill the log. */
const causesAtMost = 16;

/** Looks like an identifier: no text, number or token does. */
const identifier = () => z.string().regex(/^[A-Za-z]\w{0,63}$/);
const requestIdentifier = () => z.string().regex(/^(?=.*[A-Za-z])[\w-]{1,64}$/);

const Described = lazily(() =>
  z.object({
    name: identifier().catch('unnamed'),
    code: identifier().optional().catch(undefined),
    $metadata: z
      .object({
        httpStatusCode: z.int().optional().catch(undefined),
        requestId: requestIdentifier().optional().catch(undefined),
      })
      .catch({}),
  }),
);

const describe = (fault: unknown): Cause => {
  if (!isNativeError(fault)) return { name: typeof fault };
  const { name, code, $metadata } = Described.parse(fault);
  const { httpStatusCode: httpStatus, requestId: awsRequestId } = $metadata;
  return {
    name,
    ...(code === undefined || code === name ? {} : { code }),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(awsRequestId === undefined ? {} : { awsRequestId }),
  };
};

const Several = lazily(() => z.object({ errors: z.array(z.unknown()).catch([]) }));

const behind = (fault: unknown): readonly unknown[] => {
  if (!isNativeError(fault)) return [];
  const { errors } = Several.parse(fault);
  return fault.cause === undefined ? errors : [fault.cause, ...errors];
};

/** The error and everything that caused it, from the outside in, each once. */
export const causesOf = (fault: unknown): readonly Cause[] => {
  const seen = new Set<unknown>([fault]);
  for (const found of seen) {
    for (const cause of behind(found)) if (seen.size < causesAtMost) seen.add(cause);
  }
  return [...seen].map(describe);
};
