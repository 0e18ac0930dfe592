import type { Envelope } from './envelope.ts';

/** Who did something, and when. */
export type Signature = { readonly subject: string; readonly name: string; readonly at: string };

/** The signature that a commit puts under its events. */
export const signatureOf = ({ actor, at }: Pick<Envelope, 'actor' | 'at'>): Signature => ({
  subject: actor.subject,
  name: actor.name,
  at,
});
