import type { KeyboardEvent } from 'react';
import { addDays } from '../../../../lambda/domain/calendar/plain-date.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The days are one stop of the tab key; the arrows lead from day to day. */
export const walkDays = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = steps[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
  if (step === undefined || from === undefined) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-date="${addDays(from, step)}"]`)?.focus();
};
