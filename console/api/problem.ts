import type { Problem as ApiProblem } from './types.ts';

/** A page whose address names nothing is not found, rather than a question in the wrong form: asking again is no help. */
export const asNotFound = (problem: Problem): Problem => {
  const { errors = [], ...rest } = problem;
  const isUnnameable = problem.code === 'invalid-parameter' && errors.some((error) => error.in === 'path');
  return isUnnameable ? { ...rest, code: 'not-found' } : problem;
};

/** What goes wrong on this side of the line, beside the problems that the service names. */
export const ownProblemCodes = ['offline', 'no-answer', 'unreadable-answer', 'cancelled-sign-in'] as const;
export type OwnProblemCode = (typeof ownProblemCodes)[number];

export type ProblemCode = ApiProblem['code'] | OwnProblemCode;

/** RFC 9457 problem details with this API's members; `detail` is for developers, people read `problemWords`. */
export type Problem = Omit<ApiProblem, 'code' | 'type' | 'title' | 'titleZh'> & { readonly code: ProblemCode };

export const ownProblem = (code: OwnProblemCode | 'unavailable', detail: string): Problem => ({
  code,
  status: 0,
  detail,
});

/** Too many requests for somebody in between, or nobody behind them. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A refusal that is not in the words of the service: its status alone says what it is. Too much is too much, whoever says so. */
export const foreignProblem = (status: number): Problem => {
  const detail = `status ${status} without a problem of its own`;
  if (status === 413) return { code: 'body-too-large', status, detail };
  return ownProblem(isPassing(status) ? 'unavailable' : 'unreadable-answer', detail);
};

/** What a query rejects with, so that TanStack Query knows it for a failure. Everywhere else a problem is a value. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

const refusingStatuses: readonly number[] = [400, 409, 413, 415, 422];

/** The service has judged the command and never takes it as it is: nothing has come of it, and nothing will. */
export const isRefused = ({ status }: Problem): boolean => refusingStatuses.includes(status);

/** Nobody of the service has been heard: what was asked of it may have been done. */
export const isUnheard = ({ code }: Problem): boolean =>
  code === 'offline' || code === 'no-answer' || code === 'unavailable';

/** Worth another try without anybody doing anything. */
export const mayPass = (problem: Problem): boolean => isUnheard(problem) || problem.status >= 500;
