import { BucketAlreadyOwnedByYou, CreateBucketCommand, HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { createAttachmentStore } from '../lambda/adapters/attachment-store.ts';
import { createBoundaryStore } from '../lambda/adapters/boundary-store.ts';
import { limits } from '../lambda/adapters/clients/limits.ts';
import { createS3 } from '../lambda/adapters/clients/s3.ts';
import { attachmentBuckets } from '../lambda/resource-names.ts';
import type { AttachmentStore } from '../lambda/service/attachments.ts';
import type { BoundaryFiles } from '../lambda/service/boundaries.ts';
import { createBoundaryFiles } from '../lambda/service/boundary-files.ts';
import type { Clients } from './connections.ts';
import type { Engines } from './engines.ts';
import { gatewayCredentials } from './presigned.ts';

/** Where the object gateway stands below the API's address. */
export const objectGatewayPath = '/local/s3';

const ensureBucket = async (client: S3Client, Bucket: string): Promise<void> => {
  const isThere = await client.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  try {
    await client.send(new CreateBucketCommand({ Bucket }));
  } catch (cause) {
    if (!(cause instanceof BucketAlreadyOwnedByYou)) throw cause;
  }
};

/** Browsers reach the emulator through the gateway on the API's own address, any other engine at its own. */
const signerOf = ({ clients }: Engines, { s3 }: Clients, api: string): S3Client =>
  process.env['AWS_ENDPOINT_URL_S3'] === undefined
    ? createS3(limits.embedded, {
        ...clients.s3,
        endpoint: `${api}${objectGatewayPath}`,
        credentials: gatewayCredentials,
      })
    : s3;

export type KeptFiles = { readonly attachments: AttachmentStore; readonly boundaries: BoundaryFiles };

/**
 * The attachments' buckets on the embedded engine, made where they are missing, with the files of boundaries beside them. `api`
 * is the address browsers use.
 */
export const openAttachments = async (engines: Engines, clients: Clients, api: string): Promise<KeptFiles> => {
  for (const name of Object.values(attachmentBuckets)) await ensureBucket(clients.s3, name);
  const options = {
    client: clients.s3,
    signer: signerOf(engines, clients, api),
    buckets: attachmentBuckets,
  };
  return {
    attachments: createAttachmentStore(options),
    boundaries: createBoundaryFiles(createBoundaryStore(options)),
  };
};
