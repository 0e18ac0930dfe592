import type { Result } from '../../../../lambda/domain/result.ts';
import { isRefused, type Problem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/queries.ts';
import type { ApplicationContent, ApplicationState } from '../../../api/schema.ts';
import { contentOf, type Kept } from '../../../application-form/form.ts';

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
