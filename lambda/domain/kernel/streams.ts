/** What is registered; a stream of the registry is named by its kind of entry. */
export const entryKinds = [
  'organisation',
  'operator',
  'standing-authority',
  'holiday-notice',
  'roster',
  'anchor-gap',
  'prepared-message',
  'boundary-file',
] as const;
export type EntryKind = (typeof entryKinds)[number];

type Row = {
  /** What the name goes on with, after the kind. */
  readonly names: 'case' | 'order' | 'entry';
  /** How the types of its events begin; any other in it means a corrupt journal. */
  readonly events: readonly string[];
  /** What the views make of it; null where they have no rows of it. */
  readonly rows: 'case' | 'order' | 'entry' | null;
  /** The member of its state that says whose it is; null where that is for another stream to say, or nobody's. */
  readonly owner: string | null;
};

/** THE table of the journal's streams; a name is its kind, `#`, and what the kind names. */
export const streamKinds = {
  application: { names: 'case', events: ['application.'], rows: 'case', owner: 'applicant' },
  emergency: { names: 'case', events: ['emergency.', 'paperwork.'], rows: 'case', owner: 'organisation' },
  /** What became of one order at one operator; whose it is, its case says. */
  order: { names: 'order', events: ['order.'], rows: 'order', owner: null },
  /** The order exactly as the topic carried it. */
  record: { names: 'order', events: ['order.'], rows: null, owner: null },
  registry: { names: 'entry', events: ['registry.'], rows: 'entry', owner: null },
} as const satisfies Record<string, Row>;

export type StreamKind = keyof typeof streamKinds;
export type CaseKind = { [K in StreamKind]: (typeof streamKinds)[K]['names'] extends 'case' ? K : never }[StreamKind];

export type Stream =
  | { readonly kind: CaseKind; readonly caseId: string }
  | { readonly kind: 'order' | 'record'; readonly orderId: string }
  | { readonly kind: 'registry'; readonly entry: EntryKind; readonly id: string };

const isKind = (text: string): text is StreamKind => Object.hasOwn(streamKinds, text);

const namedOf = (kind: string): string => (kind === 'registry' ? `registry#(?:${entryKinds.join('|')})` : kind);

/** The name of any stream: what `parseStream` takes, as far as its kind tells. A commit of any other is damaged. */
export const streamNamePattern = new RegExp(`^(?:${Object.keys(streamKinds).map(namedOf).join('|')})#.+$`);

/** The name of a stream. */
export const streamName = (stream: Stream): string => {
  if (stream.kind === 'registry') return `registry#${stream.entry}#${stream.id}`;
  return `${stream.kind}#${'caseId' in stream ? stream.caseId : stream.orderId}`;
};

const entryIn = (rest: string): Stream | null => {
  const at = rest.indexOf('#');
  const entry = entryKinds.find((kind) => kind === rest.slice(0, at));
  const id = rest.slice(at + 1);
  return entry === undefined || id === '' ? null : { kind: 'registry', entry, id };
};

/** What a name names; null where it is the name of no stream. */
export const parseStream = (name: string): Stream | null => {
  const at = name.indexOf('#');
  const [kind, rest] = [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
  if (!isKind(kind) || rest === '') return null;
  if (kind === 'registry') return entryIn(rest);
  return kind === 'order' || kind === 'record' ? { kind, orderId: rest } : { kind, caseId: rest };
};

/** Case ids say what they are: `a-…` applications, `e-…` emergencies. */
export const kindOfCase = (caseId: string): CaseKind => (caseId.startsWith('e-') ? 'emergency' : 'application');

export const caseStream = (caseId: string): string => streamName({ kind: kindOfCase(caseId), caseId });
export const applicationStream = (caseId: string): string => streamName({ kind: 'application', caseId });
export const emergencyStream = (caseId: string): string => streamName({ kind: 'emergency', caseId });
export const orderStream = (orderId: string): string => streamName({ kind: 'order', orderId });
export const recordStream = (orderId: string): string => streamName({ kind: 'record', orderId });
export const registryStream = (entry: EntryKind, id: string): string => streamName({ kind: 'registry', entry, id });

/** The case whose own stream it is. Throws for any other: a case is folded from nothing else. */
export const caseIdIn = (name: string): string => {
  const stream = parseStream(name);
  if (stream === null || !('caseId' in stream)) throw new Error(`${name} is the stream of no case`);
  return stream.caseId;
};

/** Whether an event may stand in streams of a kind. */
export const mayHold = (kind: StreamKind, eventType: string): boolean =>
  streamKinds[kind].events.some((beginning) => eventType.startsWith(beginning));
