import * as z from 'zod';
import { sampleOperators } from '../../local/sample-world.ts';
import type { Answer, ApiClient } from '../../local/scenario/api-client.ts';
import { floodNotice } from './applications.ts';
import { rainstorm } from './emergencies.ts';
import { people } from './people.ts';
import { between, type Random } from './random.ts';

/** What the system acknowledged: it must be in the journal, whatever happens afterwards. */
export type Acknowledged = { readonly caseId: string; readonly version: number; readonly command: string };

export type Workload = {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers that were neither a success nor the end of the system. */
  readonly refused: readonly string[];
  /** Runs every chain of commands to its end. */
  readonly run: () => Promise<void>;
};

type Post = (as: string, path: string, body: object, command: string) => Promise<z.infer<typeof Case> | null>;
type Chain = (post: Post, name: string) => Promise<void>;

const Case = z.looseObject({ id: z.string(), version: z.int() });

export type Setting = {
  readonly client: ApiClient;
  readonly now: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly random: Random;
  /** Resolves when the system answers again. */
  readonly whenUp: () => Promise<void>;
};

const applicationChain =
  ({ window, random }: Setting): Chain =>
  async (post, name) => {
    const content = { ...floodNotice, window };
    const draft = await post(people.clerk, '/applications', { content }, 'draft-application');
    if (draft === null) return;
    const path = `/applications/${draft.id}`;
    await post(people.clerk, `${path}/submit`, { version: 1 }, 'submit-application');
    const turn = Number(name) % 5;
    if (turn < 2)
      return void (await post(
        people.clerk,
        `${path}/withdraw`,
        { version: 2, reason: '不再需要。' },
        'withdraw-application',
      ));
    const body = { version: 2, reason: '原因。' };
    if (turn < 4) return void (await post(people.officer, `${path}/decline`, body, 'decline-application'));
    const first = between(random, 0, 3);
    const operators = [sampleOperators[first], sampleOperators[(first + 1) % 4]];
    const order = {
      operators: operators.map((operator) => ({ operator, volumeCeiling: 1_000 })),
      window,
      divisions: ['440100'],
      accessNumber: '106990000123',
    };
    await post(people.officer, `${path}/approve`, { ...body, order }, 'approve-application');
  };

const emergencyChain =
  ({ now }: Setting): Chain =>
  async (post, name) => {
    const alert = { ...rainstorm(now), instruction: `第${name}号转移点开放，请立即转移到高处。` };
    const sent = await post(people.warningSystem, '/emergencies', { alert }, 'trigger-emergency');
    if (sent === null) return;
    const path = `/emergencies/${sent.id}`;
    if (Number(name) % 4 === 0)
      await post(people.dutyOfficer, `${path}/cancel`, { reason: '误报。' }, 'cancel-emergency');
    if (Number(name) % 4 === 1)
      await post(people.warningSystem, `${path}/update`, { version: 1, alert }, 'update-emergency');
  };

const chainsAtOnce = 10;

/**
 * So many chains of commands, ten at a time. A command that got no answer is given again under its key when the system
 * is back, as a careful client would.
 */
export const workloadOf = (setting: Setting, chains: number): Workload => {
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  const untilAnswered = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const answer = await ask().catch(() => null);
      if (answer !== null && answer.status < 500) return answer;
      await setting.whenUp();
    }
  };
  const postOf =
    (name: string): Post =>
    async (as, path, body, command) => {
      const answer = await untilAnswered(() => setting.client.post(as, path, body, `${name}-${command}`));
      if (answer.status >= 300) {
        refused.push(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return null;
      }
      const { id, version } = Case.parse(answer.body);
      acknowledged.push({ caseId: id, version, command });
      return { id, version };
    };
  const names = Array.from({ length: chains }, (_, index) => String(index));
  const isEmergency = new Map(names.map((name) => [name, setting.random() < 0.15]));
  const worker = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift())
      await (isEmergency.get(name) ? emergencyChain : applicationChain)(setting)(postOf(name), name);
  };
  return {
    acknowledged,
    refused,
    run: async () => void (await Promise.all(Array.from({ length: chainsAtOnce }, worker))),
  };
};
