import type { ApplicationContent } from '../../../lambda/domain/rules/application-content.ts';
import {
  clerk,
  content,
  drafted,
  given,
  officer,
  past,
  review,
  standingAt,
  step,
  submission,
  system,
  windowEnd,
  windowStart,
} from './history.ts';

const bySystem = (at: string) => ({ by: system, at });
const submit = { type: 'submit-application' } as const;

describe('the lead time', () => {
  it('counts from the day in Shanghai on which the complete application came in', () => {
    const { events } = given(standingAt('draft')).when(submit, { by: clerk, at: '2026-03-01T16:00:00.000Z' });
    expect(events).toMatchObject([{ clockStartedOn: '2026-03-02', authority: 'gd-bureau', provisional: false }]);
  });

  it('is judged again on submission: a day later the same send is too early', () => {
    const { refusal } = given(standingAt('draft')).when(submit, { by: clerk, at: '2026-03-02T16:00:00.000Z' });
    expect(refusal).toMatchObject({ code: 'rules-block', findings: [{ rule: 'lead-time' }] });
  });

  const resubmitted = (more: Partial<ApplicationContent>, at: string) =>
    given(
      past(
        drafted(),
        step(submit, clerk, submission),
        step({ type: 'return-application', reason: '请补充。' }, officer, at),
        step({ type: 'correct-application', content: { ...content, ...more } }, clerk, at),
      ),
    ).when(submit, { by: clerk, at });

  it.each<readonly [string, Partial<ApplicationContent>]>([
    ['nothing', {}],
    [
      'the scan',
      { attachment: { name: '新.pdf', mediaType: 'application/pdf', sizeInBytes: 9, sha256: 'b'.repeat(64) } },
    ],
    ['the offset in which the window is written', { window: { start: '2026-03-23T09:00:00+08:00', end: windowEnd } }],
  ])('is not restarted by a resubmission that changes %s', (_what, more) => {
    expect(resubmitted(more, review).events).toMatchObject([{ clockStartedOn: '2026-03-02' }]);
  });

  it.each<readonly [string, Partial<ApplicationContent>]>([
    ['the text', { text: '【广东省应急管理厅】汛期将至，请检查房屋排水。咨询电话：020-55500101' }],
    ['the reason', { reason: '提醒群众检查排水。' }],
    ['the scope', { divisions: ['440300', '440100'] }],
    ['the volume', { volumeEstimate: 1_000_001 }],
    ['the frequency', { frequency: { sends: 2, note: '两次' } }],
    ['the audience', { audience: '沿河居民' }],
    ['the end of the window', { window: { start: windowStart, end: '2026-03-26T10:00:00.000Z' } }],
  ])('is restarted by a resubmission that changes %s', (_what, more) => {
    expect(resubmitted(more, review).refusal).toMatchObject({ code: 'rules-block', findings: [{ rule: 'lead-time' }] });
  });

  it('counts a changed message from the day of its resubmission', () => {
    const window = { start: '2026-03-31T01:00:00.000Z', end: '2026-03-31T10:00:00.000Z' };
    expect(resubmitted({ window }, review).events).toMatchObject([{ clockStartedOn: '2026-03-10' }]);
  });
});

describe('a correction while the authority looks at the application', () => {
  const correct = (more: Partial<ApplicationContent>) =>
    given(standingAt('submitted')).when(
      { type: 'correct-application', content: { ...content, ...more } },
      { by: clerk, at: review },
    );

  it('may be clerical', () => {
    const attachment = {
      name: '重扫.pdf',
      mediaType: 'application/pdf',
      sizeInBytes: 9,
      sha256: 'b'.repeat(64),
    } as const;
    expect(correct({ attachment }).state).toMatchObject({ status: 'submitted', content: { attachment } });
  });

  it.each<readonly [string, Partial<ApplicationContent>]>([
    ['/content/text', { text: `${content.text}！` }],
    ['/content/reason', { reason: '提醒群众检查排水。' }],
    ['/content/divisions', { divisions: ['440100'] }],
    ['/content/exemptions', { exemptions: [] }],
  ])('must not change %s', (pointer, more) => {
    expect(correct(more).refusal).toMatchObject({ code: 'material-change', pointer });
  });

  it('must not leave the application incomplete', () => {
    expect(correct({ attachment: undefined }).refusal).toMatchObject({
      code: 'rules-block',
      findings: [{ rule: 'application.fields', pointer: '/attachment' }],
    });
  });
});

describe('an undecided application', () => {
  it.each([
    ['submitted', '2026-03-23T00:59:59.999Z', 'refused: wrong-state'],
    ['submitted', windowStart, ['application.lapsed']],
    ['returned', '2026-03-23T00:59:59.999Z', 'refused: wrong-state'],
    ['returned', windowStart, ['application.lapsed']],
    ['awaiting-second-signature', '2026-03-23T00:59:59.999Z', 'refused: wrong-state'],
    ['awaiting-second-signature', '2026-03-23T01:00:00.001Z', ['application.lapsed']],
  ] as const)('that is %s at %s: %j', (status, at, expected) => {
    expect(given(standingAt(status)).when({ type: 'lapse-application' }, bySystem(at)).happened).toEqual(expected);
  });
});
