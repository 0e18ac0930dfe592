import * as z from 'zod';

export const ApplicationStatus = z.enum([
  'draft',
  'submitted',
  'returned',
  'awaiting-second-signature',
  'scheduled',
  'dispatching',
  'dispatched',
  'completed',
  'declined',
  'withdrawn',
  'lapsed',
  'halted',
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;
