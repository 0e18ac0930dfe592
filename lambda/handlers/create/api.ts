import { createAttachmentStore } from '../../adapters/attachment-store.ts';
import { createCore } from '../../adapters/core.ts';
import { kmsCalls } from '../../adapters/kms-calls.ts';
import { createReadSide } from '../../adapters/read-side.ts';
import { createKms, createS3, limits } from '../../adapters/sdk-clients.ts';
import { createKmsSigner } from '../../adapters/signer.ts';
import { attachmentStore, identity, readEnvironment, signing } from '../../config.ts';
import { everyCommit } from '../../domain/journal/every-commit.ts';
import { createApp } from '../../http/app.ts';
import { createTokenVerifier } from '../../http/token.ts';
import type { AttachmentDesk } from '../../service/attachments.ts';
import type { Publisher } from '../../service/ports.ts';
import { awsOptions } from '../aws.ts';
import { log } from '../telemetry.ts';
import { createHttpHandler } from './http-handler.ts';

/** The ordinary function holds no grant to publish and no topic: whatever it commits, the stream's publisher carries. */
const noPublisher: Publisher = { publish: () => Promise.reject(new Error('this function does not publish')) };

const dispatchKeys = () =>
  createKmsSigner({ keyId: readEnvironment(signing).SIGNING_KEY_ID, client: kmsCalls(createKms(limits.background)) })
    .jwks;

/** A file's own checksum is the one that counts; the SDK's default of its own would be signed for an empty body. */
const attachmentDesk = (): AttachmentDesk => {
  const client = createS3(limits.files, { requestChecksumCalculation: 'WHEN_REQUIRED' });
  const bucket = readEnvironment(attachmentStore).ATTACHMENTS_BUCKET;
  return { store: createAttachmentStore({ client, signer: client, bucket }), isRequiredToSubmit: true };
};

/** The HTTP app as one Lambda: everything but what acts on an emergency. */
export const createApiHandler = () => {
  const { TOKEN_ISSUER, TOKEN_AUDIENCE } = readEnvironment(identity);
  const options = awsOptions();
  const app = createApp({
    ...createCore(options, everyCommit),
    ...createReadSide(options),
    attachments: attachmentDesk(),
    publisher: noPublisher,
    onPublishFault: (caseId, cause) => log('publish.deferred', { caseId }, cause),
    verifyToken: createTokenVerifier({ issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE }),
    dispatchKeys: dispatchKeys(),
    logger: log,
    surface: 'ordinary',
  });
  return createHttpHandler(app);
};
