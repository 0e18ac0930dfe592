import { useRef, useState } from 'react';
import { isSame } from '../../../../lambda/domain/kernel/is-same.ts';
import type { Result } from '../../../../lambda/domain/vocabulary/result.ts';
import { isRefused, type Problem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/queries.ts';
import type { ApplicationCase, ApplicationContent, ApplicationState } from '../../../api/types.ts';
import { contentOf, fieldsOf, type Kept } from '../../../application-form/form.ts';
import { rememberScope } from '../../../divisions/recent-scopes.ts';

/** What becomes of a draft at the service. */
export type Came = Partial<Pick<Kept, 'base' | 'firstSave'>>;

/** The outcome, and the content that it is of: on a repetition that of the first time. */
type Given = { readonly outcome: Result<ApplicationState, Problem>; readonly content: ApplicationContent };

/**
 * Makes a case of a new application. What is sent is kept with the draft until the answer is known, and given again as
 * it was: whoever left the page meanwhile, or went on typing, makes no second case.
 */
export const useFirstSave = (came: (came: Came) => void) => {
  const create = useCommand('POST /applications');
  const give = async ({ fields, firstSave }: Kept): Promise<Given> => {
    const first = firstSave ?? { key: crypto.randomUUID(), fields };
    const content = contentOf(first.fields);
    came({ firstSave: first });
    const outcome = await create.give({ body: { content }, key: first.key });
    if (!outcome.ok && isRefused(outcome.error)) came({ firstSave: null });
    return { outcome, content };
  };
  return { give, running: create.running };
};

export type Base = { readonly id: string; readonly version: number };

export type Saving = {
  /** Keeps the content at the service where it is not kept yet; null where that failed. */
  readonly save: (kept: Kept) => Promise<Base | null>;
  /** Saves and submits; the case, or null where either failed. */
  readonly submit: (kept: Kept) => Promise<Base | null>;
  readonly isSaved: (content: ApplicationContent) => boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The problem is dealt with; `content` is what the service has in the version gone on from. */
  readonly forget: (content?: ApplicationCase['content']) => void;
};

/**
 * `served` is what the service has already. `came` hears, before and after, of the case that a draft becomes: whatever
 * fails, and wherever it is gone on with, a second one must not be made.
 */
export const useSaving = (served: ApplicationContent | null, came: (came: Came) => void): Saving => {
  const first = useFirstSave(came);
  const correct = useCommand('PUT /applications/{id}/content');
  const submission = useCommand('POST /applications/{id}/submit');
  const [problem, setProblem] = useState<Problem | null>(null);
  const saved = useRef(served);
  const isSaved = (content: ApplicationContent): boolean => isSame(saved.current, content);
  const heard = (outcome: Result<Base, Problem>, content: ApplicationContent): Base | null => {
    if (!outcome.ok) {
      setProblem(outcome.error);
      return null;
    }
    const { id, version } = outcome.value;
    saved.current = content;
    came({ base: { id, version }, firstSave: null });
    return { id, version };
  };
  const begin = async (kept: Kept): Promise<Base | null> => {
    const { outcome, content } = await first.give(kept);
    return heard(outcome, content);
  };
  const save: Saving['save'] = async (kept) => {
    setProblem(null);
    const at = kept.base ?? (await begin(kept));
    const content = contentOf(kept.fields);
    if (at === null || isSaved(content)) return at;
    return heard(await correct.give({ path: { id: at.id }, body: { version: at.version, content } }), content);
  };
  const submit: Saving['submit'] = async (kept) => {
    const at = await save(kept);
    if (at === null) return null;
    const outcome = await submission.give({ path: { id: at.id }, body: { version: at.version } });
    if (outcome.ok) rememberScope(contentOf(kept.fields).divisions ?? []);
    else setProblem(outcome.error);
    return outcome.ok ? { id: at.id, version: outcome.value.version } : null;
  };
  const forget: Saving['forget'] = (content) => {
    setProblem(null);
    if (content !== undefined) saved.current = contentOf(fieldsOf(content));
  };
  const busy = first.running || correct.running || submission.running;
  return { save, submit, isSaved, busy, problem, forget };
};
