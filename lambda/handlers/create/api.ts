import { createAccessSide } from '../../adapters/access-side.ts';
import { type Limits, limits } from '../../adapters/clients/limits.ts';
import { createCore } from '../../adapters/core.ts';
import { createNoticeChoices } from '../../adapters/notice-choices.ts';
import { createNoticeTable } from '../../adapters/notices-table.ts';
import { createReadSide } from '../../adapters/read-side.ts';
import { createRegister } from '../../adapters/register-in-turn.ts';
import type { Signer } from '../../adapters/signer.ts';
import {
  accessRecord,
  anchoring,
  attachmentStore,
  estimateSigning,
  identity,
  noticeRecord,
  readEnvironment,
  signing,
} from '../../config.ts';
import { everyCommit } from '../../domain/journal/every-commit.ts';
import { estimateQuestionType } from '../../domain/order/estimate.ts';
import { once } from '../../domain/vocabulary/once.ts';
import { createApp } from '../../http/app.ts';
import type { HttpDeps } from '../../http/deps.ts';
import { createTokenVerifier } from '../../http/token.ts';
import { type AttachmentDesk, openedLate } from '../../service/attachments.ts';
import { type BoundaryFiles, boundaryFilesLate } from '../../service/boundaries.ts';
import type { Publisher } from '../../service/ports.ts';
import type { Anchors } from '../../service/read-anchors.ts';
import { awsOptions } from '../aws.ts';
import { log } from '../telemetry.ts';
import { createHttpHandler } from './http-handler.ts';

/** The ordinary function holds no grant to publish and no topic: whatever it commits, the stream's publisher carries. */
const noPublisher: Publisher = { publish: () => Promise.reject(new Error('this function does not publish')) };

/** Its keys are asked for by operators now and then: until then nobody pays for the client of KMS. */
const signerOf = (keyId: string, within: Limits, typ?: string): (() => Promise<Signer>) =>
  once(async () => {
    const [{ createKms }, { kmsCalls }, { createKmsSigner }] = await Promise.all([
      import('../../adapters/clients/kms.ts'),
      import('../../adapters/kms-calls.ts'),
      import('../../adapters/signer.ts'),
    ]);
    return createKmsSigner({ keyId, client: kmsCalls(createKms(within)), ...(typ === undefined ? {} : { typ }) });
  });

/** Orders are signed elsewhere: of that key this function knows the public half alone. */
const dispatchKeys = (): HttpDeps['dispatchKeys'] => {
  const signer = signerOf(readEnvironment(signing).SIGNING_KEY_ID, limits.background);
  return async () => (await signer()).jwks();
};

/** Nobody waits for an operator any longer. */
const operatorAnswersWithinMs = 2_000;

/** What asks operators how many phones are in an area, with a key that signs nothing else; loaded when it is first asked. */
const estimatesLate = (deps: Pick<HttpDeps, 'registry' | 'policy' | 'clock' | 'digest'>) => {
  const signer = signerOf(readEnvironment(estimateSigning).ESTIMATE_KEY_ID, limits.emergency, estimateQuestionType);
  const made = once(async () => {
    const [{ createAskOperator }, { createEstimates }] = await Promise.all([
      import('../../adapters/ask-operator.ts'),
      import('../../service/estimates.ts'),
    ]);
    const { policy, clock } = deps;
    const askOperator = createAskOperator({
      signer: await signer(),
      timeoutInMs: operatorAnswersWithinMs,
      allowInsecure: policy.allowInsecureEndpoints,
      clock,
      onUnsigned: (operator, cause) => log('estimate.unasked', { operator }, cause),
    });
    const elapsedMs = () => performance.now();
    return createEstimates({ ...deps, askOperator, elapsedMs, withinMs: operatorAnswersWithinMs });
  });
  return {
    estimates: { ask: async (...asked) => (await made()).ask(...asked) },
    estimateKeys: async () => (await signer()).jwks(),
  } satisfies Pick<HttpDeps, 'estimates' | 'estimateKeys'>;
};

/**
 * Nor for that of S3 before the first file. A file's own checksum is the one that counts; the SDK's default of its own would
 * be signed for an empty body.
 */
const keptFiles = (): { readonly attachments: AttachmentDesk; readonly boundaries: BoundaryFiles } => {
  const { ATTACHMENTS_BUCKET: kept, UPLOADS_BUCKET: incoming } = readEnvironment(attachmentStore);
  const options = once(async () => {
    const { createS3 } = await import('../../adapters/clients/s3.ts');
    const client = createS3(limits.files, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    return { client, signer: client, buckets: { incoming, kept } };
  });
  const scans = once(async () =>
    (await import('../../adapters/attachment-store.ts')).createAttachmentStore(await options()),
  );
  const files = once(async () => {
    const [{ createBoundaryStore }, { createBoundaryFiles }] = await Promise.all([
      import('../../adapters/boundary-store.ts'),
      import('../../service/boundary-files.ts'),
    ]);
    return createBoundaryFiles(createBoundaryStore(await options()));
  });
  return { attachments: { store: openedLate(scans), isRequiredToSubmit: true }, boundaries: boundaryFilesLate(files) };
};

const anchorsLate = (): Anchors => {
  const { ANCHORS_BUCKET: bucket } = readEnvironment(anchoring);
  const made = once(async () => {
    const [{ createS3 }, { createAnchorReader }, { createAnchors }, { sha256Bytes }] = await Promise.all([
      import('../../adapters/clients/s3.ts'),
      import('../../adapters/anchor-bucket.ts'),
      import('../../service/read-anchors.ts'),
      import('../../adapters/hash.ts'),
    ]);
    return createAnchors(createAnchorReader({ client: createS3(limits.files), bucket }), sha256Bytes);
  });
  return {
    list: async (below, limit) => (await made()).list(below, limit),
    one: async (number) => (await made()).one(number),
    vouched: async (number, streams) => (await made()).vouched(number, streams),
  };
};

/** The HTTP app as one Lambda: everything but what acts on an emergency. */
export const createApiHandler = () => {
  const { TOKEN_ISSUER, TOKEN_AUDIENCE } = readEnvironment(identity);
  const options = awsOptions();
  const core = createCore(options, everyCommit);
  const app = createApp({
    ...core,
    register: createRegister(options, core.journal),
    ...createReadSide(options),
    ...createAccessSide(options, readEnvironment(accessRecord).ACCESS_TABLE, log),
    choices: createNoticeChoices(options.dynamodb, readEnvironment(noticeRecord).NOTICES_TABLE),
    notices: createNoticeTable(options.dynamodb, readEnvironment(noticeRecord).NOTICES_TABLE),
    ...keptFiles(),
    anchors: anchorsLate(),
    publisher: noPublisher,
    onPublishFault: (caseId, cause) => log('publish.deferred', { caseId }, cause),
    onUnreadable: (where) => log('commit.unreadable', where),
    verifyToken: createTokenVerifier({ issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE }),
    dispatchKeys: dispatchKeys(),
    ...estimatesLate(core),
    logger: log,
    surface: 'ordinary',
  });
  return createHttpHandler(app);
};
