import type { ApplicationCase, ApplicationState } from '../../console/api/types.ts';

/** A case as the service answers it, newly submitted to the authority unless `changes` say otherwise. */
export const applicationCase = (changes: Partial<ApplicationCase> = {}): ApplicationCase => ({
  id: 'a-1',
  version: 2,
  status: 'submitted',
  applicant: 'gd-emergency',
  authority: 'gd-comms',
  content: { text: '测试' },
  edition: 'draft-2020',
  findings: [],
  clockStartedOn: '2026-05-06',
  provisional: false,
  drafted: { subject: 'gd-emergency-officer', name: '经办人', at: '2026-05-06T01:00:00.000Z' },
  submitted: null,
  firstSignature: null,
  decision: null,
  order: null,
  confirmedExemptions: [],
  closing: null,
  complaints: 0,
  updatedAt: '2026-05-06T01:00:00.000Z',
  possibleActions: ['approve-application'],
  barredActions: [],
  orders: [],
  attachmentVerified: null,
  scans: [],
  figures: null,
  ...changes,
});

/** The same as a command answers with it: what stands around the case is asked for apart. */
export const stateOf = ({ orders, attachmentVerified, scans, figures, ...state }: ApplicationCase): ApplicationState =>
  state;
