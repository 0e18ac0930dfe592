import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { readOrCreatePrivate } from '../private-file.ts';
import { sampleMachines } from '../sample-world.ts';

const Secrets = z.record(z.string(), z.string().min(32));

const generate = (): string =>
  JSON.stringify(
    Object.fromEntries(sampleMachines.map(({ account }) => [account, randomBytes(32).toString('base64url')])),
  );

/** Client id -> client secret of every sample machine; made on the first run, mode 0600. */
export const readMachineSecrets = async (dataDir: string): Promise<Readonly<Record<string, string>>> =>
  Secrets.parse(JSON.parse(await readOrCreatePrivate(join(dataDir, 'identity', 'machine-secrets.json'), generate)));
