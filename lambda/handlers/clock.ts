import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createClock } from './create/clock.ts';

export const handler = createClock(awsCore(), jsonLogger);
