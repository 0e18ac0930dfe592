import { judge } from '../../../lambda/domain/rules/index.ts';
import { application, context } from './subjects.ts';

const judged = (divisions: string[]) =>
  judge(application({ divisions }), context()).filter(({ rule }) => rule === 'scope.division');

describe('the divisions of a scope', () => {
  it('have to exist: each that does not is named', () => {
    expect(judged(['449900', '440100', '440399', '440001', '999999'])).toMatchObject([
      {
        severity: 'block',
        pointer: '/divisions/0',
        found: '449900',
        facts: { kind: 'unknown', nearest: ['440000', '445200', '445300'] },
      },
      { severity: 'block', pointer: '/divisions/2', found: '440399' },
      { severity: 'block', pointer: '/divisions/3', found: '440001' },
      { severity: 'block', pointer: '/divisions/4', found: '999999' },
    ]);
  });

  it('may be named by a code given up, with a word on what lies there today', () => {
    const [found] = judged(['441283']);
    expect(found).toMatchObject({
      severity: 'warn',
      pointer: '/divisions/0',
      found: '441283',
      facts: {
        kind: 'abolished',
        year: 2015,
        name: '高要市',
        successors: ['441204'],
        now: ['广东省肇庆市高要区（441204）'],
      },
    });
  });

  it('may not be named by a code of which nobody knows what became', () => {
    expect(judged(['130904'])).toMatchObject([
      { severity: 'block', found: '130904', facts: { kind: 'vanished', year: 1997, name: '郊区' } },
    ]);
  });

  it('are sound where they are of today', () => {
    expect(judged(['440000', '440100', '441322', '441900'])).toEqual([]);
  });

  it('are beyond nothing where they do not exist', () => {
    const rules = judge(application({ divisions: ['449900', '350000'] }), context()).map((it) => [it.rule, it.pointer]);
    expect(rules).toEqual([
      ['scope.division', '/divisions/0'],
      ['scope.jurisdiction', '/divisions/1'],
    ]);
  });
});
