import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { portBeside } from './ports.ts';

/** Where the parts of a running (or the last) local runtime listen; the command line finds them here. */
export const Addresses = z.strictObject({
  api: z.url(),
  issuer: z.url(),
  dynamodb: z.url(),
  messaging: z.url(),
  operators: z.record(z.string(), z.url()),
  pid: z.int(),
});
export type Addresses = z.infer<typeof Addresses>;

const fileIn = (dataDir: string): string => join(dataDir, 'addresses.json');

export const writeAddresses = (dataDir: string, addresses: Addresses): void => {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(addresses, null, 2)}\n`);
  renameSync(`${file}.new`, file);
};

/** null before the first run. */
export const readAddresses = (dataDir: string): Addresses | null => {
  const file = fileIn(dataDir);
  return existsSync(file) ? Addresses.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
};

/** Port of a remembered address; 0 where there is none. Orders and tokens name addresses, so a restart keeps them. */
export const rememberedPort = (address: string | undefined): number =>
  address === undefined ? 0 : Number(new URL(address).port);

export type Ports = {
  readonly api: number;
  readonly issuer: number;
  readonly operatorOf: (operator: string, index: number) => number;
};

/**
 * The first run takes the ports behind the API's. Later runs keep them whatever the API's is now: registered endpoints
 * and tokens name them.
 */
export const portsFor = (port: number, last: Addresses | null): Ports => ({
  api: port === 0 ? rememberedPort(last?.api) : port,
  issuer: last === null ? portBeside(port, 1) : rememberedPort(last.issuer),
  operatorOf: (operator, index) =>
    last === null ? portBeside(port, 2 + index) : rememberedPort(last.operators[operator]),
});
