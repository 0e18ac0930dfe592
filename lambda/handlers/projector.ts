import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createProjector } from './create/projector.ts';

export const handler = createProjector(awsCore(), jsonLogger);
