import { finestAsked, usualTarget } from '../order/target.ts';
import { otherPhoneTexts, phoneText } from './phone-text.ts';
import type { Emergency } from './state.ts';
import type { EmergencyStatus } from './transitions.ts';

type Said = Pick<Emergency, 'organisation' | 'path' | 'alert'>;

/** Words as they are read: neither width nor how much space there is tells them apart. */
const asRead = (words: string): string => words.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');

/**
 * Whom it is for and how it comes up, as far as that is not as for every alert: whoever wished too little the first time is to be
 * heard the second. Not how fast: that is over with the send.
 */
const wished = ({ areas, delivery = {} }: Said['alert']) => {
  const { reach = usualTarget.reach, visitors = usualTarget.visitors, newcomers = usualTarget.newcomers } = delivery;
  const { streets, scope, presentation } = delivery;
  return {
    ...(streets === undefined ? {} : { streets: asRead(streets) }),
    ...(reach === usualTarget.reach ? {} : { reach }),
    ...(visitors === usualTarget.visitors ? {} : { visitors }),
    ...(newcomers === usualTarget.newcomers ? {} : { newcomers }),
    ...(scope === undefined || scope === finestAsked({ areas, streets }) ? {} : { scope }),
    ...(presentation === undefined ? {} : { presentation }),
  };
};

/**
 * What two emergencies of one sender have in common that the public cannot tell apart: event, level, area, whom of it they are
 * for and every letter on the phones, however the parts of the area were put in order. A drill says something else than the real thing.
 */
export const saidBy = ({ organisation, path, alert }: Said) => ({
  organisation,
  path,
  eventType: alert.eventType,
  level: alert.level,
  divisions: [...new Set(alert.divisions)].sort(),
  ...(alert.areas === undefined ? {} : { areas: alert.areas }),
  ...wished(alert),
  text: phoneText(alert, path).trim(),
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
