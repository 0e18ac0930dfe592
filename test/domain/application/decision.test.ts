import { someone } from '../given.ts';
import { facts } from '../sample-register.ts';
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

describe('the decision of the authority', () => {
  it('keeps edition, findings, figures, reason, order and signature', () => {
    const { events } = given(standingAt('submitted')).when(approval(), byOfficer);
    expect(events[0]).toMatchObject({
      type: 'application.approved',
      edition: 'draft-2020',
      findings: [],
      figures: { asOf: review, sender30Days: { sends: 1, volume: 1_000_000 }, complaintsPerMillion: 1.5 },
      reason: '同意协调发送。',
      order,
      signedBy: ['bureau-officer'],
    });
    expect(events[1]).toEqual({ type: 'application.scheduled', sendAt: windowStart });
  });

  it.each(['return-application', 'decline-application'] as const)('%s needs a written reason', (type) => {
    const { refusal } = given(standingAt('submitted')).when({ type, reason: ' \n' }, byOfficer);
    expect(refusal).toMatchObject({ code: 'reason-required', pointer: '/reason' });
  });

  it('records a decline under the edition its findings were judged by', () => {
    const moment = { ...byOfficer, policy: { edition: 'order-31-2015' } as const };
    const { events } = given(standingAt('submitted')).when({ type: 'decline-application', reason: '不宜。' }, moment);
    expect(events).toMatchObject([{ edition: 'draft-2020' }]);
  });

  it.each([
    ['return-application', { type: 'return-application', reason: '请改。' }],
    ['decline-application', { type: 'decline-application', reason: '不宜。' }],
    ['approve-application', approval()],
  ] as const)(
    '%s by somebody who wrote the application is refused, whatever office they hold now',
    (_type, command) => {
      const mover = someone(clerk.subject, 'gd-bureau', 'authority-officer');
      const { happened } = given(standingAt('submitted')).when(command, { by: mover, at: review });
      expect(happened).toBe('refused: same-person');
    },
  );

  it('counts whoever only corrected the text as one of its writers', () => {
    const corrector = someone('gd-corrector', 'gd-emergency', 'department-officer');
    const history = past(
      drafted(),
      step({ type: 'correct-application', content }, corrector, submission),
      step({ type: 'submit-application' }, clerk, submission),
    );
    const by = someone('gd-corrector', 'gd-bureau', 'authority-officer');
    expect(given(history).when(approval(), { by, at: review }).happened).toBe('refused: same-person');
  });

  it('is refused when the rules block at the moment of signing, with all findings', () => {
    const moment = { ...byOfficer, policy: { strictLeadTime: true } };
    const { refusal } = given(standingAt('submitted')).when(approval(), moment);
    expect(refusal).toMatchObject({ code: 'rules-block', findings: [{ rule: 'lead-time', severity: 'block' }] });
  });
});

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

describe('a claimed exemption', () => {
  const claim = { rule: 'content.link', title: '示例规定', number: '示例〔2026〕1号', article: '第三条' } as const;
  const text = '【广东省应急管理厅】避险点见www.gov.cn，咨询电话：020-55500101';
  const claimed = submittedWith({ text, exemptions: [claim] });

  it.each([
    [[], 'refused: exemption-unconfirmed'],
    [['content.length'], 'refused: exemption-unconfirmed'],
    [['content.link'], approved],
  ])('with %j confirmed by the officer: %j', (confirmedExemptions, expected) => {
    expect(given(claimed).when(approval({ confirmedExemptions }), byOfficer).happened).toEqual(expected);
  });

  it('is never automatic: the same text without a claim is refused at submission', () => {
    const history = past(drafted({ ...content, text }));
    const { refusal } = given(history).when({ type: 'submit-application' }, { by: clerk, at: submission });
    expect(refusal).toMatchObject({ code: 'rules-block', findings: [{ rule: 'content.link', severity: 'block' }] });
  });
});

describe('the name a message is signed with', () => {
  const signed = (text: string, sendingAgency?: string) =>
    given(past(drafted({ ...content, text, ...(sendingAgency === undefined ? {} : { sendingAgency }) }))).when(
      { type: 'submit-application' },
      { by: clerk, at: submission },
    ).happened;

  it.each([
    ['【省应急管理厅】请检查排水。咨询电话：020-55500101', undefined, ['application.submitted']],
    ['【市应急局】请检查排水。咨询电话：020-55500101', '市应急局', 'refused: rules-block'],
    ['【深圳市政府】请检查排水。咨询电话：020-55500101', '深圳市人民政府', ['application.submitted']],
    ['【深圳市政府】请检查排水。咨询电话：020-55500101', undefined, 'refused: rules-block'],
  ])('%s for the agency %s: %j', (text, agency, expected) => {
    expect(signed(text, agency)).toEqual(expected);
  });

  it('cannot be judged for an applicant who has left the register', () => {
    const moment = { ...byOfficer, registry: facts({ organisations: [] }) };
    const { happened } = given(standingAt('submitted')).when(approval(), moment);
    expect(happened).toBe('refused: unknown-organisation');
  });
});
