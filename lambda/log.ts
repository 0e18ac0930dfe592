/** Everything this product ever logs: a code and what it means. Never message texts, phone numbers or whole events. */
export const logMessages = {
  'publish.deferred': 'The topic did not take an emergency inline; the stream publisher carries it',
  'delivery.retry': 'An operator did not take an order; the queue keeps it',
  'delivery.poison': 'A queue message is not an order of this product',
  'projection.failed': 'A commit could not be projected; the stream repeats it',
  'publication.failed': 'A commit could not be published; the stream repeats it',
  'clock.item-failed': 'A due item failed; the next tick repeats it',
  'clock.ticked': 'The clock ran what was due',
  'registry.stale': 'The registry could not be read; the facts at hand are used',
  'record.failed': 'A record copy could not be kept; the queue keeps it',
  'acknowledgement.failed': 'An acknowledgement check failed; the queue repeats it',
  'request.failed': 'A request ended in a fault',
} as const;
export type LogCode = keyof typeof logMessages;

export type LogIds = Readonly<Record<string, string | number | boolean | null>>;
export type Logger = (code: LogCode, ids?: LogIds, cause?: unknown) => void;

const causeOf = (cause: unknown): LogIds =>
  cause instanceof Error ? { error: cause.name, where: cause.stack?.split('\n')[1]?.trim() ?? '' } : {};

/** One JSON line a message on standard error. The text of an error is left out: it may quote what must not be logged. */
export const jsonLogger: Logger = (code, ids = {}, cause) => {
  const line = {
    level: code === 'clock.ticked' ? 'info' : 'warn',
    code,
    message: logMessages[code],
    ...ids,
    ...causeOf(cause),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
