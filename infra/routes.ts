/** Which function answers which route; whatever is not named here is an ordinary request with a token. */

/** Commands on an emergency: the send itself and everything that must overtake or follow it at once. */
export const emergencyRoutes = [
  '/emergencies',
  '/emergencies/{id}/update',
  '/emergencies/{id}/cancel',
  '/emergencies/{id}/end',
  '/emergencies/{id}/confirm',
  '/emergencies/{id}/refuse',
] as const;

/** Readable by anyone: the contract and its pages, the state of health and the keys that operators verify with. */
export const publicRoutes = [
  '/openapi.json',
  '/docs',
  '/problems/{code}',
  '/health',
  '/.well-known/dispatch-keys.json',
] as const;

/** Requests per second and burst of each ordinary route. */
export const ordinaryThrottle = { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 } as const;
