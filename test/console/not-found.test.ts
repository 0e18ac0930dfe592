import { asNotFound } from '../../console/api/problem.ts';

const problem = (place: 'path' | 'query') => ({
  code: 'invalid-parameter' as const,
  status: 400,
  detail: '',
  errors: [{ in: place, pointer: '/id', code: 'invalid-format', detail: '' }],
});

describe('an address that names nothing', () => {
  it('is not found, and says nothing of a form that nobody filled in', () => {
    expect(asNotFound(problem('path'))).toEqual({ code: 'not-found', status: 400, detail: '' });
  });

  it('is not meant where a filter is at fault', () => {
    expect(asNotFound(problem('query'))).toEqual(problem('query'));
  });
});
