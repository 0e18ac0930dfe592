import { digestOf } from '../../lambda/adapters/digest.ts';
import { Alert } from '../../lambda/domain/emergency/alert.ts';
import { firstBreakIn } from '../../lambda/domain/journal/chain.ts';
import type { Commit } from '../../lambda/domain/journal/commit.ts';
import { factsFrom, type RegistryFacts } from '../../lambda/domain/registry/facts.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { runEmergency } from '../../lambda/service/emergencies.ts';
import { sampleOrganisations } from '../../local/sample-world.ts';
import { rainstorm } from '../../local/scenario/messages.ts';
import { unlisted } from './unlisted.ts';

const at = '2026-06-09T02:00:00.000Z';
const organisations = sampleOrganisations.map((value) => ({ kind: 'organisation' as const, value }));
const operator = {
  kind: 'operator' as const,
  value: { id: 'mobile', regions: ['000000'], delivery: { mode: 'poll' as const }, share: 1 },
};
const authority = {
  kind: 'standing-authority' as const,
  value: {
    id: 'gd-natural',
    organisation: 'gd-emergency',
    hazardClasses: ['natural-disaster' as const],
    fromLevel: 'blue' as const,
    divisions: ['440000'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: '2027-01-01T00:00:00.000Z',
    grantedBy: 'gd-comms',
    document: '粤通管应急授权〔2026〕1号',
  },
};

const fresh = factsFrom([...organisations, operator, authority]);

const triggered = (atHand: RegistryFacts, commits: Commit[] = [], facts = async () => fresh) => {
  const deps = {
    journal: {
      load: async (stream: string) => commits.filter((commit) => commit.stream === stream),
      append: async (commit: Commit) => {
        if (commits.length > 0) return 'taken' as const;
        commits.push(commit);
        return 'appended' as const;
      },
    },
    digest: digestOf,
    clock: () => at,
    registry: { facts, factsOf: facts, factsAtHand: async () => atHand },
    policy: defaultPolicy,
    publisher: { publish: async () => undefined },
    onPublishFault: () => undefined,
    ...unlisted,
  };
  const actor = { subject: 'gd', name: '系统', organisation: 'gd-emergency', roles: ['emergency-trigger' as const] };
  const alert = Alert.parse(rainstorm(at));
  const command = { type: 'trigger-emergency' as const, alert, exercise: false };
  return runEmergency(deps, 'e-1', command, { actor, commandId: 'k', body: {}, expectedVersion: null });
};

describe('an emergency decided on the registry in memory', () => {
  it.each([
    ['knows no operator yet', factsFrom(organisations)],
    ['knows no organisation yet', factsFrom([operator])],
    ['knows no standing authority yet', factsFrom([...organisations, operator])],
  ])('that %s is decided once more on fresh facts and sent', async (_, atHand) => {
    const outcome = await triggered(atHand);
    expect(outcome.ok && outcome.value.state.status).toBe('sent');
  });
});

describe('an emergency decided on facts that could not be read anew', () => {
  it('is sent, and its commit says since when they were known, sealed with the rest', async () => {
    const asOf = '2026-06-09T01:00:00.000Z';
    const outcome = await triggered({ ...fresh, asOf });
    expect(outcome.ok && [outcome.value.state.status, outcome.value.commit.registryAsOf]).toEqual(['sent', asOf]);
    const commits = outcome.ok ? [outcome.value.commit] : [];
    expect(await firstBreakIn(commits, digestOf)).toBeNull();
  });

  it('says nothing of the kind where they are fresh', async () => {
    const outcome = await triggered(fresh);
    expect(outcome.ok && 'registryAsOf' in outcome.value.commit).toBe(false);
  });
});

describe('an emergency that is repeated', () => {
  it('is answered from its own commit though the register hangs', async () => {
    const commits: Commit[] = [];
    await triggered(fresh, commits);
    const never = (): Promise<RegistryFacts> => new Promise(() => undefined);
    const outcome = await triggered(fresh, commits, never);
    expect(outcome.ok && [outcome.value.replayed, outcome.value.commit]).toEqual([true, commits[0]]);
  });
});
