import * as z from 'zod';
import { ApplicationEvent } from '../application/events.ts';
import { EmergencyEvent } from '../emergency/events.ts';
import { DeliveryEvent } from '../order/events.ts';
import { RegistryEvent } from '../registry/events.ts';
import { lazily } from '../vocabulary/lazily.ts';
import {
  type Commit as AnyCommit,
  type DomainEvent as AnyEvent,
  type StoredCommit as AnyStored,
  commitsOf,
} from './commit.ts';

export const DomainEvent = lazily(() =>
  z.discriminatedUnion('type', [ApplicationEvent, EmergencyEvent, DeliveryEvent, RegistryEvent]),
);

export type DomainEvent = AnyEvent;

/** Commits of every stream: for whoever reads the whole journal. */
export const everyCommit = commitsOf(DomainEvent);
export const { Commit, StoredCommit } = everyCommit;
export type Commit = AnyCommit;
export type StoredCommit = AnyStored;
