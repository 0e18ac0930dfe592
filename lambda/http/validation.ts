import type { Context } from 'hono';
import * as z from 'zod';
import { Fact } from '../domain/rules/finding.ts';
import { lazily } from '../domain/vocabulary/lazily.ts';
import { type RefusalWords, sayRefusal } from '../words/say-refusal.ts';
import { answerProblem } from './answer-problem.ts';
import type { HttpEnv } from './deps.ts';
import type { FieldError } from './schemas/problem.ts';

/** RFC 6901: `~` and `/` are escaped. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Keeps the answer to a body of nothing but errors from being many times its size. */
const shownAtMost = 1000;

/** What the domain asks of a body beyond its form says why it refuses one. */
const Refused = lazily(() => z.object({ reason: z.string(), facts: z.record(z.string(), Fact) }));

/** One error per issue, and one per unknown member: nobody mends a body one complaint at a time. */
const errorsOf = (issue: z.core.$ZodIssue, place: FieldError['in'], words: RefusalWords): readonly FieldError[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: place,
      pointer: toPointer([...issue.path, key]),
      code: 'unknown-field',
      detail: 'no such member',
    }));
  }
  const refused = issue.code === 'custom' ? Refused.safeParse(issue.params).data : undefined;
  if (refused !== undefined) {
    const { zh, en } = sayRefusal(words, refused);
    return [{ in: place, pointer: toPointer(issue.path), code: refused.reason, detail: en, detailZh: zh }];
  }
  const code = issue.code.replaceAll('_', '-');
  return [{ in: place, pointer: toPointer(issue.path), code, detail: issue.message }];
};

/** What does not parse: 400 with every error, each with its JSON Pointer. */
export const answerInvalid = (c: Context<HttpEnv>, place: FieldError['in'], issues: readonly z.core.$ZodIssue[]) => {
  const errors = issues.flatMap((issue) => errorsOf(issue, place, c.get('refusalWords')));
  const count = errors.length === 1 ? 'one error' : `${errors.length} errors`;
  return answerProblem(c, place === 'body' ? 'invalid-body' : 'invalid-parameter', `${count} in the ${place}`, {
    errors: errors.slice(0, shownAtMost),
  });
};
