import { DamagedStream } from '../kernel/damaged-stream.ts';
import type { Envelope } from '../kernel/envelope.ts';
import { signatureOf } from '../kernel/signature.ts';
import { caseIdIn } from '../kernel/streams.ts';
import { isDespite } from '../order/damaged.ts';
import { changed } from './changes.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application } from './state.ts';
import { applicationTransitions, mayHappen } from './transitions.ts';

const started = (event: Extract<ApplicationEvent, { type: 'application.drafted' }>, by: Envelope): Application => ({
  id: caseIdIn(by.stream),
  version: by.version,
  status: 'draft',
  applicant: event.applicant,
  authority: null,
  content: event.content,
  edition: null,
  findings: [],
  clockStartedOn: null,
  provisional: false,
  drafted: signatureOf(by),
  writers: [by.actor.subject],
  submitted: null,
  submittedContent: null,
  firstSignature: null,
  decision: null,
  order: null,
  confirmedExemptions: [],
  orders: [],
  closing: null,
  complaints: 0,
  updatedAt: by.at,
});

/**
 * Applies one event. Throws when the event is outside the transition table: the journal holds what never could be.
 * `isBehindGap`: what stood before it cannot be read, so that it may follow whatever is left.
 */
export const evolveApplication = (
  state: Application | null,
  event: ApplicationEvent,
  by: Envelope,
  isBehindGap = false,
): Application => {
  if (!mayHappen(state?.status ?? 'none', event.type) && (state === null || !(isBehindGap || isDespite(event)))) {
    throw new DamagedStream(by, `${event.type} cannot follow ${state?.status ?? 'nothing'}`);
  }
  if (event.type === 'application.drafted') return started(event, by);
  if (state === null) throw new DamagedStream(by, 'does not begin with a draft');
  const status = applicationTransitions[event.type].to ?? state.status;
  const { unchangedSince: _looked, pendingErratum, ...before } = state;
  const waits = event.type !== 'application.erratum-issued' && pendingErratum !== undefined ? { pendingErratum } : {};
  return { ...before, ...waits, ...changed(state, event, by), status, version: by.version, updatedAt: by.at };
};
