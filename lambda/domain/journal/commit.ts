import * as z from 'zod';
import type { ApplicationEvent } from '../application/events.ts';
import { Instant } from '../calendar/stored-instant.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import { streamNamePattern } from '../kernel/streams.ts';
import type { DeliveryEvent } from '../order/events.ts';
import type { RegistryEvent } from '../registry/events.ts';
import { editionIds } from '../rules/editions.ts';
import { Actor } from '../vocabulary/actor.ts';
import { lazily } from '../vocabulary/lazily.ts';

export type DomainEvent = ApplicationEvent | EmergencyEvent | DeliveryEvent | RegistryEvent;

const Sha256 = lazily(() => z.string().regex(/^[0-9a-f]{64}$/));

/** The format of what is written now. Whoever changes what a commit may hold raises it and adds to `journal/upcast/`. */
export const currentFormat = 8;

/**
 * The journal's only item: everything one command did, who did it, when, and under which edition.
 * `hash` = SHA-256 over the RFC 8785 canonical JSON of all other members; `previousHash` is the hash of
 * version - 1 of the same stream, 64 zeros for version 1.
 */
const Outline = lazily(() =>
  z.strictObject({
    /** Sealed with the rest. What is read back is in the current format, whatever was stored. */
    formatVersion: z.int().min(1),
    stream: z.string().regex(streamNamePattern),
    version: z.int().min(1),
    command: z.string(),
    /** Idempotency: the same command id never commits twice to one stream. */
    commandId: z.string().min(1).max(200),
    /** SHA-256 of the request, so that a reused key with another body is noticed. */
    requestDigest: Sha256,
    actor: Actor,
    at: Instant,
    edition: z.enum(editionIds),
    /** Since when what was registered had been known, where it could not be read anew. */
    registryAsOf: Instant.optional(),
    previousHash: Sha256,
    hash: Sha256,
  }),
);

/** Commits of the events that a function has to do with. */
export const commitsOf = <E extends z.ZodType<DomainEvent>>(event: E) => {
  const Commit = lazily(() => Outline.unwrap().extend({ events: z.array(event).min(1) }));
  /** To the letter as it stands in the journal, which its hash is over. Format 1 does not name itself. */
  const StoredCommit = lazily(() => {
    const { formatVersion } = Outline.unwrap().shape;
    return Commit.unwrap().extend({ formatVersion: formatVersion.optional() });
  });
  return { Commit, StoredCommit };
};

export type Commit = z.infer<typeof Outline> & { events: DomainEvent[] };
export type StoredCommit = Omit<Commit, 'formatVersion'> & { formatVersion?: number | undefined };
export type Commits = { readonly Commit: z.ZodType<Commit>; readonly StoredCommit: z.ZodType<StoredCommit> };
