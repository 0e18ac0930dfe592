import type { EmergencyLine } from '../../../api/types.ts';

/** Whether any part of a line's area can be sent to; lines of earlier do not say. */
export const isDeliverable = ({
  divisions,
  undeliverable = [],
}: Pick<EmergencyLine, 'divisions' | 'undeliverable'>): boolean =>
  divisions.some((code) => !undeliverable.includes(code));
