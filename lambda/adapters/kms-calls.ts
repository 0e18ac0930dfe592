import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { KmsClient } from './signer.ts';

/** The two calls alone: the class `KMS` of the SDK would bring all of its fifty. */
export const kmsCalls = (client: KMSClient): KmsClient => ({
  sign: (input) => client.send(new SignCommand(input)),
  getPublicKey: (input) => client.send(new GetPublicKeyCommand(input)),
});
