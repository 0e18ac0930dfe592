import * as z from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { ApplicationContent } from '../../rules/application-content.ts';
import { inspectedIn } from '../../vocabulary/attachment.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, type Decision, department } from '../command.ts';
import { canonicalContent, materialChanges } from '../content-changes.ts';
import { judgeApplication } from '../judgement.ts';

export const correct = applicationCommand({
  type: 'correct-application',
  name: { zh: '更正内容', en: 'Correct the content' },
  who: department,
  begins: ['application.corrected'],
  weighs: ['scans'],
  body: lazily(() => z.strictObject({ content: ApplicationContent })),
  http: {
    method: 'put',
    path: '/applications/{id}/content',
    tag: 'applications',
    summary: 'Replace the content: any part of a draft, only clerical parts once submitted',
    surface: 'ordinary',
    key: 'optional',
    status: 200,
    version: 'required',
  },
  /** While an application is before the authority only a clerical correction is possible, and it stays complete. */
  decide: (state, { content: replacement }, context) => {
    const content = canonicalContent(replacement);
    const corrected: Decision = ok([{ type: 'application.corrected', content, ...inspectedIn(context.scans) }]);
    if (state.status !== 'submitted') return corrected;
    const changes = materialChanges(state.content, content);
    const [first] = changes;
    if (first !== undefined)
      return refuse(
        'substance-changed',
        { parts: [...changes] },
        {
          pointer: `/content/${first}`,
        },
      );
    const judgement = judgeApplication(state.applicant, content, state.clockStartedOn ?? '', context);
    return judgement.ok ? corrected : judgement;
  },
});
