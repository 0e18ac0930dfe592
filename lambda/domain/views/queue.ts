import type { ApplicationCard } from './cards.ts';

/**
 * What waits for an authority whatever the status of the application: lists that hold it for so long alone. `erratum-waits`: for a
 * second signature; `reason-owed`: it lapsed before the authority, and nobody has said why.
 */
export const applicationQueues = ['erratum-waits', 'reason-owed'] as const;
export type ApplicationQueue = (typeof applicationQueues)[number];

type Card = Pick<ApplicationCard, 'erratumBarred' | 'reasonOwed'>;

const belongs: Readonly<Record<ApplicationQueue, (card: Card) => boolean>> = {
  'erratum-waits': ({ erratumBarred }) => erratumBarred !== undefined,
  'reason-owed': ({ reasonOwed }) => reasonOwed === true,
};

export const isInQueue = (queue: ApplicationQueue, card: Card): boolean => belongs[queue](card);
