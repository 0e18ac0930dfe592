import { addMilliseconds } from '../../lambda/domain/calendar/instant.ts';

/** `dueAt` is the first instant too late; the day people go by is the one before. */
export const lastMoment = ({ dueAt }: { readonly dueAt: string }): string => addMilliseconds(dueAt, -1);
