import * as z from 'zod';
import { refuse } from '../../kernel/refusal.ts';
import { ApplicationContent } from '../../rules/application-content.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, department } from '../command.ts';
import { canonicalContent } from '../content-changes.ts';

export const draft = applicationCommand({
  type: 'draft-application',
  name: { zh: '起草申请', en: 'Draft an application' },
  who: department,
  begins: ['application.drafted'],
  body: lazily(() => z.strictObject({ content: ApplicationContent })),
  http: {
    method: 'post',
    path: '/applications',
    tag: 'applications',
    summary: 'Draft an application',
    surface: 'ordinary',
    key: 'required',
    status: 201,
    version: 'none',
  },
  create: ({ content }, { actor, registry }) => {
    const applicant = actor.organisation;
    return applicant === null || !registry.organisations.has(applicant)
      ? refuse('sender-unregistered', { organisation: applicant })
      : ok([{ type: 'application.drafted', applicant, content: canonicalContent(content) }]);
  },
  decide: () => refuse('exists-already', { noun: 'application' }),
});
