import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { bounded, type Limits } from './limits.ts';

export const createDynamoDB = (within: Limits, config: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ ...bounded(within), ...config });
