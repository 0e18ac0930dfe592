import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createRecordKeeper } from './create/keep-record.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createRecordKeeper(awsCore(), jsonLogger));
