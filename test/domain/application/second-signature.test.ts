import { someone } from '../given.ts';
import {
  approval,
  clerk,
  content,
  drafted,
  given,
  officer,
  order,
  past,
  review,
  secondOfficer,
  standingAt,
  step,
  submission,
  submittedWith,
  wholeProvince,
  windowStart,
} from './history.ts';

const byOfficer = { by: officer, at: review };
const bySecond = { by: secondOfficer, at: review };
const signSecond = { type: 'second-sign-application', reason: '' } as const;
const approved = ['application.approved', 'application.scheduled'];

describe('the second signature', () => {
  const submitted = (divisions: string[]) => submittedWith({ divisions });
  const national = (divisions: string[]) => {
    const author = someone('mwr-clerk', 'water-ministry', 'department-officer');
    const text = '【水利部】防汛提示：请留意雨情，远离河道。咨询电话：010-55500101';
    return past(
      step({ type: 'draft-application', content: { ...content, text, divisions } }, author, submission),
      step({ type: 'submit-application' }, author, submission),
    );
  };
  const nationalOfficer = someone('miit-officer', 'miit', 'authority-officer');

  it.each([
    ['province-wide', ['440300'], approved],
    ['province-wide', ['440300', '440100'], approved],
    ['province-wide', ['440000'], ['application.first-signed']],
    ['province-wide', ['440300', '440000'], ['application.first-signed']],
    ['always', ['440300'], ['application.first-signed']],
    ['never', ['440000'], approved],
  ] as const)('under the policy %s a send to %j begins with %j', (secondSignature, divisions, expected) => {
    const it = approval({ order: { ...order, divisions: [...divisions] } });
    const { happened } = given(submitted([...divisions])).when(it, { ...byOfficer, policy: { secondSignature } });
    expect(happened).toEqual(expected);
  });

  it.each([
    ['the whole country', ['000000'], ['application.first-signed']],
    ['one city', ['350100'], approved],
  ] as const)('is asked by the ministry as by a bureau: %s', (_scope, divisions, expected) => {
    const only = [{ operator: 'mobile', volumeCeiling: 1 }];
    const command = approval({ order: { ...order, operators: only, divisions: [...divisions] } });
    const { happened, state } = given(national([...divisions])).when(command, { by: nationalOfficer, at: review });
    expect(happened).toEqual(expected);
    expect(state?.authority).toBe('miit');
  });

  it('approves the very order the first officer signed, in the names of both', () => {
    const { events } = given(standingAt('awaiting-second-signature')).when(signSecond, bySecond);
    expect(events).toMatchObject([
      { type: 'application.approved', order: wholeProvince, signedBy: ['bureau-officer', 'bureau-officer-2'] },
      { type: 'application.scheduled', sendAt: windowStart },
    ]);
  });

  it('is not given by the officer who gave the first', () => {
    const { happened } = given(standingAt('awaiting-second-signature')).when(signSecond, byOfficer);
    expect(happened).toBe('refused: same-person');
  });

  it('is not given by a writer of the application', () => {
    const by = someone(clerk.subject, 'gd-bureau', 'authority-officer');
    const { happened } = given(standingAt('awaiting-second-signature')).when(signSecond, { by, at: review });
    expect(happened).toBe('refused: same-person');
  });

  it.each([
    ['2026-03-23T00:59:59.999Z', approved],
    [windowStart, 'refused: invalid-coordination-order'],
  ])('at %s, when the send time is near or has come: %j', (at, expected) => {
    const { happened } = given(standingAt('awaiting-second-signature')).when(signSecond, { by: secondOfficer, at });
    expect(happened).toEqual(expected);
  });

  it('is void after a return: the resubmitted application needs both again', () => {
    const history = past(
      drafted({ ...content, divisions: ['440000'] }),
      step({ type: 'submit-application' }, clerk, submission),
      step(approval({ order: wholeProvince }), officer, submission),
      step({ type: 'return-application', reason: '请补充。' }, secondOfficer, submission),
      step({ type: 'submit-application' }, clerk, submission),
    );
    expect(given(history).state).toMatchObject({ status: 'submitted', firstSignature: null, order: null });
    expect(given(history).when(signSecond, bySecond).happened).toBe('refused: wrong-state');
    const again = approval({ order: wholeProvince });
    expect(given(history).when(again, bySecond).happened).toEqual(['application.first-signed']);
  });
});
