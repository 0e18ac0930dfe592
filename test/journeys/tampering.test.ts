import fc from 'fast-check';
import { digestOf } from '../../lambda/adapters/digest.ts';
import type { EmergencyCommand } from '../../lambda/domain/emergency/commands/index.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { Actor } from '../../lambda/domain/vocabulary/actor.ts';
import { emergencyDecider } from '../../lambda/service/deciders.ts';
import { execute } from '../../lambda/service/execute.ts';
import type { Deps, Journal } from '../../lambda/service/ports.ts';
import { verifyJournal } from '../../lambda/service/verify.ts';
import { sampleMachines, sampleOrganisations, samplePeople } from '../../local/sample-world.ts';
import { present } from '../local/support/scratch.ts';
import { paperworkDocument, rainstorm } from './emergencies.ts';
import { people } from './people.ts';

const start = Date.parse('2026-03-02T09:00:00+08:00');
const alert = rainstorm(new Date(start).toISOString());

const actorOf = (name: string): Actor => {
  const { subject, organisation, roles } = present([...samplePeople, ...sampleMachines].find((it) => it.name === name));
  return { subject, name, organisation, roles: [...roles] };
};

const facts = factsFrom([
  ...sampleOrganisations.map((value) => ({ kind: 'organisation' as const, value })),
  { kind: 'operator', value: { id: 'telecom', regions: ['000000'], delivery: { mode: 'poll' }, share: 1 } },
]);

const attempts: readonly (readonly [string, EmergencyCommand])[] = [
  [people.dutyOfficer, { type: 'confirm-emergency', reason: '' }],
  [people.warningSystem, { type: 'update-emergency', alert }],
  [people.dutyOfficer, { type: 'refuse-emergency', reason: '不符合条件。' }],
  [people.clerk, { type: 'file-paperwork', document: paperworkDocument }],
  [people.officer, { type: 'return-paperwork', reason: '请补正。' }],
  [people.officer, { type: 'review-emergency', justified: false, reason: '不紧急。' }],
  [people.officer, { type: 'record-complaints', count: 2, receivedOn: '2026-03-02' }],
  [people.clerk, { type: 'end-emergency', reason: '险情解除。' }],
];

type Step = { readonly caseId: string; readonly attempt: (typeof attempts)[number] };

/** Runs what was attempted through the service over a journal in memory; answers all that was committed. */
const lived = async (steps: readonly Step[]): Promise<readonly Commit[]> => {
  const commits: Commit[] = [];
  const journal: Journal = {
    load: async (stream) => commits.filter((commit) => commit.stream === stream),
    append: async (commit) => {
      commits.push(Commit.parse(JSON.parse(JSON.stringify(commit))));
      return 'appended';
    },
  };
  let ms = start;
  const clock = () => {
    ms += 1_000;
    return new Date(ms).toISOString();
  };
  const registry = { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };
  const deps: Deps = { journal, digest: digestOf, clock, registry, policy: defaultPolicy };
  const run = (caseId: string, by: string, command: EmergencyCommand, commandId: string) => {
    const request = { actor: actorOf(by), commandId, body: command, expectedVersion: null };
    return execute(deps, emergencyDecider, { stream: `emergency#${caseId}`, caseId, command, request });
  };
  for (const caseId of ['e-1', 'e-2'])
    await run(caseId, people.warningSystem, { type: 'trigger-emergency', alert, exercise: false }, caseId);
  for (const [index, { caseId, attempt }] of steps.entries())
    await run(caseId, attempt[0], attempt[1], `step-${index}`);
  return commits;
};

const histories = fc.array(
  fc.record({ caseId: fc.constantFrom('e-1', 'e-2'), attempt: fc.constantFrom(...attempts) }),
  { minLength: 4, maxLength: 16 },
);
const runs = { numRuns: 40 };

const brokenIn = async (lines: readonly string[]) => {
  const commits = lines.map((line) => Commit.parse(JSON.parse(line)));
  const { broken } = await verifyJournal(commits, digestOf);
  return broken.map(({ stream, version }) => ({ stream, version }));
};

const other = (sign: string): string => (sign === 'x' ? 'y' : 'x');

/** The same line with one sign of its text changed; null where it is no commit any more, which is found by itself. */
const withOneSignChanged = (line: string, at: number): string | null => {
  const changed = `${line.slice(0, at)}${other(line[at] ?? '')}${line.slice(at + 1)}`;
  try {
    return Commit.safeParse(JSON.parse(changed)).success ? changed : null;
  } catch {
    return null;
  }
};

describe('the journal of any history', () => {
  it('verifies', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const commits = await lived(steps);
        expect(commits.length).toBeGreaterThanOrEqual(2);
        expect((await verifyJournal(commits, digestOf)).broken).toEqual([]);
      }),
      runs,
    );
  });

  it('betrays any single sign changed in any commit, and names that commit or its stream', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.nat(), async (steps, which, where) => {
        const commits = await lived(steps);
        const lines = commits.map((commit) => JSON.stringify(commit));
        const index = which % commits.length;
        const { formatVersion, stream, version, hash } = present(commits[index]);
        const line = present(lines[index]);
        const changed = withOneSignChanged(line, where % line.length);
        fc.pre(
          changed?.startsWith(`{"formatVersion":${formatVersion},"stream":"${stream}","version":${version},`) === true,
        );
        const broken = await brokenIn(lines.with(index, present(changed)));
        expect([hash.length, broken]).toEqual([64, [{ stream, version }]]);
      }),
      runs,
    );
  });

  const tampered: readonly (readonly [string, (commit: Commit) => Commit])[] = [
    ['another actor', (commit) => ({ ...commit, actor: actorOf(people.secondOfficer) })],
    ['another time', (commit) => ({ ...commit, at: '2026-03-01T00:00:00.000Z' })],
    ['another edition', (commit) => ({ ...commit, edition: 'order-31-2015' })],
    ['an event left out', (commit) => ({ ...commit, events: commit.events.slice(1) })],
    ['its events in another order', (commit) => ({ ...commit, events: commit.events.toReversed() })],
  ];

  it.each(tampered)('betrays %s', async (_title, tamper) => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (steps, which) => {
        const commits = await lived(steps);
        const several = commits.filter(({ events }) => events.length > 1);
        const commit = present(several[which % several.length]);
        const changed = commits.map((it) => (it === commit ? tamper(it) : it));
        const { broken } = await verifyJournal(changed, digestOf);
        expect(broken).toEqual([{ stream: commit.stream, version: commit.version, reason: 'hash' }]);
      }),
      runs,
    );
  });

  it('betrays a commit taken from its midst, by the one that followed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (steps, which) => {
        const commits = await lived(steps);
        const midst = commits.filter(({ stream, version }) =>
          commits.some((later) => later.stream === stream && later.version === version + 1),
        );
        fc.pre(midst.length > 0);
        const { stream, version } = present(midst[which % midst.length]);
        const left = commits.filter((commit) => commit.stream !== stream || commit.version !== version);
        expect((await verifyJournal(left, digestOf)).broken).toEqual([
          { stream, version: version + 1, reason: 'missing-version' },
        ]);
      }),
      runs,
    );
  });

  it('betrays a commit rewritten with a hash of its own, by the one that followed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (steps, which) => {
        const commits = await lived(steps);
        const midst = commits.filter(({ stream, version }) =>
          commits.some((later) => later.stream === stream && later.version === version + 1),
        );
        fc.pre(midst.length > 0);
        const { hash: _, ...commit } = present(midst[which % midst.length]);
        const forged = { ...commit, actor: actorOf(people.foreignOfficer) };
        const resealed = { ...forged, hash: digestOf(forged) };
        const left = commits.map((it) =>
          it.stream === commit.stream && it.version === commit.version ? resealed : it,
        );
        expect((await verifyJournal(left, digestOf)).broken).toEqual([
          { stream: commit.stream, version: commit.version + 1, reason: 'previous-hash' },
        ]);
      }),
      runs,
    );
  });
});
