import type { EditionId } from '../../../lambda/domain/rules/editions.ts';
import { sendingAgencyRegistered } from '../../../lambda/domain/rules/sending-agency.ts';
import { application, context, organisation, without } from './subjects.ts';

const applicant = {
  ...organisation('department', 'provincial', '440000'),
  name: '广东省应急管理厅',
  aliases: ['省应急厅'],
};

describe('the sending agency', () => {
  it.each([
    ['广东省应急管理厅', []],
    ['省应急厅', []],
    [' ', []],
    ['应急厅', ['warn /sendingAgency']],
    ['广东省人民政府', ['warn /sendingAgency']],
  ])('%j is the applicant by a registered name, or worth a word: %j', (sendingAgency, expected) => {
    const found = sendingAgencyRegistered.judge(application({ sendingAgency }, { applicant }), context());
    expect(found.map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual(expected);
  });

  it('is the applicant where none is named', () => {
    expect(sendingAgencyRegistered.judge(without('sendingAgency'), context())).toEqual([]);
  });

  it.each<readonly [EditionId, string]>([
    ['draft-2020', '27'],
    ['order-31-2015', '17'],
  ])('is asked for by %s, article %s', (edition, article) => {
    const subject = application({ sendingAgency: '某某' }, { applicant });
    expect(sendingAgencyRegistered.judge(subject, context(edition))[0]?.citation?.article).toBe(article);
  });
});
