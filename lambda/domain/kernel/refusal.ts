import type { Fact, Finding } from '../rules/finding.ts';

/**
 * What kind of refusal it is. Every code has one HTTP status and one stable problem type (lambda/http/problems.ts).
 */
export const refusalCodes = [
  'not-found',
  'not-permitted',
  'same-person',
  'wrong-state',
  'stale-version',
  'identical-emergency',
  'damaged-record',
  'too-much-to-record',
  'idempotency-conflict',
  'rules-block',
  'exemption-unconfirmed',
  'material-change',
  'invalid-coordination-order',
  'reason-required',
  'unknown-organisation',
  'invalid-time',
  'nothing-deliverable',
  'unfilled-slot',
  'no-prepared-message',
  'invalid-area',
  'invalid-receipt',
  'invalid-proposal',
  'invalid-choice',
  'attachment-missing',
  'attachment-refused',
  'invalid-boundary-file',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** THE table of reasons, by which a refusal is told from another of its kind. A reason is stable; its sentence is not. */
// biome-ignore format: one reason per line
export const reasons = {
  'unknown-case':             'not-found',
  'unknown-order':            'not-found',
  'role-missing':             'not-permitted',
  'other-side':               'not-permitted',

  'not-now':                  'wrong-state',
  'exists-already':           'wrong-state',
  'nothing-sent':             'wrong-state',
  'nothing-awaited':          'wrong-state',
  'still-sending':            'wrong-state',
  'still-running':            'wrong-state',
  'updates-too-many':         'wrong-state',
  'ended-by-clock':           'wrong-state',
  'reviewed-already':         'wrong-state',
  'not-expired':              'wrong-state',
  'no-reminder-due':          'wrong-state',
  'order-given-up':           'wrong-state',
  'order-accepted':           'wrong-state',
  'order-overtaken':          'wrong-state',
  'not-to-approve':           'wrong-state',
  'no-erratum-awaited':       'wrong-state',
  'no-signature-awaited':     'wrong-state',
  'not-scheduled':            'wrong-state',
  'window-not-begun':         'wrong-state',
  'decided-already':          'wrong-state',
  'not-before-authority':     'wrong-state',
  'send-time-not-come':       'wrong-state',
  'judgement-unchanged':      'wrong-state',
  'nothing-proposed':         'wrong-state',
  'change-pending':           'wrong-state',

  'identical-running':        'identical-emergency',

  'case-damaged':             'damaged-record',
  'record-damaged':           'damaged-record',

  'commit-too-large':         'too-much-to-record',

  'own-application':          'same-person',
  'own-signature':            'same-person',
  'own-request':              'same-person',
  'own-filing':               'same-person',
  'own-emergency':            'same-person',
  'own-organisation':         'same-person',
  'own-proposal':             'same-person',

  'moved-on':                 'stale-version',
  'key-reused':               'idempotency-conflict',
  'rules-broken':             'rules-block',
  'exemption-open':           'exemption-unconfirmed',
  'substance-changed':        'material-change',
  'reason-missing':           'reason-required',
  'sender-unregistered':      'unknown-organisation',
  'area-nowhere':             'nothing-deliverable',
  'area-unsaid':              'nothing-deliverable',
  'codes-nowhere':            'nothing-deliverable',
  'operators-none':           'nothing-deliverable',

  'slot-unfilled':            'unfilled-slot',
  'slot-too-long':            'unfilled-slot',
  'slot-no-number':           'unfilled-slot',
  'slot-signs':               'unfilled-slot',
  'slot-unknown':             'unfilled-slot',
  'prepared-not-there':       'no-prepared-message',

  'outlines-too-wide':        'invalid-area',
  'shape-unreadable':         'invalid-area',
  'shape-kind':               'invalid-area',
  'shape-system':             'invalid-area',
  'shape-too-many':           'invalid-area',
  'shape-points':             'invalid-area',
  'shape-size':               'invalid-area',
  'shape-short':              'invalid-area',
  'shape-open':               'invalid-area',
  'shape-range':              'invalid-area',
  'shape-swapped':            'invalid-area',
  'shape-twice':              'invalid-area',
  'shape-crosses':            'invalid-area',
  'shape-hole':               'invalid-area',
  'shape-radius':             'invalid-area',

  'alert-expired':            'invalid-time',
  'older-than-sent':          'invalid-time',
  'alert-ends-early':         'invalid-time',
  'complaints-before-send':   'invalid-time',
  'telephoned-before-order':  'invalid-time',
  'telephoned-from-future':   'invalid-time',
  'complaints-from-future':   'invalid-time',

  'operator-unregistered':    'invalid-coordination-order',
  'operator-twice':           'invalid-coordination-order',
  'operator-elsewhere':       'invalid-coordination-order',
  'volume-beyond':            'invalid-coordination-order',
  'window-ends-early':        'invalid-coordination-order',
  'window-outside':           'invalid-coordination-order',
  'window-begun':             'invalid-coordination-order',
  'division-nowhere':         'invalid-coordination-order',
  'division-outside':         'invalid-coordination-order',
  'access-number-class':      'invalid-coordination-order',

  'counts-missing':           'invalid-receipt',
  'counts-beyond-phones':     'invalid-receipt',
  'counts-beyond-sent':       'invalid-receipt',
  'division-unordered':       'invalid-receipt',
  'division-twice':           'invalid-receipt',

  'entry-misplaced':          'invalid-proposal',
  'entry-not-there':          'invalid-proposal',
  'entry-another':            'invalid-proposal',
  'validity-ends-early':      'invalid-proposal',
  'id-not-queueable':         'invalid-proposal',
  'id-without-queues':        'invalid-proposal',
  'mode-of-queues':           'invalid-proposal',
  'endpoint-never':           'invalid-proposal',
  'endpoint-credentials':     'invalid-proposal',
  'endpoint-plain':           'invalid-proposal',
  'endpoint-port':            'invalid-proposal',
  'estimates-undeclared':     'invalid-proposal',
  'code-unknown':             'invalid-proposal',
  'code-beyond':              'invalid-proposal',
  'code-vanished':            'invalid-proposal',
  'code-abolished':           'invalid-proposal',
  'phone-no-office':          'invalid-proposal',
  'name-taken':               'invalid-proposal',
  'name-alike':               'invalid-proposal',
  'name-blank':               'invalid-proposal',
  'name-generic':             'invalid-proposal',
  'name-unreadable':          'invalid-proposal',
  'level-elsewhere':          'invalid-proposal',
  'authority-level':          'invalid-proposal',
  'succeeds-no-authority':    'invalid-proposal',
  'succeeds-itself':          'invalid-proposal',
  'succeeded-already':        'invalid-proposal',
  'successor-missing':        'invalid-proposal',
  'last-operator':            'invalid-proposal',
  'entries-left':             'invalid-proposal',
  'authority-there':          'invalid-proposal',
  'no-operator':              'invalid-proposal',
  'organisation-unknown':     'invalid-proposal',
  'grantor-not-competent':    'invalid-proposal',
  'division-beyond':          'invalid-proposal',
  'gateway-unknown':          'invalid-proposal',
  'roster-name-twice':        'invalid-proposal',
  'roster-name-unknown':      'invalid-proposal',
  'roster-ends-early':        'invalid-proposal',
  'gap-ends-early':           'invalid-proposal',
  'gap-not-over':             'invalid-proposal',
  'slot-undeclared':          'invalid-proposal',
  'slot-unused':              'invalid-proposal',
  'slot-of-words':            'invalid-proposal',
  'slot-twice':               'invalid-proposal',
  'slot-loose':               'invalid-proposal',
  'slot-example':             'invalid-proposal',
  'filling-too-long':         'invalid-proposal',
  'outlines-without-divisions': 'invalid-proposal',
  'content-unfit':            'invalid-proposal',

  'channel-not-own':          'invalid-choice',
  'channel-last':             'invalid-choice',
  'notices-locked':           'invalid-choice',

  'file-missing':             'attachment-missing',
  'file-of-other-size':       'attachment-refused',
  'file-of-other-type':       'attachment-refused',
  'file-of-other-digest':     'attachment-refused',
  'scans-too-many':           'attachment-refused',
  'scan-twice':               'attachment-refused',
  'scan-active':              'attachment-refused',
  'scan-cut-off':             'attachment-refused',
  'scan-encrypted':           'attachment-refused',
  'scan-no-pages':            'attachment-refused',
  'scan-too-large':           'attachment-refused',
  'scan-unreadable':          'attachment-refused',

  'boundary-missing':         'invalid-boundary-file',
  'boundary-size':            'invalid-boundary-file',
  'boundary-digest':          'invalid-boundary-file',
  'boundary-unreadable':      'invalid-boundary-file',
  'boundary-system':          'invalid-boundary-file',
  'boundary-empty':           'invalid-boundary-file',
  'boundary-kind':            'invalid-boundary-file',
  'boundary-ring':            'invalid-boundary-file',
  'boundary-range':           'invalid-boundary-file',
  'boundary-swapped':         'invalid-boundary-file',
  'boundary-code':            'invalid-boundary-file',
  'boundary-division':        'invalid-boundary-file',
  'boundary-nested':          'invalid-boundary-file',
} as const satisfies Record<string, RefusalCode>;
export type Reason = keyof typeof reasons;

const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text);
export const reasonCodes: readonly Reason[] = Object.keys(reasons).filter(isReason);

/** What the reasons tell that tell anything, as data: whoever shows one makes the sentence from these (`lambda/words`). */
type Told = {
  'unknown-case': { noun: string };
  'role-missing': { command: string; roles: string[] };
  'other-side': { command: string; side: string };
  'not-now': { command: string; status: string };
  'exists-already': { noun: string };
  'not-to-approve': { status: string };
  'no-signature-awaited': { status: string };
  'not-scheduled': { status: string };
  'moved-on': { version: number };
  'exemption-open': { rule: string };
  'substance-changed': { parts: string[] };
  'sender-unregistered': { organisation: string | null };
  'case-damaged': { versions: string[] };
  'record-damaged': { versions: string[] };
  'commit-too-large': { bytes: number; most: number };
  'updates-too-many': { updates: number; most: number };
  'identical-running': { case: string; status: string; at: string; by: string; operators: string[] };
  'shape-kind': { kind: string };
  'shape-system': { system: string };
  'shape-too-many': { areas: number; most: number };
  'shape-points': { points: number; most: number };
  'shape-size': { characters: number; most: number };
  'shape-short': { area: number; ring: number };
  'shape-open': { area: number; ring: number };
  'shape-range': { area: number; at: string };
  'shape-swapped': { area: number; at: string };
  'shape-twice': { area: number; at: string };
  'shape-crosses': { area: number; at: string };
  'shape-hole': { area: number; ring: number };
  'shape-radius': { area: number; most: number };
  'older-than-sent': { newest: string };
  'complaints-before-send': { receivedOn: string; sentOn: string };
  'telephoned-before-order': { issuedAt: string };
  'complaints-from-future': { receivedOn: string };
  'operator-unregistered': { operator: string };
  'operator-twice': { operator: string };
  'operator-elsewhere': { operator: string };
  'volume-beyond': { ordered: number; asked: number };
  'codes-nowhere': { found: string[] };
  'division-nowhere': { division: string; near: string[] };
  'division-outside': { division: string };
  'access-number-class': { accessNumber: string };
  'counts-beyond-phones': { most: number };
  'scans-too-many': { most: number };
  'scan-twice': { name: string };
  'division-unordered': { division: string };
  'division-twice': { division: string };
  'entry-misplaced': { member: string };
  'entry-another': { entry: string };
  'id-without-queues': { operator: string };
  'mode-of-queues': { mode: string };
  'code-unknown': { division: string; near: string[] };
  'code-beyond': { division: string };
  'code-vanished': { division: string; year: number; name: string; near: string[] };
  'code-abolished': { division: string; year: number; name: string; now: string[] };
  'name-taken': { organisation: string };
  'name-alike': { organisation: string; name: string };
  'name-generic': { name: string };
  'level-elsewhere': { division: string };
  'succeeded-already': { organisation: string };
  'authority-there': { organisation: string };
  'entries-left': { entry: string };
  'gateway-unknown': { gateway: string };
  'roster-name-twice': { name: string };
  'roster-name-unknown': { name: string };
  'slot-unfilled': { slot: string };
  'slot-too-long': { slot: string; most: number };
  'slot-no-number': { slot: string };
  'slot-signs': { slot: string };
  'slot-unknown': { slot: string };
  'prepared-not-there': { prepared: string; version: number };
  'slot-undeclared': { slot: string };
  'slot-unused': { slot: string };
  'slot-of-words': { slot: string };
  'slot-twice': { slot: string };
  'slot-example': { slot: string };
  'filling-too-long': { most: number };
  'content-unfit': { rule: string; found: string };
  'channel-not-own': { gateway: string };
  'channel-last': { kind: string };
  'notices-locked': { kind: string };
  'file-of-other-size': { declared: number; found: number };
  'file-of-other-type': { mediaType: string };
  'boundary-size': { declared: number; found: number };
  'boundary-system': { system: string };
  'boundary-kind': { feature: number; kind: string };
  'boundary-ring': { feature: number };
  'boundary-range': { feature: number; at: string };
  'boundary-swapped': { at: string };
  'boundary-code': { feature: number; property: string };
  'boundary-division': { feature: number; division: string; near: string[] };
  'boundary-nested': { division: string; within: string };
};
export type FactsByReason = { [R in Reason]: R extends keyof Told ? Told[R] : Record<never, string> };

export type Refusal = {
  readonly code: RefusalCode;
  readonly reason: Reason;
  /** Those of the reason. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** RFC 6901 pointer into the request, where one member is to blame. */
  readonly pointer?: string;
  readonly findings?: readonly Finding[];
};

export const refuse = <R extends Reason>(
  reason: R,
  facts: FactsByReason[R],
  more: Pick<Refusal, 'pointer' | 'findings'> = {},
): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code: reasons[reason], reason, facts, ...more },
});
