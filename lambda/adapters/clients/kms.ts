import { KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import { bounded, type Limits } from './limits.ts';
import { unlogged } from './unlogged.ts';

export const createKms = (within: Limits, config: KMSClientConfig = {}): KMSClient =>
  unlogged(new KMSClient({ ...config, ...bounded(within) }));
