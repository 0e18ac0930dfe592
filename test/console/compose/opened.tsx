import { screen, waitFor } from '@testing-library/react';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { ComposeScreen } from '../../../console/features/application/compose/compose.tsx';
import { content } from '../../http/world.ts';
import { applicationCase, stateOf } from '../application-case.ts';
import { sealed } from '../commits.ts';
import { register } from '../register.ts';
import { allDrawn, show } from '../render.tsx';
import type { Answers } from '../support/service.ts';

export const id = `a-${'0'.repeat(26)}`;

/** What every rule is content with on the day of `now`, five weeks ahead. */
export const lawful: ApplicationCase['content'] = {
  ...content,
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1, sha256: 'a'.repeat(64) },
  window: { start: '2026-06-10T09:00:00+08:00', end: '2026-06-10T20:00:00+08:00' },
};

/** A draft of the clerk's own that nothing keeps from being submitted. */
export const draftCase = (changes: Partial<ApplicationCase> = {}): ApplicationCase =>
  applicationCase({
    id,
    status: 'draft',
    content: lawful,
    clockStartedOn: null,
    possibleActions: ['correct-application', 'submit-application', 'withdraw-application'],
    attachmentVerified: true,
    ...changes,
  });

export const draftState = (changes: Partial<ApplicationCase> = {}) => stateOf(draftCase(changes));

/** What was done to it, one commit after the other; drafted by the clerk unless more is said. */
export const historyOf = (
  done: Parameters<typeof sealed>[0] = [
    { by: 'clerk', events: [{ type: 'application.drafted', applicant: 'gd-emergency', content: lawful }] },
  ],
) => ({ stream: `application#${id}`, commits: sealed(done, `application#${id}`) });

const path = ['/applications/new', '/applications/:id/edit'];

export const textField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^短信内容/ });

/** What keeps it from being submitted; nothing is said of that before the rules are there. */
export const readiness = () => screen.getByText(/须更正|尚未填写|可以提交/, { selector: '[role="status"] *' });

/** Once all parts of the form stand. */
const drawn = async (): Promise<void> => {
  await allDrawn();
  await waitFor(() => expect(screen.queryAllByText('正在加载…')).toEqual([]));
};

/** Once the calendar and the register are there, and the whole form. */
const judged = async (): Promise<void> => {
  await screen.findByText(/最早可于/);
  await drawn();
  await waitFor(() => expect(screen.queryByText('正在载入审查规则…')).toBeNull());
};

/** The form of a new application, once the rules are there. */
export const openNew = async (answers: Answers = {}) => {
  const shown = show(<ComposeScreen />, { at: '/applications/new', path, answers: { ...register, ...answers } });
  await judged();
  return shown;
};

/** The page of one that the service has, whether there is a form on it or not. */
export const showCase = (found: ApplicationCase, answers: Answers = {}) =>
  show(<ComposeScreen />, {
    at: `/applications/${id}/edit`,
    path,
    answers: {
      ...register,
      'GET /applications/{id}': found,
      'GET /applications/{id}/history': historyOf(),
      ...answers,
    },
  });

/** The form of one that the service has, once the rules are there. */
export const openCase = async (found: ApplicationCase, answers: Answers = {}) => {
  const shown = showCase(found, answers);
  await judged();
  return shown;
};
