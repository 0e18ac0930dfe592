import { classificationCommercial } from '../../../lambda/domain/rules/commercial.ts';
import { classificationWorkPublicity } from '../../../lambda/domain/rules/work-publicity.ts';
import { application, context } from './subjects.ts';

describe('what the applicant declares the message to be', () => {
  it('declines work publicity with the words of the article', () => {
    const findings = classificationWorkPublicity.judge(application({ classification: 'work-publicity' }), context());
    expect(findings).toMatchObject([{ severity: 'block', pointer: '/classification' }]);
    expect(findings[0]?.citation?.quote).toContain('不纳入电信管理机构协调发送范围');
  });

  it('declines commerce', () => {
    const findings = classificationCommercial.judge(application({ classification: 'commercial' }), context());
    expect(findings).toMatchObject([{ severity: 'block', pointer: '/classification', found: 'commercial' }]);
  });

  it.each(['public-interest', undefined] as const)('has nothing against %s', (classification) => {
    const subject = classification ? application({ classification }) : { text: '' };
    expect(classificationWorkPublicity.judge(subject, context())).toEqual([]);
    expect(classificationCommercial.judge(subject, context())).toEqual([]);
  });
});
