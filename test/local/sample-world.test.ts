import { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';
import { findSampleActor, sampleMachines, sampleOrganisations, samplePeople } from '../../local/sample-world.ts';

const actors = [...samplePeople, ...sampleMachines];

describe('the sample world', () => {
  it('has organisations that the registry would accept', () => {
    expect(sampleOrganisations.map((organisation) => Organisation.parse(organisation))).toHaveLength(13);
  });

  it('gives every actor an organisation, a name and an account of its own', () => {
    const ids = new Set(sampleOrganisations.map(({ id }) => id));
    expect(actors.filter(({ organisation }) => !ids.has(organisation))).toEqual([]);
    expect(new Set(actors.map(({ account }) => account)).size).toBe(actors.length);
    expect(new Set(actors.map(({ name }) => name)).size).toBe(actors.length);
    expect(actors.filter(({ account, subject }) => !/^[a-z0-9-]+ [a-z0-9-]+$/.test(`${account} ${subject}`))).toEqual(
      [],
    );
  });

  it('has one person who came to the authority from a department that applies to it, and nobody else in two offices', () => {
    const offices = actors.filter(({ account, subject }) => account !== subject);
    expect(offices.map(({ subject, organisation }) => [subject, organisation])).toEqual([
      ['gd-transferred', 'gd-emergency'],
      ['gd-transferred', 'gd-comms'],
    ]);
  });

  it('names people by office and post', () => {
    expect(samplePeople.filter(({ name }) => !/^.+·.+$/.test(name))).toEqual([]);
  });

  it('lets each telecom authority sign twice, by different officers, and keep watch', () => {
    for (const { id } of sampleOrganisations.filter(({ kind }) => kind === 'telecom-authority')) {
      const roles = samplePeople.filter(({ organisation }) => organisation === id).flatMap((person) => person.roles);
      expect(roles.filter((role) => role === 'authority-officer').length).toBeGreaterThanOrEqual(2);
      expect(roles).toContain('duty-officer');
    }
  });

  it('finds an actor by name and by account', () => {
    expect(findSampleActor('广东省应急管理厅·经办人')?.subject).toBe('gd-emergency-officer');
    expect(findSampleActor('gd-warning-system')?.roles).toEqual(['emergency-trigger']);
    expect(findSampleActor('nobody')).toBeUndefined();
  });
});
