import type { Problem } from '../api/problem.ts';

/** A page whose address names nothing is not found, rather than a question in the wrong form: asking again is no help. */
export const asNotFound = (problem: Problem): Problem => {
  const { errors = [], ...rest } = problem;
  const isUnnameable = problem.code === 'invalid-parameter' && errors.some((error) => error.in === 'path');
  return isUnnameable ? { ...rest, code: 'not-found' } : problem;
};
