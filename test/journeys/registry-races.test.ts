import { RegistryState } from '../../lambda/http/schemas/cases.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import { sampleOperators } from '../../local/sample-world.ts';
import { startJourney } from './journey.ts';
import { people } from './people.ts';

const journey = await startJourney();

type Change = { readonly kind: 'organisation' | 'operator'; readonly id: string; readonly value: object | null };

const office = (id: string, name: string, more: object = {}): Change => ({
  kind: 'organisation',
  id,
  value: {
    id,
    name,
    aliases: [],
    kind: 'department',
    level: 'provincial',
    division: '440000',
    contact: { office: '办公室', phone: '020-55500120' },
    ...more,
  },
});

const authority = (id: string, name: string, succeeds: readonly string[], division = '440000'): Change =>
  office(id, name, { kind: 'telecom-authority', division, ...(succeeds.length === 0 ? {} : { succeeds }) });

const retired = (id: string): Change => ({ kind: 'operator', id, value: null });

let asked = 0;
const propose = async ({ kind, id, value }: Change): Promise<number> => {
  asked += 1;
  const entry = value === null ? null : { kind, value };
  const path = `/registry/${kind}/${id}/proposals`;
  const answer = journey.post(people.registrar, path, { entry, reason: '变更' }, `change-${asked}`);
  return (await journey.must(RegistryState, answer)).version;
};

const confirm = ({ kind, id }: Change, version: number) =>
  journey.post(people.secondRegistrar, `/registry/${kind}/${id}/confirm`, { version });

/** What comes of changes that are confirmed at one moment: nothing where one is in force, or why it is refused. */
const confirmedAtOnce = async (...changes: readonly Change[]): Promise<readonly string[]> => {
  const versions: number[] = [];
  for (const change of changes) versions.push(await propose(change));
  const answers = await Promise.all(changes.map((change, index) => confirm(change, versions[index] ?? 0)));
  return answers
    .map(({ status, body }) => (status === 200 ? '' : `${status} ${Problem.parse(body).reason}`))
    .toSorted();
};

describe('two changes of the register at one moment', () => {
  it('give no two bodies one name, in twenty rounds, however it is written', async () => {
    const outcomes: (readonly string[])[] = [];
    for (let round = 0; round < 20; round += 1) {
      const place = String.fromCodePoint(0x4e00 + round * 7);
      const one = office(`one-${round}`, `广东省${place}汇发展厅`);
      const other = office(`other-${round}`, `其他${place}机构`, { aliases: [`廣東省${place}匯發展廳`] });
      outcomes.push(await confirmedAtOnce(...(round % 2 === 0 ? [one, other] : [other, one])));
    }
    expect(outcomes).toEqual(outcomes.map(() => ['', '422 name-alike']));
  });

  it('give no authority two successors, and none a place that another has', async () => {
    const first = authority('gd-comms-2', '广东省信息通信管理局', ['gd-comms']);
    const second = authority('gd-comms-3', '广东省无线电通信局', ['gd-comms']);
    expect(await confirmedAtOnce(first, second)).toEqual(['', '422 succeeded-already']);
    const there = authority('hn-comms', '海南省通信管理局', [], '460000');
    const also = authority('hn-comms-2', '海南省信息管理局', [], '460000');
    expect(await confirmedAtOnce(there, also)).toEqual(['', '422 authority-there']);
  });

  it('have no two authorities take over from each other', async () => {
    const [one, other] = [
      authority('gx-comms', '广西通信管理局', [], '450000'),
      authority('gz-comms', '贵州省通信管理局', [], '520000'),
    ];
    expect(await confirmedAtOnce(one, other)).toEqual(['', '']);
    const outcome = await confirmedAtOnce(
      authority('gx-comms', '广西通信管理局', ['gz-comms'], '450000'),
      authority('gz-comms', '贵州省通信管理局', ['gx-comms'], '520000'),
    );
    expect(outcome).toEqual(['', '422 succeeds-itself']);
  });

  it('leave an operator, though both that there are would leave', async () => {
    const operators = sampleOperators.map((id) => retired(id));
    expect(await confirmedAtOnce(...operators)).toEqual(['', '', '', '422 last-operator']);
  });
});
