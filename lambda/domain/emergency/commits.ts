import * as z from 'zod';
import { commitsOf } from '../commit.ts';
import { RegistryEvent } from '../registry/events.ts';
import { EmergencyEvent } from './events.ts';

/** What whoever acts on an emergency reads and writes: emergencies, and what is registered. */
export const emergencyCommits = commitsOf(z.discriminatedUnion('type', [EmergencyEvent, RegistryEvent]));
