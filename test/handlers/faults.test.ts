import { journalTable, viewsTable } from '../../lambda/resource-names.ts';
import type { Failing } from './support/failing-services.ts';
import { Answered, type Functions, startFaultWorld } from './support/fault-world.ts';
import { startFunctions } from './support/functions.ts';

const { behind, environment, fileOf, newKey, triggering, repeated, commitOf } = await startFaultWorld(
  new Date().toISOString(),
);

const trigger = async ({ invoke }: Functions, key: string) => {
  const begun = performance.now();
  const { statusCode, headers, body } = Answered.parse(await invoke(fileOf('emergency-api'), triggering(key)));
  return { status: statusCode, headers, body, tookMs: performance.now() - begun };
};

/** Starts it, which a request is no part of; it has read nothing then. */
const load = ({ invoke }: Functions) =>
  invoke(fileOf('emergency-api'), { ...triggering(newKey()), rawPath: '/nowhere' });

const hanging: readonly (readonly [string, Failing, readonly number[]])[] = [
  ['the journal', { service: 'dynamodb', manner: 'silent', table: journalTable.name }, [503]],
  [
    'the register, of a function just started',
    { service: 'dynamodb', manner: 'silent', table: viewsTable.name },
    [503],
  ],
  ['the issuer', { service: 'issuer', manner: 'silent' }, [503]],
  ['the topic', { service: 'sns', manner: 'silent' }, [202]],
  ['KMS', { service: 'kms', manner: 'silent' }, [202]],
];

/** A busy machine may take longer at one try; what never comes in time comes in time at none. */
const triesOnBusyMachines = 8;

describe.each(hanging)('an emergency, while %s accepts the connection and never answers', (_, failing, statuses) => {
  const answered = async (isWarm: boolean, tries: number): ReturnType<typeof once> => {
    const found = await once(isWarm);
    return found.tookMs < 3_000 || tries === 1 ? found : answered(isWarm, tries - 1);
  };
  const once = async (isWarm: boolean) => {
    const functions = startFunctions(environment);
    if (isWarm) await repeated(functions, newKey());
    else await load(functions);
    behind.fail(failing);
    const key = newKey();
    const answer = await trigger(functions, key);
    behind.fail(null);
    return { ...answer, functions, key };
  };

  it('is answered within three seconds, and taken once under the same key', async () => {
    const { status, headers, tookMs, functions, key } = await answered(false, triesOnBusyMachines);
    // A machine that is busy beyond the deadline answers 503 where it need not.
    expect([...statuses, 503]).toContain(status);
    if (status === 503) expect(headers['retry-after']).toBe('1');
    expect(tookMs).toBeLessThan(3_000);
    const caseId = await repeated(functions, key);
    expect(await repeated(functions, key)).toBe(caseId);
    expect([await commitOf(caseId, '1'), await commitOf(caseId, '2')]).toEqual([expect.anything(), undefined]);
    await functions.end();
  });

  it('is so by a function that has served before as well', async () => {
    const { status, tookMs, functions } = await answered(true, triesOnBusyMachines);
    expect([202, 503]).toContain(status);
    expect(tookMs).toBeLessThan(3_000);
    await functions.end();
  });
});
