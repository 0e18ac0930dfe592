import { createCore } from '../adapters/core.ts';
import { commitsOf } from '../domain/journal/commit.ts';
import { DeliveryEvent } from '../domain/order/events.ts';
import { awsOptions } from './aws.ts';
import { createRecordKeeper } from './create/keep-record.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

export const handler = invoked(createRecordKeeper(createCore(awsOptions(), commitsOf(DeliveryEvent)), log));
