import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createAcknowledgementCheck } from './create/check-acknowledgement.ts';

export const handler = createAcknowledgementCheck(awsCore(), jsonLogger);
