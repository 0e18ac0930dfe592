import type { z } from 'zod';
import type { ApplicationContent } from '../../lambda/domain/rules/application-content.ts';
import { CheckAnswer } from '../../lambda/http/schemas/answers.ts';
import { ApplicationCase, ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { sampleOperators } from '../../local/sample-world.ts';
import { present } from '../local/support/scratch.ts';
import type { Journey } from './journey.ts';
import { people } from './people.ts';

export type State = z.infer<typeof ApplicationState>;
type Client = Pick<Journey, 'post' | 'get' | 'put' | 'must'>;

/** A message of the provincial department that no rule has anything to say about. */
export const floodNotice: ApplicationContent = {
  text: '【广东省应急管理厅】汛期将至，请检查房前屋后排水沟渠，备好应急物品。咨询电话020-55500103。',
  reason: '汛期前提醒居民做好防范。',
  divisions: ['440100', '440300'],
  audience: '常住人口',
  volumeEstimate: 1_000_000,
  frequency: { sends: 1, note: '发送一次' },
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1_000, sha256: 'a'.repeat(64) },
};

/** 09:00-20:00 of the earliest lawful day, as `POST /checks` names it. */
export const earliestWindow = async ({ must, post }: Client, as: string, content: ApplicationContent) => {
  const { leadTime } = await must(CheckAnswer, post(as, '/checks', { content }));
  const { date } = present(leadTime.earliestSend);
  return { start: `${date}T09:00:00+08:00`, end: `${date}T20:00:00+08:00` };
};

let drafts = 0;

export const drafted = (
  { must, post }: Client,
  content: ApplicationContent,
  as: string = people.clerk,
): Promise<State> => {
  drafts += 1;
  return must(ApplicationState, post(as, '/applications', { content }, `journey-draft-${drafts}`));
};

/** A command on the application as it was last looked at. */
export const act = (
  { must, post }: Client,
  as: string,
  { id, version }: Pick<State, 'id' | 'version'>,
  command: string,
  body: object = {},
): Promise<State> =>
  must(
    ApplicationState,
    post(as, `/applications/${id}/${command}`, { version, ...body }, `${command}@${id}.${version}`),
  );

/** Drafted with a window on the earliest lawful day, and submitted. */
export const submitted = async (
  client: Client,
  content: ApplicationContent = floodNotice,
  as: string = people.clerk,
): Promise<State> => {
  const window = content.window ?? (await earliestWindow(client, as, content));
  return act(client, as, await drafted(client, { ...content, window }, as), 'submit');
};

/** The coordination order that gives all that was asked for, a quarter of the phones to each operator. */
export const orderFor = ({ content }: Pick<State, 'content'>) => ({
  operators: sampleOperators.map((operator) => ({ operator, volumeCeiling: (content.volumeEstimate ?? 4) / 4 })),
  window: present(content.window),
  divisions: present(content.divisions),
  accessNumber: '106990000123',
});

export const approved = async (client: Client, found: State, as: string = people.officer): Promise<State> =>
  act(client, as, found, 'approve', { order: orderFor(found), reason: '同意协调发送。' });

export const looked = ({ must, get }: Client, id: string, as: string = people.auditor) =>
  must(ApplicationCase, get(as, `/applications/${id}`));

/** Moves the clock to the opening of the window ordered, so that the send begins. */
export const opened = (journey: Journey, { order }: State): Promise<string> =>
  journey.moveTo(present(order).window.start);
