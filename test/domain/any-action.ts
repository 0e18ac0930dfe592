import type { ApplicationAction, ApplicationCommand } from '../../lambda/domain/application/commands/index.ts';
import type { EmergencyAction, EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import { Role } from '../../lambda/domain/vocabulary/actor.ts';
import * as applications from './application/history.ts';
import * as emergencies from './emergency/history.ts';
import { someone } from './given.ts';

const { content, approval, officer, secondOfficer, clerk } = applications;
const { alert, document, duty, machine } = emergencies;

/** One command of each kind that people give on a case, with nothing in it that could be refused. */
export const onApplication: Readonly<Record<ApplicationAction, ApplicationCommand>> = {
  'correct-application': { type: 'correct-application', content },
  'submit-application': { type: 'submit-application' },
  'withdraw-application': { type: 'withdraw-application', reason: '不再需要。' },
  'return-application': { type: 'return-application', reason: '请改。' },
  'decline-application': { type: 'decline-application', reason: '不宜。' },
  'approve-application': approval(),
  'second-sign-application': { type: 'second-sign-application', reason: '' },
  'halt-application': { type: 'halt-application', reason: '停。' },
  'issue-erratum': {
    type: 'issue-erratum',
    text: '【广东省应急管理厅】更正：昨日短信所写电话有误，应为020-55500101。',
    corrects: '咨询电话写错。',
  },
  'sign-erratum': { type: 'sign-erratum' },
  'explain-lapse': { type: 'explain-lapse', reason: '人手不足。' },
  'record-complaints': { type: 'record-complaints', count: 1, receivedOn: '2026-03-23' },
};

/** As `onApplication`. */
export const onEmergency: Readonly<Record<EmergencyAction, EmergencyCommand>> = {
  'confirm-emergency': { type: 'confirm-emergency', reason: '' },
  'refuse-emergency': { type: 'refuse-emergency', reason: '否' },
  'update-emergency': { type: 'update-emergency', alert },
  'cancel-emergency': { type: 'cancel-emergency', reason: '误发' },
  'end-emergency': { type: 'end-emergency', reason: '解除' },
  'explain-stop': { type: 'explain-stop', reason: '误发' },
  'tell-recipients': { type: 'tell-recipients', kind: 'correction', text: '系误发，请勿恐慌。' },
  'review-emergency': { type: 'review-emergency', justified: true, reason: '属实' },
  'record-complaints': { type: 'record-complaints', count: 1, receivedOn: '2026-06-09' },
  'file-paperwork': { type: 'file-paperwork', document },
  'accept-paperwork': { type: 'accept-paperwork', reason: '' },
  'return-paperwork': { type: 'return-paperwork', reason: '请补' },
};

const strangers = Role.options.flatMap((role) =>
  ['gd-emergency', 'gd-bureau', 'fj-bureau'].map((place) => someone('another', place, role)),
);
const movers = [clerk, machine, officer].map(({ subject }) =>
  someone(subject, 'gd-bureau', 'authority-officer', 'duty-officer'),
);
/** Every role at every place, whoever moved to the authority with a case of their own, and those whose business it is. */
export const people = [...strangers, ...movers, clerk, machine, officer, secondOfficer, duty];
