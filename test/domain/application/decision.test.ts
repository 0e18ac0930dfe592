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
  standingAt,
  step,
  submission,
  submittedWith,
  windowStart,
} from './history.ts';

const byOfficer = { by: officer, at: review };
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

  it.each([
    ['draft', ['application.withdrawn']],
    ['submitted', 'refused: reason-required'],
    ['returned', 'refused: reason-required'],
    ['awaiting-second-signature', 'refused: reason-required'],
    ['scheduled', 'refused: reason-required'],
  ] as const)('is told why an application that is %s is taken back: %j', (status, expected) => {
    const command = { type: 'withdraw-application', reason: ' ' } as const;
    expect(given(standingAt(status)).when(command, { by: clerk, at: review }).happened).toEqual(expected);
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
