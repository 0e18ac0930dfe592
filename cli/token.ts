import { parseArgs } from 'node:util';
import { readAddresses } from '../local/addresses.ts';
import { dataDirectory } from '../local/data-directory.ts';
import { readMachineSecrets } from '../local/identity/machine-secrets.ts';
import { machineToken, signIn } from '../local/identity/sign-in.ts';
import { findSampleActor, sampleMachines, samplePeople } from '../local/sample-world.ts';
import type { Run } from './command.ts';

const names = (): string =>
  [...samplePeople, ...sampleMachines].map(({ name, account }) => `  ${account.padEnd(26)} ${name}`).join('\n');

const isMachine = (account: string): boolean => sampleMachines.some((machine) => machine.account === account);

/** `token --as NAME`: an access token of the running local identity provider for a sample person or machine. */
export const token: Run = async ({ arguments: args, output, errors }) => {
  const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } } });
  const actor = values.as === undefined ? undefined : findSampleActor(values.as);
  if (actor === undefined) {
    errors.write(`token --as NAME, one of\n${names()}\n`);
    return 1;
  }
  const dataDir = dataDirectory();
  const addresses = readAddresses(dataDir);
  try {
    if (addresses === null) throw new Error('never started');
    const secrets = isMachine(actor.account) ? await readMachineSecrets(dataDir) : {};
    const text = isMachine(actor.account)
      ? (await machineToken(addresses.issuer, actor.account, secrets[actor.account] ?? '')).accessToken
      : await signIn(addresses.issuer, actor.name);
    output.write(`${text}\n`);
    return 0;
  } catch {
    errors.write('The local identity provider is not running. Start it with: npm start\n');
    return 1;
  }
};
