import type { Problem as ApiProblem } from './schema.ts';

/** What goes wrong on this side of the line, beside the problems that the service names. */
export const ownProblemCodes = ['offline', 'no-answer', 'unreadable-answer', 'cancelled-sign-in'] as const;
export type OwnProblemCode = (typeof ownProblemCodes)[number];

export type ProblemCode = ApiProblem['code'] | OwnProblemCode;

/** RFC 9457 problem details with this API's members; `detail` is for developers, people read `problemWords`. */
export type Problem = Omit<ApiProblem, 'code' | 'type' | 'title' | 'titleZh'> & { readonly code: ProblemCode };

export const ownProblem = (code: OwnProblemCode, detail: string): Problem => ({ code, status: 0, detail });

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

/** Worth another try without anybody doing anything. */
export const mayPass = ({ code, status }: Problem): boolean =>
  code === 'offline' || code === 'no-answer' || status >= 500;
