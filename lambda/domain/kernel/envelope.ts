import type { Actor } from '../vocabulary/actor.ts';

/** What events are applied with, of the commit that holds them: by whom and when it was given, and where it stands. */
export type Envelope = {
  readonly actor: Actor;
  /** Canonical instant. */
  readonly at: string;
  /** Of the commit within its stream, from 1. */
  readonly version: number;
  readonly stream: string;
};
