import type { ApplicationContent } from '../application-content.ts';
import type { Commit } from '../commit.ts';
import type { Order } from '../order.ts';
import type { EditionId } from '../rules/editions.ts';
import type { Finding } from '../rules/finding.ts';
import { type Signature, signatureOf } from '../signature.ts';
import { changed } from './changes.ts';
import type { ApplicationEvent, CoordinationOrder } from './events.ts';

import { type ApplicationStatus, applicationTransitions, mayHappen } from './transitions.ts';

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

export type Envelope = Pick<Commit, 'actor' | 'at' | 'version' | 'stream'>;

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
