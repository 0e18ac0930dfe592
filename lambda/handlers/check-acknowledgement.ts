import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createAcknowledgementCheck } from './create/check-acknowledgement.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createAcknowledgementCheck(awsCore(), jsonLogger));
