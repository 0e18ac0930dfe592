import { screen, within } from '@testing-library/react';
import type { ApplicationCase, Figures, Me } from '../../../console/api/types.ts';
import { DecisionScreen } from '../../../console/features/application/decision/decision.tsx';
import { type ActorName, content } from '../../http/world.ts';
import { applicationCase } from '../application-case.ts';
import { sealed } from '../commits.ts';
import { register } from '../register.ts';
import { allDrawn, show } from '../render.tsx';
import type { Answers } from '../support/service.ts';

export const id = `a-${'0'.repeat(26)}`;

export const asked: ApplicationCase['content'] = {
  ...content,
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 2_000, sha256: 'a'.repeat(64) },
  window: { start: '2026-06-10T01:00:00.000Z', end: '2026-06-10T12:00:00.000Z' },
};

export const figures: Figures = {
  asOf: '2026-05-06T01:00:00.000Z',
  sender30Days: { sends: 2, volume: 3_000_000 },
  region30Days: { sends: 5, volume: 9_000_000 },
  overlapping: [],
  pending: { count: 0, sends: [] },
  complaintsPerMillion: 1.5,
  refusalsPerMillion: null,
};

/** Submitted by the clerk, for an officer of the authority to decide. */
export const waiting = (changes: Partial<ApplicationCase> = {}): ApplicationCase =>
  applicationCase({
    id,
    content: asked,
    submitted: { subject: 'gd-clerk', name: '广东省应急管理厅·经办人', at: '2026-05-06T00:30:00.000Z' },
    possibleActions: ['approve-application', 'return-application', 'decline-application'],
    figures,
    attachmentVerified: true,
    ...changes,
  });

const submitted = {
  type: 'application.submitted',
  content: asked,
  authority: 'gd-comms',
  edition: 'draft-2020',
  findings: [],
  clockStartedOn: '2026-05-06',
  provisional: false,
} as const;

const drafted = { type: 'application.drafted', applicant: 'gd-emergency', content: asked } as const;

export const historyOf = (...more: Parameters<typeof sealed>[0]) => ({
  stream: `application#${id}`,
  commits: sealed(
    [{ by: 'clerk', events: [drafted] }, { by: 'clerk', events: [submitted] }, ...more],
    `application#${id}`,
  ),
});

type Opening = { readonly as?: ActorName | Me; readonly language?: 'zh' | 'en' };

/** The page that the case is decided on, once everything of it is there. */
export const open = async (current: ApplicationCase, answers: Answers = {}, opening: Opening = {}) => {
  const shown = show(<DecisionScreen />, {
    at: `/tasks/${id}`,
    path: '/tasks/:id',
    as: 'officer',
    ...opening,
    answers: {
      ...register,
      'GET /cases/{id}/notices': { desk: null, told: [], next: [] },
      'GET /applications/{id}': current,
      'GET /applications/{id}/history': historyOf(),
      ...answers,
    },
  });
  await screen.findByText(opening.language === 'en' ? /广东省应急管理厅 requests/ : /^广东省应急管理厅申请向/);
  await screen.findByText(/起草申请|Drafted/);
  await allDrawn();
  return shown;
};

export const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Opens the question behind a button. */
export const ask = async (user: Awaited<ReturnType<typeof open>>['user'], name: string) => {
  await user.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
