/** Everything this product ever logs: a code and what it means. Never message texts, phone numbers or whole events. */
export const logMessages = {
  'publish.deferred': 'The topic did not take an emergency inline; the stream publisher carries it',
  'emergency.not-compared': 'Whether an emergency was sent just now could not be looked up; it was sent without',
  'delivery.retry': 'An operator did not take an order; the queue keeps it',
  'delivery.failed': 'An order could not be handed to anybody, by a fault of ours; the queue keeps it',
  'delivery.not-postponed': 'The next attempt at an order could not be put off; it comes when the queue says so',
  'delivery.poison': 'A queue message is not an order of this product',
  'projection.failed': 'A commit could not be projected; the stream repeats it',
  'publication.failed': 'A commit could not be published; the stream repeats it',
  'commit.unreadable': 'An item of the journal is damaged; it is set aside',
  'journal.changed': 'An item of the journal was changed or removed, which nothing of this product does',
  'commit.newer':
    'A commit of the journal was written by a later release; the stream repeats it until that release reads it',
  'views.unreadable': 'A row of the views cannot be read by this release; it is left out',
  'clock.failed': 'What is due could not be run; the next tick repeats it',
  'clock.behind': 'The clock did not get through all that is due in its time; the next tick goes on',
  'clock.item-failed': 'A due item failed; the next tick repeats it',
  'clock.ticked': 'The clock ran what was due',
  'registry.stale': 'The registry could not be read; the facts at hand are used',
  'anchor.failed': 'The anchor that is due could not be made; the next minute tries again',
  'anchor.not-noted': 'What the next anchor is to cover could not be noted; the stream repeats it',
  'anchor.contradicted': 'The journal has told of another commit under a version that an anchor vouches for',
  'anchor.made': 'An anchor of the journal was made',
  'notice.untold': 'What somebody may have to be told of could not be handed on; a reminder may be late',
  'notice.failed': 'Who is to be told could not be found out, or not be told; the queue repeats it',
  'notice.impossible':
    'Who is to be told can never be found out: the record is damaged, or the message names nothing; it is dropped',
  'notice.choice-unread': 'What somebody chose of their channels could not be read; all of them are used',
  'notice.not-handed': 'A notice could not be handed to its gateway, by a fault of ours; the queue keeps it',
  'notice.retry': 'A gateway did not take a notice; the queue keeps it',
  'notice.poison': 'A queue message names no notice',
  'record.failed': 'A record copy could not be kept; the queue keeps it',
  'acknowledgement.failed': 'An acknowledgement check failed; the queue repeats it',
  'acknowledgement.impossible':
    'An acknowledgement check can never be done: the record is damaged, or the message names no order; it is dropped',
  'access.not-recorded': 'Who read something could not be put on record; the next reading tries again',
  'access.unreadable': 'A row of the record of who read what cannot be read, or is not the one that was written there',
  'emergency.unconfirmed': 'An emergency waits for a duty officer who does not come',
  'estimate.unasked':
    'An operator could not be asked how many phones are in an area, by a fault of ours; what is registered was told',
  'request.failed': 'A request ended in a fault',
  'answer.too-large': 'An answer was longer than a function can give; whoever asked was told what to do',
  'emergency.failed': 'A request of the emergency path was answered 5xx; its sender must repeat it under the same key',
  'queue.failed': 'A local queue could not be read, or a message not be given back',
  'uploads.not-forgotten': 'Local uploads that nobody confirmed could not be removed; the next hour tries again',
  'clock.damaged': 'The local clock could not be read back; real time is used',
  'delivery.not-pushed': 'An order waits in its queue for an operator that takes none over HTTPS',
} as const;
export type LogCode = keyof typeof logMessages;

export type LogIds = Readonly<Record<string, string | number | boolean | null>>;
export type Logger = (code: LogCode, ids?: LogIds, cause?: unknown) => void;

/** Not what went wrong but what was done: told, never counted. */
export const isNews = (code: LogCode): boolean => code === 'clock.ticked' || code === 'anchor.made';
