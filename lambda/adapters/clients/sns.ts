import { SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { bounded, type Limits } from './limits.ts';

export const createSns = (within: Limits, config: SNSClientConfig = {}): SNSClient =>
  new SNSClient({ ...bounded(within), ...config });
