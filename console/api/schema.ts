// Made from the OpenAPI document by `npm run api:types`; a test fails when the two part ways.

export type AcceptPaperworkRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type Actor = {
  readonly subject: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly roles: readonly (
    | 'department-officer'
    | 'authority-officer'
    | 'duty-officer'
    | 'emergency-trigger'
    | 'operator'
    | 'registrar'
    | 'auditor'
    | 'system'
  )[];
};

export type Alert = {
  readonly hazardClass: 'natural-disaster' | 'accident-disaster' | 'public-health' | 'social-security';
  readonly eventType: string;
  readonly level: 'red' | 'orange' | 'yellow' | 'blue' | 'white';
  readonly text: string;
  readonly instruction: string;
  readonly divisions: readonly string[];
  readonly issuer: string;
  readonly issuedAt: string;
  readonly start: string;
  readonly expires?: string;
  readonly urgent: true;
  readonly plan?: { readonly title: string; readonly number?: string };
};

export type ApplicationCard = {
  readonly kind: 'application';
  readonly caseId: string;
  readonly version: number;
  readonly status:
    | 'draft'
    | 'submitted'
    | 'returned'
    | 'awaiting-second-signature'
    | 'approved'
    | 'scheduled'
    | 'dispatching'
    | 'dispatched'
    | 'completed'
    | 'declined'
    | 'withdrawn'
    | 'lapsed'
    | 'halted';
  readonly applicant: string;
  readonly authority: string | null;
  readonly text: string;
  readonly divisions: readonly string[];
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly volumeEstimate: number | null;
  readonly warnings: number;
  readonly provisional: boolean;
  readonly clockStartedOn: string | null;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly barred?: readonly string[];
  readonly dueAt: string;
  readonly updatedAt: string;
};

export type ApplicationCase = {
  readonly id: string;
  readonly version: number;
  readonly status:
    | 'draft'
    | 'submitted'
    | 'returned'
    | 'awaiting-second-signature'
    | 'approved'
    | 'scheduled'
    | 'dispatching'
    | 'dispatched'
    | 'completed'
    | 'declined'
    | 'withdrawn'
    | 'lapsed'
    | 'halted';
  readonly applicant: string;
  readonly authority: string | null;
  readonly content: ApplicationContent;
  readonly edition: 'order-31-2015' | 'draft-2020' | null;
  readonly findings: readonly Finding[];
  readonly clockStartedOn: string | null;
  readonly provisional: boolean;
  readonly drafted: Signature;
  readonly submitted: Signature | null;
  readonly firstSignature: Signature | null;
  readonly decision: {
    readonly subject: string;
    readonly name: string;
    readonly at: string;
    readonly outcome: 'approved' | 'returned' | 'declined';
    readonly reason: string;
  } | null;
  readonly order: CoordinationOrder | null;
  readonly confirmedExemptions: readonly string[];
  readonly closing: Closing | null;
  readonly complaints: number;
  readonly updatedAt: string;
  readonly possibleActions: readonly (
    | 'correct-application'
    | 'submit-application'
    | 'withdraw-application'
    | 'return-application'
    | 'decline-application'
    | 'approve-application'
    | 'second-sign-application'
    | 'halt-application'
    | 'record-complaints'
  )[];
  readonly orders: readonly OrderRow[];
  readonly attachmentVerified: boolean | null;
  readonly figures: Figures | null;
};

export type ApplicationContent = {
  readonly text: string;
  readonly reason?: string;
  readonly window?: { readonly start: string; readonly end: string };
  readonly divisions?: readonly string[];
  readonly audience?: string;
  readonly sendingAgency?: string;
  readonly volumeEstimate?: number;
  readonly frequency?: { readonly sends: number; readonly note: string };
  readonly classification?: 'public-interest' | 'work-publicity' | 'commercial';
  readonly channel?: 'sms' | 'internet-message';
  readonly exemptions?: readonly {
    readonly rule:
      | 'content.length'
      | 'content.link'
      | 'content.sender-name'
      | 'content.contact-phone'
      | 'work-publicity';
    readonly title: string;
    readonly number: string;
    readonly article: string;
  }[];
  readonly attachment?: Attachment;
};

export type ApplicationCounts = {
  readonly submitted: Counted;
  readonly 'awaiting-second-signature': Counted;
  readonly scheduled: Counted;
  readonly returned: Counted;
};

export type ApplicationPage = {
  readonly items: readonly ApplicationCard[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
};

export type ApplicationState = {
  readonly id: string;
  readonly version: number;
  readonly status:
    | 'draft'
    | 'submitted'
    | 'returned'
    | 'awaiting-second-signature'
    | 'approved'
    | 'scheduled'
    | 'dispatching'
    | 'dispatched'
    | 'completed'
    | 'declined'
    | 'withdrawn'
    | 'lapsed'
    | 'halted';
  readonly applicant: string;
  readonly authority: string | null;
  readonly content: ApplicationContent;
  readonly edition: 'order-31-2015' | 'draft-2020' | null;
  readonly findings: readonly Finding[];
  readonly clockStartedOn: string | null;
  readonly provisional: boolean;
  readonly drafted: Signature;
  readonly submitted: Signature | null;
  readonly firstSignature: Signature | null;
  readonly decision: {
    readonly subject: string;
    readonly name: string;
    readonly at: string;
    readonly outcome: 'approved' | 'returned' | 'declined';
    readonly reason: string;
  } | null;
  readonly order: CoordinationOrder | null;
  readonly confirmedExemptions: readonly string[];
  readonly closing: Closing | null;
  readonly complaints: number;
  readonly updatedAt: string;
  readonly possibleActions: readonly (
    | 'correct-application'
    | 'submit-application'
    | 'withdraw-application'
    | 'return-application'
    | 'decline-application'
    | 'approve-application'
    | 'second-sign-application'
    | 'halt-application'
    | 'record-complaints'
  )[];
};

export type ApproveApplicationRequest = {
  readonly order: CoordinationOrder;
  readonly confirmedExemptions?: readonly string[];
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type Attachment = {
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly sizeInBytes: number;
  readonly sha256: string;
};

export type AttachmentAnswer = {
  readonly sha256: string;
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly sizeInBytes: number;
  readonly verified: true;
};

export type AttachmentConfirmation = {
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly sizeInBytes: number;
};

export type AttachmentLink = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly sizeInBytes: number;
  /** Answers the file to whoever has this address, without a token. */
  readonly url: string;
  readonly expiresAt: string;
};

export type CancelEmergencyRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version?: number;
};

export type CheckAnswer = {
  readonly edition: 'order-31-2015' | 'draft-2020';
  readonly units: number;
  readonly segments: number;
  readonly limit: number | null;
  readonly findings: readonly Finding[];
  readonly leadTime: LeadTime;
};

export type CheckRequest = {
  readonly text?: string;
  readonly senderName?: string;
  readonly aliases?: readonly string[];
  readonly content?: ApplicationContent;
};

export type Closing = { readonly subject: string; readonly name: string; readonly at: string; readonly reason: string };

export type Commit = {
  readonly formatVersion?: number;
  readonly stream: string;
  readonly version: number;
  readonly command: string;
  readonly commandId: string;
  readonly requestDigest: string;
  readonly actor: Actor;
  readonly at: string;
  readonly edition: 'order-31-2015' | 'draft-2020';
  readonly events: readonly DomainEvent[];
  readonly previousHash: string;
  readonly hash: string;
};

export type ConfirmChangeRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type ConfirmEmergencyRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type CoordinationOrder = {
  readonly operators: readonly { readonly operator: string; readonly volumeCeiling: number }[];
  readonly window: { readonly start: string; readonly end: string };
  readonly divisions: readonly string[];
  readonly accessNumber: string;
};

export type CorrectApplicationRequest = {
  readonly content: ApplicationContent;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type Counted = {
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
};

export type DeclineApplicationRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type DomainEvent =
  | { readonly type: 'application.drafted'; readonly applicant: string; readonly content: ApplicationContent }
  | { readonly type: 'application.corrected'; readonly content: ApplicationContent }
  | {
      readonly type: 'application.submitted';
      readonly content: ApplicationContent;
      readonly authority: string;
      readonly edition: 'order-31-2015' | 'draft-2020';
      readonly findings: readonly Finding[];
      readonly clockStartedOn: string;
      readonly provisional: boolean;
    }
  | { readonly type: 'application.rejudged'; readonly findings: readonly Finding[]; readonly provisional: boolean }
  | {
      readonly type: 'application.returned';
      readonly edition: 'order-31-2015' | 'draft-2020';
      readonly findings: readonly Finding[];
      readonly figures: Figures;
      readonly reason: string;
    }
  | {
      readonly type: 'application.declined';
      readonly edition: 'order-31-2015' | 'draft-2020';
      readonly findings: readonly Finding[];
      readonly figures: Figures;
      readonly reason: string;
    }
  | {
      readonly type: 'application.first-signed';
      readonly edition: 'order-31-2015' | 'draft-2020';
      readonly findings: readonly Finding[];
      readonly figures: Figures;
      readonly reason: string;
      readonly order: CoordinationOrder;
      readonly confirmedExemptions: readonly string[];
    }
  | {
      readonly type: 'application.approved';
      readonly edition: 'order-31-2015' | 'draft-2020';
      readonly findings: readonly Finding[];
      readonly figures: Figures;
      readonly reason: string;
      readonly order: CoordinationOrder;
      readonly confirmedExemptions: readonly string[];
      readonly signedBy: readonly string[];
    }
  | { readonly type: 'application.scheduled'; readonly sendAt: string }
  | { readonly type: 'application.withdrawn'; readonly reason: string }
  | { readonly type: 'application.lapsed'; readonly reason: string }
  | { readonly type: 'application.dispatch-started'; readonly orders: readonly Order[] }
  | { readonly type: 'application.dispatched' }
  | { readonly type: 'application.completed' }
  | { readonly type: 'application.halted'; readonly reason: string; readonly orders: readonly Order[] }
  | {
      readonly type: 'application.complaints-recorded';
      readonly count: number;
      readonly receivedOn: string;
      readonly forwardBy: string | null;
    }
  | {
      readonly type: 'emergency.triggered';
      readonly organisation: string;
      readonly authority: string | null;
      readonly path: 'emergency' | 'exercise';
      readonly alert: Alert;
      readonly findings: readonly Finding[];
      readonly standingAuthority: string | null;
      readonly capIdentity: string | null;
    }
  | {
      readonly type: 'emergency.confirmation-requested';
      readonly gaps: readonly (
        | 'none-registered'
        | 'hazard-class'
        | 'level'
        | 'area'
        | 'not-valid-now'
        | 'no-such-division'
      )[];
    }
  | { readonly type: 'emergency.confirmation-reminded'; readonly reminder: number }
  | { readonly type: 'emergency.confirmed'; readonly reason: string }
  | { readonly type: 'emergency.refused'; readonly reason: string }
  | { readonly type: 'emergency.sent'; readonly orders: readonly Order[]; readonly expiresAt: string }
  | {
      readonly type: 'emergency.update-requested';
      readonly alert: Alert;
      readonly findings: readonly Finding[];
      readonly gaps: readonly (
        | 'none-registered'
        | 'hazard-class'
        | 'level'
        | 'area'
        | 'not-valid-now'
        | 'no-such-division'
      )[];
    }
  | { readonly type: 'emergency.update-refused'; readonly reason: string }
  | {
      readonly type: 'emergency.updated';
      readonly alert: Alert;
      readonly findings: readonly Finding[];
      readonly orders: readonly Order[];
      readonly expiresAt: string;
    }
  | { readonly type: 'emergency.cancelled'; readonly reason: string; readonly orders: readonly Order[] }
  | { readonly type: 'emergency.ended'; readonly reason: string; readonly orders: readonly Order[] }
  | {
      readonly type: 'emergency.reviewed';
      readonly justified: boolean;
      readonly reason: string;
      readonly standingAuthority: string | null;
    }
  | {
      readonly type: 'emergency.complaints-recorded';
      readonly count: number;
      readonly receivedOn: string;
      readonly forwardBy: string | null;
    }
  | {
      readonly type: 'paperwork.opened';
      readonly dueInWorkingDays: number;
      readonly dueOn: string;
      readonly dueAt: string;
      readonly provisional: boolean;
    }
  | { readonly type: 'paperwork.filed'; readonly document: PaperworkDocument }
  | { readonly type: 'paperwork.accepted'; readonly reason: string }
  | { readonly type: 'paperwork.returned'; readonly reason: string }
  | {
      readonly type: 'paperwork.reminded';
      readonly reminder: 'before' | 'due' | 'overdue';
      readonly daysOverdue: number;
    }
  | { readonly type: 'order.handed-over'; readonly httpStatus: number; readonly jwsDigest: string }
  | {
      readonly type: 'order.attempt-failed';
      readonly failure: 'refused' | 'unreachable' | 'faulted' | 'timeout' | 'reset';
      readonly httpStatus: number | null;
      readonly attempt: string;
    }
  | {
      readonly type: 'order.suppressed';
      readonly reason: 'cancelled' | 'ended' | 'halted' | 'superseded' | 'expired' | 'never-alerted';
    }
  | { readonly type: 'order.resent'; readonly reason: 'unacknowledged' }
  | { readonly type: 'order.accepted'; readonly receipt: Receipt }
  | { readonly type: 'order.started'; readonly receipt: Receipt }
  | { readonly type: 'order.progressed'; readonly receipt: Receipt }
  | { readonly type: 'order.finished'; readonly receipt: Receipt }
  | { readonly type: 'order.published'; readonly order: Order; readonly messageId: string }
  | { readonly type: 'registry.change-proposed'; readonly entry: RegistryEntry; readonly reason: string }
  | { readonly type: 'registry.change-confirmed'; readonly reason: string }
  | { readonly type: 'registry.change-rejected'; readonly reason: string }
  | {
      readonly type: 'registry.unjustified-use-noted';
      readonly caseId: string;
      readonly reason: string;
      readonly reviewedAt: string;
    };

export type DraftApplicationRequest = { readonly content: ApplicationContent };

export type EmergencyAnswer = {
  readonly id: string;
  readonly version: number;
  readonly status: 'triggered' | 'awaiting-confirmation' | 'sent' | 'updated' | 'ended' | 'cancelled' | 'refused';
  readonly path: 'emergency' | 'exercise';
  readonly published: boolean;
  readonly orders: readonly { readonly orderId: string; readonly operator: string }[];
  readonly paperwork: Paperwork | null;
  readonly gaps: readonly (
    | 'none-registered'
    | 'hazard-class'
    | 'level'
    | 'area'
    | 'not-valid-now'
    | 'no-such-division'
  )[];
  readonly findings: readonly Finding[];
  /** Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them. */
  readonly undeliverable: readonly string[];
};

export type EmergencyCase = {
  readonly id: string;
  readonly version: number;
  readonly status: 'triggered' | 'awaiting-confirmation' | 'sent' | 'updated' | 'ended' | 'cancelled' | 'refused';
  readonly path: 'emergency' | 'exercise';
  readonly organisation: string;
  readonly authority: string | null;
  readonly alert: Alert;
  readonly findings: readonly Finding[];
  /** Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them. */
  readonly undeliverable: readonly string[];
  readonly standingAuthority: string | null;
  readonly gaps: readonly (
    | 'none-registered'
    | 'hazard-class'
    | 'level'
    | 'area'
    | 'not-valid-now'
    | 'no-such-division'
  )[];
  readonly triggered: Signature;
  /** Since when a message or an update waits for the duty officer; null when none does. */
  readonly awaitingSince: string | null;
  /** How often the clock has noted that what waits, or waited last, is confirmed by nobody. Nobody is told by it. */
  readonly confirmationReminders: number;
  readonly confirmed: Signature | null;
  readonly pendingUpdate: {
    readonly alert: Alert;
    readonly findings: readonly Finding[];
    /** Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them. */
    readonly undeliverable: readonly string[];
    readonly by: string;
    readonly at: string;
  } | null;
  readonly sentAt: string | null;
  /** The text the operators were given last for phones, to the letter; null before the first. */
  readonly deliveredText: string | null;
  readonly expiresAt: string | null;
  readonly closing: Closing | null;
  readonly review: {
    readonly subject: string;
    readonly name: string;
    readonly at: string;
    readonly justified: boolean;
    readonly reason: string;
  } | null;
  readonly paperwork: Paperwork | null;
  readonly complaints: number;
  readonly updatedAt: string;
  readonly possibleActions: readonly (
    | 'confirm-emergency'
    | 'refuse-emergency'
    | 'update-emergency'
    | 'cancel-emergency'
    | 'end-emergency'
    | 'review-emergency'
    | 'record-complaints'
    | 'file-paperwork'
    | 'accept-paperwork'
    | 'return-paperwork'
  )[];
  readonly orders: readonly OrderRow[];
};

export type EmergencyLine = {
  readonly kind: 'emergency';
  readonly caseId: string;
  readonly version: number;
  readonly status: 'triggered' | 'awaiting-confirmation' | 'sent' | 'updated' | 'ended' | 'cancelled' | 'refused';
  readonly path: 'emergency' | 'exercise';
  readonly organisation: string;
  readonly authority: string | null;
  readonly level: 'red' | 'orange' | 'yellow' | 'blue' | 'white';
  readonly hazardClass: 'natural-disaster' | 'accident-disaster' | 'public-health' | 'social-security';
  readonly eventType: string;
  readonly text: string;
  readonly instruction?: string;
  readonly divisions: readonly string[];
  readonly undeliverable?: readonly string[];
  readonly gaps: readonly (
    | 'none-registered'
    | 'hazard-class'
    | 'level'
    | 'area'
    | 'not-valid-now'
    | 'no-such-division'
  )[];
  readonly updateAwaitsConfirmation: boolean;
  readonly awaitingSince: string | null;
  readonly triggeredAt: string;
  readonly sentAt: string | null;
  readonly expiresAt: string | null;
  readonly paperwork: {
    readonly status: 'due' | 'filed' | 'accepted' | 'returned';
    readonly dueOn: string;
    readonly dueAt: string;
    /** Policy, not law: no article sets a deadline. */
    readonly dueBasis: 'policy';
  } | null;
  readonly justified: boolean | null;
  readonly updatedAt: string;
  readonly orders?: readonly OrderRow[];
};

export type EmergencyPage = {
  readonly items: readonly EmergencyLine[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
};

export type EmergencyState = {
  readonly id: string;
  readonly version: number;
  readonly status: 'triggered' | 'awaiting-confirmation' | 'sent' | 'updated' | 'ended' | 'cancelled' | 'refused';
  readonly path: 'emergency' | 'exercise';
  readonly organisation: string;
  readonly authority: string | null;
  readonly alert: Alert;
  readonly findings: readonly Finding[];
  /** Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them. */
  readonly undeliverable: readonly string[];
  readonly standingAuthority: string | null;
  readonly gaps: readonly (
    | 'none-registered'
    | 'hazard-class'
    | 'level'
    | 'area'
    | 'not-valid-now'
    | 'no-such-division'
  )[];
  readonly triggered: Signature;
  /** Since when a message or an update waits for the duty officer; null when none does. */
  readonly awaitingSince: string | null;
  /** How often the clock has noted that what waits, or waited last, is confirmed by nobody. Nobody is told by it. */
  readonly confirmationReminders: number;
  readonly confirmed: Signature | null;
  readonly pendingUpdate: {
    readonly alert: Alert;
    readonly findings: readonly Finding[];
    /** Division codes of the area to which nothing is sent: they name no division of today and none is known to succeed them. */
    readonly undeliverable: readonly string[];
    readonly by: string;
    readonly at: string;
  } | null;
  readonly sentAt: string | null;
  /** The text the operators were given last for phones, to the letter; null before the first. */
  readonly deliveredText: string | null;
  readonly expiresAt: string | null;
  readonly closing: Closing | null;
  readonly review: {
    readonly subject: string;
    readonly name: string;
    readonly at: string;
    readonly justified: boolean;
    readonly reason: string;
  } | null;
  readonly paperwork: Paperwork | null;
  readonly complaints: number;
  readonly updatedAt: string;
  readonly possibleActions: readonly (
    | 'confirm-emergency'
    | 'refuse-emergency'
    | 'update-emergency'
    | 'cancel-emergency'
    | 'end-emergency'
    | 'review-emergency'
    | 'record-complaints'
    | 'file-paperwork'
    | 'accept-paperwork'
    | 'return-paperwork'
  )[];
};

export type EndEmergencyRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version?: number;
};

export type EvidenceFile = {
  readonly caseId: string;
  readonly exportedAt: string;
  /** How the hashes are computed, in words. */
  readonly method: string;
  readonly case: readonly Commit[];
  readonly orders: readonly {
    readonly orderId: string;
    readonly commits: readonly Commit[];
    readonly record: readonly Commit[];
  }[];
  /** The first break of each chain; empty when every chain holds. */
  readonly broken: readonly {
    readonly stream: string;
    readonly version: number;
    readonly reason: 'missing-version' | 'previous-hash' | 'hash' | 'unreadable';
  }[];
  /** SHA-256 over the canonical JSON of all other members. */
  readonly digest: string;
};

export type FieldError = {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** RFC 6901, into the body, or `/` and the name of the parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
};

export type Figures = {
  readonly asOf: string;
  readonly sender30Days: { readonly sends: number; readonly volume: number };
  readonly region30Days: { readonly sends: number; readonly volume: number };
  readonly overlapping: readonly {
    readonly caseId: string;
    readonly sender: string;
    readonly start: string;
    readonly end: string;
    readonly divisions: readonly string[];
  }[];
  readonly pending?: {
    readonly count: number;
    readonly sends: readonly {
      readonly caseId: string;
      readonly sender: string;
      readonly start: string;
      readonly end: string;
      readonly divisions: readonly string[];
      readonly status: 'submitted' | 'awaiting-second-signature';
    }[];
  };
  readonly complaintsPerMillion: number | null;
  readonly refusalsPerMillion: number | null;
};

export type FilePaperworkRequest = {
  readonly document: PaperworkDocument;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type Finding = {
  readonly rule: string;
  readonly severity: 'block' | 'warn';
  readonly citation: {
    readonly edition: 'order-31-2015' | 'draft-2020';
    readonly article: string;
    readonly quote: string;
  } | null;
  readonly pointer: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly found: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};

export type HaltApplicationRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version?: number;
};

export type Health = { readonly status: 'ok' };

export type History = { readonly stream: string; readonly commits: readonly Commit[] };

export type KeySet = { readonly keys: readonly PublicKey[] };

export type LeadTime = {
  readonly workingDays: number;
  readonly strict: boolean;
  readonly submittedOn: string;
  readonly earliestSend: {
    readonly date: string;
    readonly earliestPossible: string;
    readonly provisional: boolean;
    readonly years: readonly number[];
    readonly explanation: string;
  } | null;
  readonly latestSubmission: string | null;
};

export type Me = {
  readonly subject: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly roles: readonly (
    | 'department-officer'
    | 'authority-officer'
    | 'duty-officer'
    | 'emergency-trigger'
    | 'operator'
    | 'registrar'
    | 'auditor'
    | 'system'
  )[];
  readonly registered: Organisation | null;
  readonly policy: PublishedPolicy;
  readonly now: string;
};

export type Order = {
  readonly orderId: string;
  readonly kind: 'send' | 'update' | 'cancel' | 'end' | 'halt';
  readonly path: 'ordinary' | 'emergency' | 'exercise';
  readonly caseId: string;
  readonly operator: string;
  readonly issuedAt: string;
  readonly text: string;
  readonly sender: string;
  readonly authority: string | null;
  readonly divisions: readonly string[];
  readonly audience: string | null;
  readonly window: { readonly start: string; readonly end: string | null };
  readonly accessNumber: string;
  readonly channel: 'sms' | 'internet-message';
  readonly volumeCeiling: number | null;
  readonly free: boolean;
  readonly freeBasis: string | null;
  readonly level: 'red' | 'orange' | 'yellow' | 'blue' | 'white' | null;
  readonly eventType: string | null;
  readonly references: readonly string[];
};

export type OrderAnswer = { readonly order: Order; readonly delivery: OrderRow };

export type OrderPage = {
  readonly items: readonly OrderRow[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
};

export type OrderRow = {
  readonly orderId: string;
  readonly caseId: string;
  readonly kind: 'send' | 'update' | 'cancel' | 'end' | 'halt';
  readonly path: 'ordinary' | 'emergency' | 'exercise';
  readonly operator: string;
  readonly status: 'pending' | 'failing' | 'handed-over' | 'accepted' | 'started' | 'finished' | 'suppressed';
  readonly issuedAt: string;
  readonly volumeCeiling: number | null;
  readonly handedOverAt: string | null;
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly lastReceiptAt: string | null;
  readonly suppressed: string | null;
  readonly failures: number;
  readonly resends: number;
  readonly counts: {
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly refused: number;
  } | null;
  readonly targeted?: number | null;
  readonly overCeiling: boolean;
  readonly operatorReference: string | null;
  readonly version: number;
};

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind:
    | 'government'
    | 'department'
    | 'telecom-authority'
    | 'operator'
    | 'party-organ'
    | 'military-organ'
    | 'company'
    | 'public-institution';
  readonly level: 'national' | 'provincial' | 'prefecture' | 'prefecture-area' | 'county' | 'township';
  readonly division: string;
  readonly contact: { readonly office: string; readonly phone: string };
};

export type Paperwork = {
  readonly status: 'due' | 'filed' | 'accepted' | 'returned';
  readonly openedAt: string;
  readonly dueInWorkingDays: number;
  readonly dueOn: string;
  readonly dueAt: string;
  /** Policy, not law: no article sets a deadline. */
  readonly dueBasis: 'policy';
  readonly provisional: boolean;
  readonly document: PaperworkDocument | null;
  readonly filed: Signature | null;
  readonly review: Closing | null;
};

export type PaperworkDocument = {
  readonly reason: string;
  readonly plan: { readonly title: string; readonly number?: string };
  readonly situation: string;
  readonly attachment?: Attachment;
};

export type PaperworkLine = {
  readonly caseId: string;
  readonly version: number;
  readonly organisation: string;
  readonly authority: string | null;
  readonly text: string;
  readonly status: 'due' | 'filed' | 'accepted' | 'returned';
  readonly openedAt: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly dueInWorkingDays: number;
  readonly provisional: boolean;
  readonly filedAt: string | null;
  readonly reviewedAt: string | null;
  readonly reminders: 'before' | 'due' | 'overdue' | null;
  /** Policy, not law: no article sets a deadline. */
  readonly dueBasis: 'policy';
  readonly overdue: boolean;
  readonly daysOverdue: number;
};

export type PaperworkPage = {
  readonly items: readonly PaperworkLine[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
};

export type Problem = {
  /** Relative reference to a page about problems of this kind. */ readonly type: string;
  readonly code:
    | 'not-found'
    | 'not-permitted'
    | 'same-person'
    | 'wrong-state'
    | 'stale-version'
    | 'idempotency-conflict'
    | 'rules-block'
    | 'exemption-unconfirmed'
    | 'material-change'
    | 'invalid-coordination-order'
    | 'reason-required'
    | 'unknown-organisation'
    | 'invalid-time'
    | 'nothing-deliverable'
    | 'invalid-receipt'
    | 'invalid-proposal'
    | 'attachment-missing'
    | 'attachment-refused'
    | 'malformed-json'
    | 'body-not-utf8'
    | 'invalid-body'
    | 'invalid-parameter'
    | 'invalid-cursor'
    | 'unauthenticated'
    | 'missing-role'
    | 'no-such-route'
    | 'method-not-allowed'
    | 'body-too-slow'
    | 'body-too-large'
    | 'unsupported-media-type'
    | 'internal'
    | 'unavailable';
  readonly title: string;
  readonly titleZh: string;
  readonly status: number;
  readonly detail: string;
  readonly pointer?: string;
  readonly errors?: readonly FieldError[];
  readonly findings?: readonly Finding[];
  readonly current?: ApplicationCase | EmergencyCase | RegistryRow;
  readonly version?: number;
  readonly incident?: string;
};

export type ProposeChangeRequest = {
  /** null proposes to retire the entry. */
  readonly entry:
    | { readonly kind: 'organisation'; readonly value: Organisation }
    | {
        readonly kind: 'operator';
        readonly value: {
          readonly id: string;
          readonly regions: readonly string[];
          readonly delivery: { readonly mode: 'push'; readonly endpoint: string } | { readonly mode: 'poll' };
          readonly share: number;
        };
      }
    | {
        readonly kind: 'standing-authority';
        readonly value: {
          readonly id: string;
          readonly organisation: string;
          readonly hazardClasses: readonly (
            | 'natural-disaster'
            | 'accident-disaster'
            | 'public-health'
            | 'social-security'
          )[];
          readonly fromLevel: 'red' | 'orange' | 'yellow' | 'blue' | 'white';
          readonly divisions: readonly string[];
          readonly validFrom: string;
          readonly validUntil: string;
          readonly grantedBy: string;
          readonly document: string;
        };
      }
    | {
        readonly kind: 'holiday-notice';
        readonly value: {
          readonly year: number;
          readonly papers: readonly string[];
          readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
        };
      }
    | null;
  readonly reason: string;
};

export type PublicKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
};

export type PublishedPolicy = {
  readonly edition: 'order-31-2015' | 'draft-2020';
  readonly strictLeadTime: boolean;
  readonly secondSignature: 'province-wide' | 'always' | 'never';
  readonly paperworkDueInWorkingDays: number;
  readonly paperworkReminderInHours: number;
  readonly acknowledgeEmergencyWithinSeconds: number;
  readonly acknowledgeOrdinaryWithinSeconds: number;
  readonly emergencyExpiresInHours: number;
  readonly confirmationRemindersInSeconds: readonly number[];
  readonly sendWindowAtMostInDays: number;
  readonly sendStartsWithinDays: number;
  readonly phonesAtMost: number;
  readonly accessNumberPrefixes: readonly string[];
  readonly emergencyAccessNumber: string;
  readonly eligibilityOverrides: Readonly<Record<string, boolean>>;
};

export type Receipt = {
  readonly kind: 'accepted' | 'started' | 'progress' | 'finished';
  readonly at: string;
  readonly counts?: {
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly refused: number;
  };
  readonly targeted?: number;
  readonly operatorReference?: string;
};

export type ReceiptAnswer = {
  readonly orderId: string;
  readonly version: number;
  readonly status: 'pending' | 'failing' | 'handed-over' | 'accepted' | 'started' | 'finished' | 'suppressed';
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly lastReceiptAt: string | null;
  readonly counts: {
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly refused: number;
  } | null;
  /** Phones the operator has set out to reach. */
  readonly targeted: number | null;
  readonly operatorReference: string | null;
};

export type RecordComplaintsRequest = {
  readonly count: number;
  readonly receivedOn: string;
  /** The version of the case that was looked at. */
  readonly version?: number;
};

export type RefuseEmergencyRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type RegistryEntry =
  | { readonly kind: 'organisation'; readonly value: Organisation }
  | {
      readonly kind: 'operator';
      readonly value: {
        readonly id: string;
        readonly regions: readonly string[];
        readonly delivery: { readonly mode: 'push'; readonly endpoint: string } | { readonly mode: 'poll' };
        readonly share: number;
      };
    }
  | {
      readonly kind: 'standing-authority';
      readonly value: {
        readonly id: string;
        readonly organisation: string;
        readonly hazardClasses: readonly (
          | 'natural-disaster'
          | 'accident-disaster'
          | 'public-health'
          | 'social-security'
        )[];
        readonly fromLevel: 'red' | 'orange' | 'yellow' | 'blue' | 'white';
        readonly divisions: readonly string[];
        readonly validFrom: string;
        readonly validUntil: string;
        readonly grantedBy: string;
        readonly document: string;
      };
    }
  | {
      readonly kind: 'holiday-notice';
      readonly value: {
        readonly year: number;
        readonly papers: readonly string[];
        readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
      };
    }
  | null;

export type RegistryPage = {
  readonly items: readonly RegistryRow[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
};

export type RegistryRow = {
  readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
  readonly id: string;
  readonly version: number;
  readonly current: RegistryEntry;
  readonly proposal: {
    readonly entry: RegistryEntry;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    readonly reason: string;
  } | null;
  readonly unjustifiedUses: readonly {
    readonly caseId: string;
    readonly reason: string;
    readonly reviewedAt: string;
  }[];
  readonly updatedAt: string;
};

export type RejectChangeRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type ReturnApplicationRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type ReturnPaperworkRequest = {
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type ReviewEmergencyRequest = {
  readonly justified: boolean;
  readonly reason: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type ScheduleAnswer = {
  readonly from: string;
  readonly to: string;
  readonly partial: boolean;
  /** By the time the sending begins. */
  readonly items: readonly ApplicationCard[];
};

export type SecondSignApplicationRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type Signature = { readonly subject: string; readonly name: string; readonly at: string };

export type Spread = { readonly count: number; readonly p50: number; readonly p90: number };

export type StatisticsAnswer = {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly authority: string | null;
  readonly organisation: string | null;
  /** There was more than is read at once (ask for a shorter time), or a row could not be read. */
  readonly partial: boolean;
  readonly notRecorded: readonly 'submissions-refused-by-rules'[];
  readonly received: { readonly applications: number; readonly emergencies: number; readonly drills: number };
  readonly sends: {
    readonly ordinary: number;
    readonly emergencies: number;
    readonly drills: number;
    readonly volume: number;
    readonly complaints: number;
  };
  /** What has become of the applications received: each is counted once, so that they add up. */
  readonly decisions: {
    readonly approved: number;
    readonly returned: number;
    readonly declined: number;
    readonly undecided: number;
    readonly withdrawn: number;
    readonly lapsed: number;
    readonly halted: number;
  };
  readonly decisionHours: Spread | null;
  readonly decisionWorkingDays: Spread | null;
  readonly reasons: readonly {
    readonly outcome: 'returned' | 'declined';
    readonly reason: string;
    readonly count: number;
  }[];
  readonly rules: readonly {
    readonly rule: string;
    readonly approved: number;
    readonly returned: number;
    readonly declined: number;
  }[];
  readonly paperwork: {
    readonly owed: number;
    readonly filedOnTime: number;
    readonly filedLate: number;
    readonly unfiled: number;
    readonly overdue: number;
    readonly accepted: number;
  };
  readonly operators: readonly {
    readonly operator: string;
    readonly reports: number;
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly refused: number;
    readonly deliveryRate: number | null;
  }[];
  readonly days: readonly {
    readonly date: string;
    readonly received: number;
    readonly sends: number;
    readonly volume: number;
  }[];
};

export type SubmitApplicationRequest = {
  /** The version of the case that was looked at. */ readonly version: number;
};

export type TriggerEmergencyRequest = { readonly alert: Alert; readonly exercise?: boolean };

export type UpdateEmergencyRequest = {
  readonly alert: Alert;
  /** The version of the case that was looked at. */
  readonly version: number;
};

export type UploadAnswer = {
  readonly sha256: string;
  readonly verified: boolean;
  readonly upload: {
    readonly method: 'PUT';
    readonly url: string;
    /** To be sent exactly as they are. */
    readonly headers: Readonly<Record<string, string>>;
    /** Real time, whatever a local clock shows. */
    readonly expiresAt: string;
  } | null;
};

export type WithdrawApplicationRequest = {
  readonly reason?: string;
  /** The version of the case that was looked at. */
  readonly version: number;
};

/** By method and path. */
export type Operations = {
  'GET /.well-known/dispatch-keys.json': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: KeySet;
  };
  'GET /applications': {
    readonly path: undefined;
    readonly query: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly order?: 'due' | 'recent' | undefined;
      readonly status?:
        | 'draft'
        | 'submitted'
        | 'returned'
        | 'awaiting-second-signature'
        | 'approved'
        | 'scheduled'
        | 'dispatching'
        | 'dispatched'
        | 'completed'
        | 'declined'
        | 'withdrawn'
        | 'lapsed'
        | 'halted'
        | undefined;
      readonly authority?: string | undefined;
    };
    readonly body: undefined;
    readonly answer: ApplicationPage;
  };
  'GET /applications/counts': {
    readonly path: undefined;
    readonly query: { readonly authority?: string | undefined };
    readonly body: undefined;
    readonly answer: ApplicationCounts;
  };
  'GET /applications/{id}': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: ApplicationCase;
  };
  'GET /applications/{id}/evidence': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: EvidenceFile;
  };
  'GET /applications/{id}/history': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: History;
  };
  'GET /attachments/{sha256}': {
    readonly path: { readonly sha256: string };
    readonly query: { readonly case: string | undefined; readonly as?: 'inline' | 'attachment' | undefined };
    readonly body: undefined;
    readonly answer: AttachmentLink;
  };
  'GET /docs': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  'GET /emergencies': {
    readonly path: undefined;
    readonly query: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly order?: 'due' | 'recent' | undefined;
      readonly status?:
        | 'triggered'
        | 'awaiting-confirmation'
        | 'sent'
        | 'updated'
        | 'ended'
        | 'cancelled'
        | 'refused'
        | undefined;
      readonly state?: 'running' | 'awaiting' | undefined;
      readonly exercise?: 'true' | 'false' | undefined;
      readonly orders?: 'true' | undefined;
    };
    readonly body: undefined;
    readonly answer: EmergencyPage;
  };
  'GET /emergencies/{id}': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: EmergencyCase;
  };
  'GET /emergencies/{id}/evidence': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: EvidenceFile;
  };
  'GET /emergencies/{id}/history': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: History;
  };
  'GET /figures': {
    readonly path: undefined;
    readonly query: {
      readonly sender: string | undefined;
      readonly division: string | readonly string[] | undefined;
      readonly start?: string | undefined;
      readonly end?: string | undefined;
    };
    readonly body: undefined;
    readonly answer: Figures;
  };
  'GET /health': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: Health;
  };
  'GET /me': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: Me;
  };
  'GET /openapi.json': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  'GET /orders': {
    readonly path: undefined;
    readonly query: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
    readonly body: undefined;
    readonly answer: OrderPage;
  };
  'GET /orders/{orderId}': {
    readonly path: { readonly orderId: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: OrderAnswer;
  };
  'GET /orders/{orderId}/history': {
    readonly path: { readonly orderId: string };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: History;
  };
  'GET /paperwork': {
    readonly path: undefined;
    readonly query: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly order?: 'due' | 'recent' | undefined;
      readonly status?: 'due' | 'filed' | 'accepted' | 'returned' | undefined;
      readonly overdue?: 'true' | undefined;
    };
    readonly body: undefined;
    readonly answer: PaperworkPage;
  };
  'GET /problems/{code}': {
    readonly path: {
      readonly code:
        | 'not-found'
        | 'not-permitted'
        | 'same-person'
        | 'wrong-state'
        | 'stale-version'
        | 'idempotency-conflict'
        | 'rules-block'
        | 'exemption-unconfirmed'
        | 'material-change'
        | 'invalid-coordination-order'
        | 'reason-required'
        | 'unknown-organisation'
        | 'invalid-time'
        | 'nothing-deliverable'
        | 'invalid-receipt'
        | 'invalid-proposal'
        | 'attachment-missing'
        | 'attachment-refused'
        | 'malformed-json'
        | 'body-not-utf8'
        | 'invalid-body'
        | 'invalid-parameter'
        | 'invalid-cursor'
        | 'unauthenticated'
        | 'missing-role'
        | 'no-such-route'
        | 'method-not-allowed'
        | 'body-too-slow'
        | 'body-too-large'
        | 'unsupported-media-type'
        | 'internal'
        | 'unavailable';
    };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: undefined;
  };
  'GET /registry/{kind}': {
    readonly path: { readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice' };
    readonly query: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
    readonly body: undefined;
    readonly answer: RegistryPage;
  };
  'GET /registry/{kind}/{id}': {
    readonly path: {
      readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
      readonly id: string;
    };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: RegistryRow;
  };
  'GET /registry/{kind}/{id}/history': {
    readonly path: {
      readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
      readonly id: string;
    };
    readonly query: undefined;
    readonly body: undefined;
    readonly answer: History;
  };
  'GET /schedule': {
    readonly path: undefined;
    readonly query: {
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly division?: string | undefined;
      readonly authority?: string | undefined;
    };
    readonly body: undefined;
    readonly answer: ScheduleAnswer;
  };
  'GET /statistics': {
    readonly path: undefined;
    readonly query: {
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly authority?: string | undefined;
      readonly organisation?: string | undefined;
      readonly lang?: 'zh' | 'en' | undefined;
    };
    readonly body: undefined;
    readonly answer: StatisticsAnswer;
  };
  'POST /applications': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: DraftApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/approve': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: ApproveApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/complaints': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: RecordComplaintsRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/decline': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: DeclineApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/halt': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: HaltApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/return': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: ReturnApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/second-sign': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: SecondSignApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/submit': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: SubmitApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /applications/{id}/withdraw': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: WithdrawApplicationRequest;
    readonly answer: ApplicationState;
  };
  'POST /attachments': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: Attachment;
    readonly answer: UploadAnswer;
  };
  'POST /attachments/{sha256}/confirm': {
    readonly path: { readonly sha256: string };
    readonly query: undefined;
    readonly body: AttachmentConfirmation;
    readonly answer: AttachmentAnswer;
  };
  'POST /checks': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: CheckRequest;
    readonly answer: CheckAnswer;
  };
  'POST /emergencies': {
    readonly path: undefined;
    readonly query: undefined;
    readonly body: TriggerEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /emergencies/{id}/cancel': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: CancelEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /emergencies/{id}/complaints': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: RecordComplaintsRequest;
    readonly answer: EmergencyState;
  };
  'POST /emergencies/{id}/confirm': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: ConfirmEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /emergencies/{id}/end': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: EndEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /emergencies/{id}/paperwork': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: FilePaperworkRequest;
    readonly answer: EmergencyState;
  };
  'POST /emergencies/{id}/paperwork/accept': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: AcceptPaperworkRequest;
    readonly answer: EmergencyState;
  };
  'POST /emergencies/{id}/paperwork/return': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: ReturnPaperworkRequest;
    readonly answer: EmergencyState;
  };
  'POST /emergencies/{id}/refuse': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: RefuseEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /emergencies/{id}/review': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: ReviewEmergencyRequest;
    readonly answer: EmergencyState;
  };
  'POST /emergencies/{id}/update': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: UpdateEmergencyRequest;
    readonly answer: EmergencyAnswer;
  };
  'POST /orders/{orderId}/receipts': {
    readonly path: { readonly orderId: string };
    readonly query: undefined;
    readonly body: Receipt;
    readonly answer: ReceiptAnswer;
  };
  'POST /registry/{kind}/{id}/confirm': {
    readonly path: {
      readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
      readonly id: string;
    };
    readonly query: undefined;
    readonly body: ConfirmChangeRequest;
    readonly answer: RegistryRow;
  };
  'POST /registry/{kind}/{id}/proposals': {
    readonly path: {
      readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
      readonly id: string;
    };
    readonly query: undefined;
    readonly body: ProposeChangeRequest;
    readonly answer: RegistryRow;
  };
  'POST /registry/{kind}/{id}/reject': {
    readonly path: {
      readonly kind: 'organisation' | 'operator' | 'standing-authority' | 'holiday-notice';
      readonly id: string;
    };
    readonly query: undefined;
    readonly body: RejectChangeRequest;
    readonly answer: RegistryRow;
  };
  'PUT /applications/{id}/content': {
    readonly path: { readonly id: string };
    readonly query: undefined;
    readonly body: CorrectApplicationRequest;
    readonly answer: ApplicationState;
  };
};
