import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createProjector } from './create/projector.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createProjector(awsCore(), jsonLogger));
