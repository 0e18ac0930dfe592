import { emergencyCommands } from '../lambda/domain/emergency/commands/index.ts';

/** Which function answers which route; whatever is not named here is an ordinary request with a token. */

/** Commands on an emergency that must overtake everything ordinary, read off their own table. */
export const emergencyRoutes = Object.values(emergencyCommands).flatMap(({ http }) =>
  http?.surface === 'emergency' ? [http] : [],
);

/** Readable by anyone: the contract and its pages, the state of health and the keys that operators verify with. */
export const publicRoutes = [
  '/openapi.json',
  '/docs',
  '/problems/{code}',
  '/health',
  '/.well-known/dispatch-keys.json',
  '/.well-known/estimate-keys.json',
] as const;

/** Requests per second and burst of each ordinary route. */
export const ordinaryThrottle = { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 } as const;
