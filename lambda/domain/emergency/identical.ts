import { otherPhoneTexts, phoneText } from './phone-text.ts';
import type { Emergency } from './state.ts';
import type { EmergencyStatus } from './transitions.ts';

type Said = Pick<Emergency, 'organisation' | 'path' | 'alert'>;

/**
 * What two emergencies of one sender have in common that the public cannot tell apart: event, level, area and every letter on
 * the phones, however the parts of the area were put in order. A drill says something else than the real thing.
 */
export const saidBy = ({ organisation, path, alert }: Said) => ({
  organisation,
  path,
  eventType: alert.eventType,
  level: alert.level,
  divisions: [...new Set(alert.divisions)].sort(),
  ...(alert.areas === undefined ? {} : { areas: alert.areas }),
  ...(alert.delivery?.streets === undefined ? {} : { streets: alert.delivery.streets }),
  text: phoneText(alert, path),
  ...otherPhoneTexts(alert, path),
});

const running: readonly EmergencyStatus[] = ['awaiting-confirmation', 'sent', 'updated'];

/** Whether it is out, or waits to be. */
export const isRunning = ({ status }: Pick<Emergency, 'status'>): boolean => running.includes(status);

/** Who has it already, for whoever is about to send it once more. */
export const factsOfTwin = ({ id, status, triggered, orders }: Emergency) => ({
  case: id,
  status,
  at: triggered.at,
  by: triggered.name,
  operators: [...new Set(orders.map(({ operator }) => operator))],
});
