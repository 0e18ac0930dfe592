type Identified = { readonly orderId: string };

/** Id of the end beside an update, for what that leaves of its operator's area. */
export const leftIdOf = (updateId: string): string => `${updateId}.left`;

/**
 * Whether it is the end beside an update to the same operator, of a part of the area: the case goes on there in another part.
 * Told by its fourth part: an operator may be called `left`. Apart from the order's schema: pages ask it too.
 */
export const isOfLeft = ({ orderId }: Identified): boolean => orderId.split('.').length === 4;
