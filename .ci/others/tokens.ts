import { readAddresses } from '../../local/addresses.ts';
import { readMachineSecrets } from '../../local/identity/machine-secrets.ts';
import { machineToken, signIn } from '../../local/identity/sign-in.ts';
import { sampleMachines, samplePeople } from '../../local/sample-world.ts';

/** Prints a line for each role, `<role> <token>`, of the runtime whose data directory is the only argument. */
const [dataDir = ''] = process.argv.slice(2);
const addresses = readAddresses(dataDir);
if (addresses === null) throw new Error(`nothing runs on ${dataDir}`);
const secrets = await readMachineSecrets(dataDir);
const machines = new Set(sampleMachines.map(({ account }) => account));
const seen = new Set<string>();
for (const { account, name, roles } of [...samplePeople, ...sampleMachines]) {
  const [role = ''] = roles;
  if (seen.has(role)) continue;
  seen.add(role);
  const token = machines.has(account)
    ? (await machineToken(addresses.issuer, account, secrets[account] ?? '')).accessToken
    : await signIn(addresses.issuer, name);
  process.stdout.write(`${role} ${token}\n`);
}
