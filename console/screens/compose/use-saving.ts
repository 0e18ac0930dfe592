import { useRef, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useCommand } from '../../api/queries.ts';
import type { ApplicationCase, ApplicationContent } from '../../api/schema.ts';
import { contentOf, fieldsOf } from '../../parts/application/form.ts';

export type Base = { readonly id: string; readonly version: number };

export type Saving = {
  /** Keeps the content at the service where it is not kept yet; null where that failed. */
  readonly save: (content: ApplicationContent, base: Base | null) => Promise<Base | null>;
  /** Saves and submits; the case, or null where either failed. */
  readonly submit: (content: ApplicationContent, base: Base | null) => Promise<Base | null>;
  readonly isSaved: (content: ApplicationContent) => boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The problem is dealt with; `content` is what the service has in the version gone on from. */
  readonly forget: (content?: ApplicationCase['content']) => void;
};

/**
 * `kept` is what the service has already. `rebased` hears at once of the case that a draft has become: whatever fails
 * after that must not make a second one.
 */
export const useSaving = (kept: ApplicationContent | null, rebased: (base: Base) => void): Saving => {
  const create = useCommand('POST /applications');
  const correct = useCommand('PUT /applications/{id}/content');
  const submission = useCommand('POST /applications/{id}/submit');
  const [problem, setProblem] = useState<Problem | null>(null);
  const saved = useRef(kept === null ? null : JSON.stringify(kept));
  const isSaved = (content: ApplicationContent): boolean => saved.current === JSON.stringify(content);
  const save: Saving['save'] = async (content, base) => {
    setProblem(null);
    if (base !== null && isSaved(content)) return base;
    const outcome =
      base === null
        ? await create.give({ body: { content } })
        : await correct.give({ path: { id: base.id }, body: { version: base.version, content } });
    if (!outcome.ok) {
      setProblem(outcome.error);
      return null;
    }
    saved.current = JSON.stringify(content);
    const { id, version } = outcome.value;
    rebased({ id, version });
    return { id, version };
  };
  const submit: Saving['submit'] = async (content, base) => {
    const at = await save(content, base);
    if (at === null) return null;
    const outcome = await submission.give({ path: { id: at.id }, body: { version: at.version } });
    if (!outcome.ok) setProblem(outcome.error);
    return outcome.ok ? { id: at.id, version: outcome.value.version } : null;
  };
  const forget: Saving['forget'] = (content) => {
    setProblem(null);
    if (content !== undefined) saved.current = JSON.stringify(contentOf(fieldsOf(content)));
  };
  const busy = create.running || correct.running || submission.running;
  return { save, submit, isSaved, busy, problem, forget };
};
