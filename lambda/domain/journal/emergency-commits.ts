import * as z from 'zod';
import { EmergencyEvent } from '../emergency/events.ts';
import { DeliveryEvent } from '../order/events.ts';
import { RegistryEvent } from '../registry/events.ts';
import { commitsOf } from './commit.ts';

/** What whoever acts on an emergency reads and writes: emergencies, what is registered, and of one that is damaged the copies of its orders. */
export const emergencyCommits = commitsOf(z.discriminatedUnion('type', [EmergencyEvent, DeliveryEvent, RegistryEvent]));
