import type { EmergencyCard } from './cards.ts';

/** What a board must show whole, however many newer cases there are. */
export const boardStates = ['running', 'awaiting', 'unexplained'] as const;
export type BoardState = (typeof boardStates)[number];

type Card = Pick<EmergencyCard, 'status' | 'awaitingSince' | 'unexplained'>;

const runningStatuses: readonly EmergencyCard['status'][] = ['awaiting-confirmation', 'sent', 'updated'];

const belongs: Readonly<Record<BoardState, (card: Card) => boolean>> = {
  running: ({ status }) => runningStatuses.includes(status),
  // A first message and an update alike: the status of the latter's case is that of what was sent before.
  awaiting: ({ status, awaitingSince }) => awaitingSince !== null && runningStatuses.includes(status),
  unexplained: ({ unexplained }) => unexplained !== undefined,
};

/**
 * Whether an emergency or drill is in that state: `running` until it is over, `awaiting` while anything of it waits for the duty
 * officer, `unexplained` after a stop until somebody says why.
 */
export const isInState = (state: BoardState, card: Card): boolean => belongs[state](card);
