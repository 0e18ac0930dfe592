import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

type Answer = ServerResponse<IncomingMessage>;

export type Unanswered = {
  /**
   * Calls back once every request of the connection has had its answer whole: at once where none waits. A request that was
   * cut off in its body gets no answer of its own any more. Further calls for the same connection are passed over.
   */
  readonly after: (connection: Duplex, then: (hasBegun: boolean) => void) => void;
};

/** A request that came whole is owed its answer, whatever follows it on the connection. */
const isOwed = ({ req }: Answer): boolean => req.complete;

/**
 * Keeps what is asked and not answered yet on each connection: requests may follow each other without waiting (RFC 9112
 * section 9.3.2), and what has to be said without a request of its own comes behind their answers.
 */
export const keepUnanswered = (server: Server): Unanswered => {
  const waiting = new WeakMap<Duplex, Set<Answer>>();
  const ended = new WeakSet<Duplex>();
  const keep = ({ socket }: IncomingMessage, answer: Answer): void => {
    const answers = waiting.get(socket) ?? new Set();
    waiting.set(socket, answers.add(answer));
    answer.once('close', () => answers.delete(answer));
  };
  for (const asked of ['request', 'checkExpectation']) server.prependListener(asked, keep);
  // Who has said all that it will say still waits for what it asked (half-closed).
  Object.assign(server, { httpAllowHalfOpen: true });
  return {
    after: (connection, then) => {
      if (ended.has(connection)) return;
      ended.add(connection);
      const answers = [...(waiting.get(connection) ?? [])];
      const owed = new Set(answers.filter(isOwed));
      const cutOff = answers.find((answer) => !isOwed(answer));
      const proceed = (): void => {
        if (owed.size === 0) then(cutOff?.headersSent === true && !cutOff.writableFinished);
      };
      for (const answer of owed)
        answer.once('close', () => {
          owed.delete(answer);
          proceed();
        });
      proceed();
    },
  };
};
