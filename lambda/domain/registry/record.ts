import { DamagedStream } from '../kernel/damaged-stream.ts';
import type { Envelope } from '../kernel/envelope.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { RegistryEntry, RegistryEvent, UnjustifiedUse } from './events.ts';

/** One registered thing: what is in force, and what waits for a second person. */
export type RegistryRecord = {
  readonly version: number;
  readonly current: RegistryEntry | null;
  readonly proposal: {
    readonly entry: RegistryEntry | null;
    readonly by: string;
    readonly name: string;
    readonly at: string;
    readonly reason: string;
  } | null;
  /** Only standing authorities have any. */
  readonly unjustifiedUses: readonly UnjustifiedUse[];
  readonly updatedAt: string;
};

export const emptyRecord: RegistryRecord = {
  version: 0,
  current: null,
  proposal: null,
  unjustifiedUses: [],
  updatedAt: '',
};

export const evolveRegistry = (state: RegistryRecord | null, event: RegistryEvent, by: Envelope): RegistryRecord => {
  const { actor, at, version } = by;
  const record = { ...(state ?? emptyRecord), version, updatedAt: at };
  switch (event.type) {
    case 'registry.change-proposed':
      return {
        ...record,
        proposal: { entry: event.entry, by: actor.subject, name: actor.name, at, reason: event.reason },
      };
    case 'registry.change-confirmed':
      if (record.proposal === null) throw new DamagedStream(by, 'nothing was proposed that could be confirmed');
      return { ...record, current: record.proposal.entry, proposal: null };
    case 'registry.change-rejected':
      return { ...record, proposal: null };
    case 'registry.unjustified-use-noted': {
      const { type: _, ...use } = event;
      return { ...record, unjustifiedUses: [...record.unjustifiedUses, use] };
    }
    default:
      return event satisfies never;
  }
};

export const refuseNothingProposed = ({ proposal }: RegistryRecord): Refusal | null =>
  proposal === null ? refuse('nothing-proposed', {}).error : null;
