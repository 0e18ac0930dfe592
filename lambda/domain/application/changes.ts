import type { Envelope } from '../kernel/envelope.ts';
import { signatureOf } from '../kernel/signature.ts';
import type { InspectedScan } from '../vocabulary/attachment.ts';
import { scansIn } from '../vocabulary/scans-in.ts';
import { plus } from '../vocabulary/sum.ts';
import type { ApplicationEvent } from './events.ts';
import type { Application } from './state.ts';

const withWriter = (state: Application, by: Envelope): readonly string[] =>
  state.writers.includes(by.actor.subject) ? state.writers : [...state.writers, by.actor.subject];

const recorded = ({ scans }: { readonly scans?: readonly InspectedScan[] | undefined }): Pick<Application, 'scans'> =>
  scans === undefined ? {} : { scans };

/** A department's edit: what is known of the scans that stand before the authority stays known. */
const corrected = (
  state: Application,
  event: Extract<ApplicationEvent, { type: 'application.corrected' }>,
): Pick<Application, 'content' | 'submittedContent' | 'scans'> => {
  // What is corrected while it is before the authority is before it too.
  const submittedContent = state.status === 'submitted' ? event.content : state.submittedContent;
  const added = event.scans ?? [];
  const before = new Set(scansIn(submittedContent ?? {}).map(({ sha256 }) => sha256));
  for (const { sha256 } of added) before.delete(sha256);
  const scans = [...added, ...(state.scans ?? []).filter(({ sha256 }) => before.has(sha256))];
  return { content: event.content, submittedContent, ...(scans.length === 0 ? {} : { scans }) };
};

/** What an event changes besides status and version. */
export const changed = (state: Application, event: ApplicationEvent, by: Envelope): Partial<Application> => {
  switch (event.type) {
    case 'application.drafted':
      return {};
    case 'application.corrected':
      return { ...corrected(state, event), writers: withWriter(state, by) };
    case 'application.submitted':
      return {
        content: event.content,
        submittedContent: event.content,
        authority: event.authority,
        edition: event.edition,
        findings: event.findings,
        clockStartedOn: event.clockStartedOn,
        provisional: event.provisional,
        ...recorded(event),
        submitted: signatureOf(by),
        writers: withWriter(state, by),
        firstSignature: null,
        order: null,
        decision: null,
      };
    case 'application.decision-reminded':
      return { remindedAt: by.at, unchangedSince: state.unchangedSince ?? state.version };
    case 'application.rejudged':
      return { findings: event.findings, provisional: event.provisional };
    case 'application.returned':
    case 'application.declined': {
      const outcome = event.type === 'application.returned' ? 'returned' : 'declined';
      return { decision: { ...signatureOf(by), outcome, reason: event.reason }, firstSignature: null, order: null };
    }
    case 'application.first-signed':
      return { firstSignature: signatureOf(by), order: event.order, confirmedExemptions: event.confirmedExemptions };
    case 'application.approved':
      return {
        decision: { ...signatureOf(by), outcome: 'approved', reason: event.reason },
        order: event.order,
        confirmedExemptions: event.confirmedExemptions,
      };
    case 'application.dispatch-started':
      return { orders: event.orders };
    case 'application.halted':
      return { closing: { ...signatureOf(by), reason: event.reason }, orders: [...state.orders, ...event.orders] };
    case 'application.erratum-signed': {
      const { text, corrects, findings } = event;
      return { pendingErratum: { ...signatureOf(by), text, corrects, findings } };
    }
    case 'application.erratum-issued': {
      const { text, corrects, findings, signedBy, orders } = event;
      const errata = [...(state.errata ?? []), { ...signatureOf(by), text, corrects, findings, signedBy }];
      return { errata, orders: [...state.orders, ...orders] };
    }
    case 'application.withdrawn':
    case 'application.lapsed':
      return { closing: { ...signatureOf(by), reason: event.reason } };
    case 'application.lapse-explained':
      return { explained: [...(state.explained ?? []), { ...signatureOf(by), reason: event.reason }] };
    case 'application.complaints-recorded':
      return { complaints: plus(state.complaints, event.count) };
    case 'application.scheduled':
    case 'application.dispatched':
    case 'application.completed':
      return {};
    default:
      return event satisfies never;
  }
};
