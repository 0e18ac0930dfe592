import type { ApplicationEventType } from './events.ts';
import type { ApplicationStatus } from './status.ts';

type Transition = {
  readonly from: readonly (ApplicationStatus | 'none')[];
  /** null: the event leaves the status as it is. */
  readonly to: ApplicationStatus | null;
};

/** Nothing of it goes out any more. */
const over = ['completed', 'halted'] as const;
const undecided = ['submitted', 'awaiting-second-signature'] as const;

/** THE table of an application's life; an event outside it can be neither decided nor applied. */
export const applicationTransitions: Readonly<Record<ApplicationEventType, Transition>> = {
  'application.drafted': { from: ['none'], to: 'draft' },
  'application.corrected': { from: ['draft', 'returned', 'submitted'], to: null },
  'application.submitted': { from: ['draft', 'returned'], to: 'submitted' },
  'application.rejudged': { from: [...undecided, 'scheduled'], to: null },
  'application.decision-reminded': { from: undecided, to: null },
  'application.returned': { from: undecided, to: 'returned' },
  'application.declined': { from: undecided, to: 'declined' },
  'application.first-signed': { from: ['submitted'], to: 'awaiting-second-signature' },
  'application.approved': { from: undecided, to: 'scheduled' },
  'application.scheduled': { from: ['scheduled'], to: null },
  'application.withdrawn': { from: ['draft', ...undecided, 'returned', 'scheduled'], to: 'withdrawn' },
  'application.lapsed': { from: [...undecided, 'returned', 'scheduled'], to: 'lapsed' },
  'application.lapse-explained': { from: ['lapsed'], to: null },
  'application.dispatch-started': { from: ['scheduled'], to: 'dispatching' },
  'application.dispatched': { from: ['dispatching'], to: 'dispatched' },
  'application.completed': { from: ['dispatched'], to: 'completed' },
  'application.halted': { from: ['scheduled', 'dispatching', 'dispatched'], to: 'halted' },
  'application.erratum-signed': { from: over, to: null },
  'application.erratum-issued': { from: over, to: null },
  'application.complaints-recorded': { from: ['dispatching', 'dispatched', 'completed', 'halted'], to: null },
};

export const mayHappen = (status: ApplicationStatus | 'none', event: ApplicationEventType): boolean =>
  applicationTransitions[event].from.includes(status);
