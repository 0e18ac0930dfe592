import { createAnchorStore } from '../adapters/anchor-bucket.ts';
import { anchorSignerOf } from '../adapters/anchor-signer.ts';
import { createKms } from '../adapters/clients/kms.ts';
import { limits } from '../adapters/clients/limits.ts';
import { createS3 } from '../adapters/clients/s3.ts';
import { viewsOf } from '../adapters/core.ts';
import { sha256Bytes } from '../adapters/hash.ts';
import { kmsCalls } from '../adapters/kms-calls.ts';
import { createKmsSigner } from '../adapters/signer.ts';
import { createUnanchoredRows } from '../adapters/unanchored-rows.ts';
import { anchoring, anchorKeys, readEnvironment } from '../config.ts';
import { anchorType } from '../domain/journal/signed-anchor.ts';
import { awsOptions } from './aws.ts';
import { createAnchorMaker } from './create/anchor.ts';
import { invoked } from './invocation.ts';
import { log } from './telemetry.ts';

const options = awsOptions();
const { ANCHORS_BUCKET: bucket } = readEnvironment(anchoring);
const client = kmsCalls(createKms(limits.background));
const signer = createKmsSigner({ keyId: readEnvironment(anchorKeys).ANCHOR_KEY_ID, client, typ: anchorType });
const make = createAnchorMaker(
  {
    unanchored: createUnanchoredRows(viewsOf(options)),
    store: createAnchorStore({ client: createS3(limits.files), bucket }),
    sign: anchorSignerOf(signer),
    hash: sha256Bytes,
    clock: options.clock,
  },
  log,
);

export const handler = invoked(async (): Promise<void> => void (await make()));
