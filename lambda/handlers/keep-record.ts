import { jsonLogger } from '../log.ts';
import { awsCore } from './aws.ts';
import { createRecordKeeper } from './create/keep-record.ts';

export const handler = createRecordKeeper(awsCore(), jsonLogger);
