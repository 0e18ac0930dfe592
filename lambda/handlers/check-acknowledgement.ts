import { createAcknowledgementCheck } from './create/check-acknowledgement.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';
import { wholeCore } from './whole-core.ts';

export const handler = invoked(createAcknowledgementCheck(wholeCore(), log));
