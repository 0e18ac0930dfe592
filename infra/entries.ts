/** THE table of the functions: `lambda/handlers/<entry>.ts` exports `handler`. Who logs and counts is named so, too. */
export const entries = [
  'anchor',
  'api',
  'check-acknowledgement',
  'clock',
  'deliver',
  'emergency-api',
  'hand-notice',
  'keep-record',
  'notify',
  'projector',
  'publisher',
] as const;
export type Entry = (typeof entries)[number];
