import { causesOf } from '../causes.ts';

/** Nobody answered, or not in time. */
const unanswered: ReadonlySet<string> = new Set([
  'OutOfTime',
  'TimeoutError',
  'AbortError',
  'IssuerUnreachable',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** A service of AWS, or a stream that many write to, takes no more for now; or a deployment stands half way. */
const throttled: ReadonlySet<string> = new Set([
  'Contended',
  'NewerCommit',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
]);

/** Whether the same request may well succeed a little later, with nobody mending anything. */
export const isPassing = (fault: unknown): boolean =>
  causesOf(fault).some(
    ({ name, code = '', httpStatus = 0 }) =>
      unanswered.has(name) || unanswered.has(code) || throttled.has(name) || httpStatus >= 500,
  );
