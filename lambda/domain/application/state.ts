import type { ApplicationContent } from '../application-content.ts';
import type { Commit } from '../commit.ts';
import type { Order } from '../order.ts';
import type { EditionId } from '../rules/editions.ts';
import type { Finding } from '../rules/finding.ts';
import type { ApplicationEvent, CoordinationOrder } from './events.ts';
import { type ApplicationStatus, applicationTransitions, mayHappen } from './transitions.ts';

/** Who did something, and when. */
export type Signature = { readonly subject: string; readonly name: string; readonly at: string };

/** An application as its events left it. `version` is that of its last commit. */
export type Application = {
  readonly id: string;
  readonly version: number;
  readonly status: ApplicationStatus;
  readonly applicant: string;
  readonly authority: string | null;
  readonly content: ApplicationContent;
  readonly edition: EditionId | null;
  readonly findings: readonly Finding[];
  readonly clockStartedOn: string | null;
  readonly provisional: boolean;
  readonly drafted: Signature;
  /** Everyone who wrote or submitted any version: none of them may decide it. */
  readonly writers: readonly string[];
  readonly submitted: Signature | null;
  /** The content as last submitted, to tell a clerical correction from a changed message. */
  readonly submittedContent: ApplicationContent | null;
  readonly firstSignature: Signature | null;
  readonly decision:
    | (Signature & { readonly outcome: 'approved' | 'returned' | 'declined'; readonly reason: string })
    | null;
  readonly order: CoordinationOrder | null;
  readonly confirmedExemptions: readonly string[];
  readonly orders: readonly Order[];
  readonly closing: (Signature & { readonly reason: string }) | null;
  readonly complaints: number;
  readonly updatedAt: string;
};

type Envelope = Pick<Commit, 'actor' | 'at' | 'version' | 'stream'>;

const signatureOf = ({ actor, at }: Envelope): Signature => ({ subject: actor.subject, name: actor.name, at });

const started = (event: Extract<ApplicationEvent, { type: 'application.drafted' }>, by: Envelope): Application => ({
  id: by.stream.slice(by.stream.indexOf('#') + 1),
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

const withWriter = (state: Application, by: Envelope): readonly string[] =>
  state.writers.includes(by.actor.subject) ? state.writers : [...state.writers, by.actor.subject];

/** What an event changes besides status and version. */
const changed = (state: Application, event: ApplicationEvent, by: Envelope): Partial<Application> => {
  switch (event.type) {
    case 'application.drafted':
      return {};
    case 'application.corrected':
      return { content: event.content, writers: withWriter(state, by) };
    case 'application.submitted':
      return {
        content: event.content,
        submittedContent: event.content,
        authority: event.authority,
        edition: event.edition,
        findings: event.findings,
        clockStartedOn: event.clockStartedOn,
        provisional: event.provisional,
        submitted: signatureOf(by),
        writers: withWriter(state, by),
        firstSignature: null,
        order: null,
        decision: null,
      };
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
    case 'application.withdrawn':
      return { closing: { ...signatureOf(by), reason: event.reason } };
    case 'application.complaints-recorded':
      return { complaints: state.complaints + event.count };
    case 'application.scheduled':
    case 'application.lapsed':
    case 'application.dispatched':
    case 'application.completed':
      return {};
    default:
      return event satisfies never;
  }
};

/** Applies one event. Throws when the event is outside the transition table: the journal holds what never could be. */
export const evolveApplication = (state: Application | null, event: ApplicationEvent, by: Envelope): Application => {
  if (!mayHappen(state?.status ?? 'none', event.type)) {
    throw new Error(`${by.stream} v${by.version}: ${event.type} cannot follow ${state?.status ?? 'nothing'}`);
  }
  if (event.type === 'application.drafted') return started(event, by);
  if (state === null) throw new Error(`${by.stream} does not begin with a draft`);
  const status = applicationTransitions[event.type].to ?? state.status;
  return { ...state, ...changed(state, event, by), status, version: by.version, updatedAt: by.at };
};
