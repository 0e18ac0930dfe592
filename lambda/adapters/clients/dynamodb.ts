import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { bounded, type Limits } from './limits.ts';
import { unlogged } from './unlogged.ts';

export const createDynamoDB = (within: Limits, config: DynamoDBClientConfig = {}): DynamoDBClient =>
  unlogged(new DynamoDBClient({ ...bounded(within), ...config }));
