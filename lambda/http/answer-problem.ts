import type { Context } from 'hono';
import type { z } from 'zod';
import type { Refusal } from '../domain/kernel/refusal.ts';
import { problemTitles } from '../words/problem-words.ts';
import { sayRefusal } from '../words/say-refusal.ts';
import type { HttpEnv } from './deps.ts';
import { type ProblemCode, problemStatuses, problemUri, type StatusOf } from './problems.ts';
import { saidFindings } from './representations/findings.ts';
import type { Problem } from './schemas/problem.ts';

type More = Partial<Omit<z.input<typeof Problem>, 'type' | 'code' | 'title' | 'titleZh' | 'status' | 'detail'>>;

const mediaType = { 'Content-Type': 'application/problem+json' };

/** Answers with a problem of the catalogue. `detail` is ours to word: never the text of an exception. */
export const answerProblem = <C extends ProblemCode>(
  c: Context,
  code: C,
  detail: string,
  more: More = {},
  headers: Readonly<Record<string, string>> = {},
) => {
  const { en: title, zh: titleZh } = problemTitles[code];
  const status: StatusOf<C> = problemStatuses[code];
  const problem: Problem = { type: problemUri(code), code, title, titleZh, status, detail, ...more };
  return c.json<Problem, StatusOf<C>>(problem, status, { ...mediaType, ...headers });
};

/** What a refusal may show of the case: only where the sender looked at another state than the one that stands. */
const showsCurrent = ({ code }: Refusal): boolean => code === 'stale-version' || code === 'wrong-state';

/**
 * Answers with a refusal of the domain. `look` gives the case as `GET` would; it is asked only where the refusal is
 * about the state, and answers null for what the actor may not see.
 */
export const answerRefusal = async (
  c: Context<HttpEnv>,
  refusal: Refusal,
  look: () => Promise<More['current'] | null> = async () => null,
) => {
  const { code, reason, facts, pointer, findings } = refusal;
  const said = sayRefusal(c.get('refusalWords'), refusal);
  const current = showsCurrent(refusal) ? await look() : null;
  if (current !== null && current !== undefined) c.set('shown', true);
  return answerProblem(c, code, said.en, {
    reason,
    facts: { ...facts },
    detailZh: said.zh,
    ...(pointer === undefined ? {} : { pointer }),
    ...(findings === undefined ? {} : { findings: saidFindings(c.get('findingWords'), findings) }),
    ...(current === null || current === undefined ? {} : { current, version: current.version }),
  });
};
