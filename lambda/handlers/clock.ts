import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createClock } from './create/clock.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createClock(awsCore(), jsonLogger));
