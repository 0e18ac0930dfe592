import { KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import { bounded, type Limits } from './limits.ts';

export const createKms = (within: Limits, config: KMSClientConfig = {}): KMSClient =>
  new KMSClient({ ...config, ...bounded(within) });
