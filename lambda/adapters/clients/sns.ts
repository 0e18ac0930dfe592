import { SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns';
import { bounded, type Limits } from './limits.ts';
import { unlogged } from './unlogged.ts';

export const createSns = (within: Limits, config: SNSClientConfig = {}): SNSClient =>
  unlogged(new SNSClient({ ...bounded(within), ...config }));
