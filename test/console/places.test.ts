import { homeOf, notFor, placeAt } from '../../console/session/places.ts';

describe('the place an address lies in', () => {
  it.each([
    ['/applications', 'applications'],
    ['/applications/new', 'compose'],
    ['/applications/a-1/edit', 'applications'],
    ['/emergencies/new', 'trigger'],
    ['/registry/operator/telecom', 'registry'],
    ['/registrywide', undefined],
    ['/', undefined],
  ] as const)('%s is %s', (pathname, id) => {
    expect(placeAt(pathname)?.id).toBe(id);
  });
});

describe('a page of another role', () => {
  it('is named where the navigation does not offer it', () => {
    expect(notFor(['duty-officer'], '/audit')).toBe('audit');
    expect(notFor(['department-officer', 'auditor'], '/audit')).toBeNull();
  });

  it('is left to the service below the pages of the navigation', () => {
    expect(notFor(['duty-officer'], '/tasks/a-1')).toBeNull();
  });

  it.each([
    ['/registry', 'registry'],
    ['/registry/organisation/gd-emergency', 'registry'],
    ['/registry/organisations/gd-emergency', 'registry'],
    ['/registry/new/organisation', 'registry'],
  ] as const)('is the same for everything registered: %s', (pathname, id) => {
    expect(notFor(['department-officer'], pathname)).toBe(id);
    expect(notFor(['registrar'], pathname)).toBeNull();
  });

  it('is never the home of a role', () => {
    for (const role of ['department-officer', 'duty-officer', 'registrar', 'auditor', 'authority-officer'] as const)
      expect(notFor([role], homeOf([role]) ?? '')).toBeNull();
  });
});
