import * as z from 'zod';
import type { Alert } from '../../lambda/domain/emergency/alert.ts';
import { EmergencyAnswer, EmergencyCase, EmergencyState } from '../../lambda/http/schemas/cases.ts';
import type { Journey } from './journey.ts';
import { people } from './people.ts';

export type Sent = z.infer<typeof EmergencyAnswer>;
export type Board = z.infer<typeof EmergencyCase>;
type Client = Pick<Journey, 'post' | 'get' | 'must'>;

/** A red rainstorm warning for two cities, well inside the standing authority of the sample world. */
export const rainstorm = (now: string): Alert => ({
  hazardClass: 'natural-disaster',
  eventType: '1003',
  level: 'red',
  text: '广东省应急管理厅：未来三小时雨量可达150毫米以上，请立即停止户外活动，转移到安全处。',
  instruction: '立即转移到高处，不要涉水行车。',
  divisions: ['440100', '440600'],
  issuer: '广东省应急管理厅',
  issuedAt: now,
  start: now,
  urgent: true,
});

let triggers = 0;

export const triggered = async (
  { must, post, now }: Client & Pick<Journey, 'now'>,
  more: Partial<Alert> = {},
  exercise = false,
): Promise<Sent> => {
  triggers += 1;
  const key = `alert-${triggers}`;
  const alert = { ...rainstorm(await now()), ...more };
  return must(EmergencyAnswer, post(people.warningSystem, '/emergencies', { alert, exercise }, key));
};

/** Acts of the emergency path: they order something and answer 202. */
export const acted = (
  { must, post }: Client,
  as: string,
  { id, version }: Pick<Sent, 'id' | 'version'>,
  command: 'update' | 'cancel' | 'end' | 'tell' | 'confirm' | 'refuse',
  body: object,
): Promise<Sent> => must(EmergencyAnswer, post(as, `/emergencies/${id}/${command}`, { version, ...body }));

/** What is done about an emergency afterwards: paperwork, its review, the review of the send, complaints. */
export const accounted = (
  { must, post }: Client,
  as: string,
  { id, version }: Pick<Sent, 'id' | 'version'>,
  command: 'paperwork' | 'paperwork/accept' | 'paperwork/return' | 'review' | 'complaints',
  body: object,
): Promise<z.infer<typeof EmergencyState>> =>
  must(EmergencyState, post(as, `/emergencies/${id}/${command}`, { version, ...body }, `${command}@${id}.${version}`));

export const watched = ({ must, get }: Client, id: string, as: string = people.auditor): Promise<Board> =>
  must(EmergencyCase, get(as, `/emergencies/${id}`));

export const paperworkDocument = {
  reason: '强降雨危及人身安全，情况危急。',
  plan: { title: '广东省防汛防旱防风防冻应急预案' },
  situation: '发送时广州、佛山已出现短时强降雨。',
};

const Commits = z.object({ commits: z.array(z.looseObject({ events: z.array(z.looseObject({ type: z.string() })) })) });

/** The events of a case, in order, as its history shows them. */
export const eventsOf = async ({ must, get }: Client, path: string): Promise<readonly string[]> =>
  (await must(Commits, get(people.auditor, `${path}/history`))).commits.flatMap(({ events }) =>
    events.map(({ type }) => type),
  );
