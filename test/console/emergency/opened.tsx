import { screen, within } from '@testing-library/react';
import type { EmergencyAnswer, EmergencyCase } from '../../../console/api/types.ts';
import { EmergencyCaseScreen } from '../../../console/features/emergency/case/emergency-case.tsx';
import type { ActorName } from '../../http/world.ts';
import { sealed } from '../commits.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import type { Answers } from '../support/service.ts';

export const id = `e-${'0'.repeat(26)}`;

/** What an act of the emergency path is answered with. */
export const acted = (changes: Partial<EmergencyAnswer> = {}): EmergencyAnswer => ({
  id,
  version: 4,
  status: 'sent',
  path: 'emergency',
  published: true,
  orders: [{ orderId: `${id}.1.mobile`, operator: 'mobile' }],
  paperwork: null,
  gaps: [],
  findings: [],
  undeliverable: [],
  ...changes,
});

export const historyOf = (found: EmergencyCase, ...more: Parameters<typeof sealed>[0]) => ({
  stream: `emergency#${found.id}`,
  commits: sealed(
    [
      { by: 'machine', events: [{ type: 'emergency.confirmation-requested', gaps: ['level'] }] },
      { by: 'duty', events: [{ type: 'emergency.confirmed', reason: '' }] },
      ...more,
    ],
    `emergency#${found.id}`,
  ),
});

type Opening = { readonly as?: ActorName; readonly at?: string; readonly language?: 'zh' | 'en' };

/** The page of one emergency or drill, once its history is there. */
export const open = async (found: EmergencyCase, answers: Answers = {}, opening: Opening = {}) => {
  const shown = show(<EmergencyCaseScreen />, {
    at: `/emergencies/${id}`,
    path: '/emergencies/:id',
    as: 'duty',
    ...opening,
    answers: {
      ...register,
      'GET /emergencies/{id}': found,
      'GET /emergencies/{id}/history': historyOf(found),
      'GET /cases/{id}/notices': { desk: null, told: [], next: [] },
      ...answers,
    },
  });
  await screen.findAllByText(/#1/);
  return shown;
};

/** Opens the question behind a button. */
export const ask = async (user: Awaited<ReturnType<typeof open>>['user'], name: string) => {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
