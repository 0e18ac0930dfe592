import type { Problem } from '../../../console/api/problem.ts';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { overtakenBy } from '../../../console/features/application/compose/overtaken.ts';
import { applicationCase } from '../application-case.ts';

const seen = applicationCase({
  version: 3,
  status: 'draft',
  possibleActions: ['correct-application', 'submit-application'],
});

const at = (version: number, status: ApplicationCase['status'] = 'draft'): ApplicationCase => ({
  ...seen,
  version,
  status,
});
const refusal = (current: ApplicationCase): Problem => ({ code: 'stale-version', status: 409, detail: '', current });

const writing = (problem: Problem | null = null, busy = false) => ({
  draft: { value: { base: { id: 'a-1', version: 3 } } },
  saving: { problem, busy },
});

describe('an application that is being written', () => {
  it.each([
    ['it stands on the latest version', writing(), at(3)],
    ['what it stands on is newer than what was seen', writing(), at(2)],
    ['its own save is under way', writing(null, true), at(4)],
    [
      'it is not known what became of its own command',
      writing({ code: 'offline', status: 0, detail: '' }),
      at(4, 'submitted'),
    ],
    ['nothing has been seen', writing(), null],
    ['another case is seen', writing(), { ...at(4), id: 'a-2' }],
  ])('is not overtaken where %s', (_why, draft, found) => {
    expect(overtakenBy(draft, found, 'draft')).toBeNull();
  });

  it.each([
    ['a colleague saved it', writing(), at(4), false],
    ['a colleague submitted it', writing(), at(4, 'submitted'), true],
    ['it was withdrawn', writing(), at(4, 'withdrawn'), true],
    ['it was returned', writing(), at(5, 'returned'), false],
    ['a save was refused for a newer version', writing(refusal(at(4))), at(3), false],
    ['it was withdrawn after a save was refused', writing(refusal(at(4))), at(5, 'withdrawn'), true],
  ] as const)('is overtaken where %s', (_why, draft, found, tooLate) => {
    expect(overtakenBy(draft, found, 'draft')).toMatchObject({ since: 3, tooLate });
  });
});
