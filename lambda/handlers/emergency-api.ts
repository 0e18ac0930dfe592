import { createEmergencyHandler } from './create/emergency-api.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createEmergencyHandler());
