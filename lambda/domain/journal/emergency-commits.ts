import * as z from 'zod';
import { EmergencyEvent } from '../emergency/events.ts';
import { RegistryEvent } from '../registry/events.ts';
import { commitsOf } from './commit.ts';

/** What whoever acts on an emergency reads and writes: emergencies, and what is registered. */
export const emergencyCommits = commitsOf(z.discriminatedUnion('type', [EmergencyEvent, RegistryEvent]));
