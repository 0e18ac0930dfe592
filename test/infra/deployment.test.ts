import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { coordinatorApp } from '../../infra/coordinator-app.ts';
import { settingNames } from '../../infra/settings.ts';
import { commandsIn } from './commands-in.ts';
import { unbundled } from './synthesised.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const commands = commandsIn(runbook);

const Parameter = z.object({
  Default: z.string().optional(),
  AllowedPattern: z.string().default(''),
  MinLength: z.number().default(0),
});
const Template = z.object({
  Parameters: z.record(z.string(), Parameter).default({}),
  Outputs: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
type Stacks = ReadonlyMap<string, z.infer<typeof Template>>;

const synthesised = new Map<string, Stacks>();

/** The stacks of the app with this context on top of what is shipped. */
const stacksWith = (context: Readonly<Record<string, unknown>>): Stacks => {
  const key = JSON.stringify(context);
  const known = synthesised.get(key);
  if (known !== undefined) return known;
  const app = unbundled({ ...context });
  coordinatorApp(app);
  const { stacks } = app.synth({ skipValidation: true });
  const made = new Map(stacks.map(({ stackName, template }) => [stackName, Template.parse(template)]));
  synthesised.set(key, made);
  return made;
};

/** What CDK itself puts into a template. */
const isOwn = (parameter: string): boolean => parameter !== 'BootstrapVersion';

const parametersOf = (stacks: Stacks, stack: string) =>
  Object.entries(stacks.get(stack)?.Parameters ?? {}).filter(([name]) => isOwn(name));

type Deployment = {
  readonly stacks: readonly string[];
  readonly parameters: readonly (readonly [stack: string, name: string, value: string])[];
  readonly context: Readonly<Record<string, string>>;
};

const flagsWithValue: readonly string[] = ['--parameters', '-c', '--context'];

/** `npx cdk deploy …`: what is named, and what is said of it. */
const deploymentOf = (words: readonly string[]): Deployment => {
  const said = (...flags: readonly string[]) => words.filter((_, index) => flags.includes(words[index - 1] ?? ''));
  const parameters = said('--parameters').map((text) => {
    const [, stack = '', name = '', value = ''] = /^(?:(\w+):)?(\w+)=(.*)$/s.exec(text) ?? [];
    return [stack, name, value] as const;
  });
  const context = Object.fromEntries(said('-c', '--context').map((text) => text.split(/=(.*)/s).slice(0, 2)));
  const named = words.slice(3).filter((word, index) => {
    const before = words[index + 2] ?? '';
    return !word.startsWith('-') && !flagsWithValue.includes(before);
  });
  return { stacks: named, parameters, context };
};

const cdk = commands.filter((words) => words[0] === 'npx' && words[1] === 'cdk');
const deployments = cdk.filter((words) => words[2] === 'deploy').map(deploymentOf);
const shipped = stacksWith({});

describe('the deployment that the runbook describes', () => {
  it('begins with what CDK itself needs, and deploys both stacks', () => {
    expect(cdk[0]).toEqual(['npx', 'cdk', 'bootstrap', 'aws://$ACCOUNT/$REGION']);
    expect(new Set(deployments.flatMap(({ stacks }) => stacks))).toEqual(new Set(shipped.keys()));
  });

  it('installs the command line of CDK before it is called: no package brings it along', () => {
    const installs = commands.findIndex((words) => /^npm install .*\baws-cdk@\d/.test(words.join(' ')));
    const called = commands.findIndex((words) => words[1] === 'cdk');
    expect(installs).toBeGreaterThanOrEqual(0);
    expect(installs).toBeLessThan(called);
  });

  it('is written as it is typed: no command of CDK stands in the middle of a sentence, without its stack', () => {
    const prose = runbook.replaceAll(/```[\s\S]*?```/g, '');
    expect(prose).not.toMatch(/cdk (?:deploy|bootstrap)/);
  });

  it.each(deployments)('names its stacks, and gives them settings that are some: $stacks $context', (deployment) => {
    expect(deployment.stacks).not.toEqual([]);
    expect(Object.keys(deployment.context).filter((name) => !settingNames.includes(name))).toEqual([]);
    const made = stacksWith(deployment.context);
    expect(deployment.stacks.filter((name) => !made.has(name))).toEqual([]);
  });

  it.each(deployments)('gives no parameter that a stack does not take, and no value it refuses: $stacks', (given) => {
    for (const [stack, name, value] of given.parameters) {
      expect(given.stacks).toContain(stack);
      const parameter = Object.fromEntries(parametersOf(shipped, stack))[name];
      if (parameter === undefined) throw new Error(`${stack} takes no ${name}`);
      expect(value).toMatch(new RegExp(parameter.AllowedPattern));
      expect(value.length).toBeGreaterThanOrEqual(parameter.MinLength);
    }
  });

  it.each([...shipped.keys()])('gives %s at its first deployment everything that has no default', (stack) => {
    const first = deployments.find(({ stacks }) => stacks.includes(stack));
    const given = first?.parameters.map(([, name]) => name);
    const needed = parametersOf(shipped, stack).flatMap(([name, { Default }]) => (Default === undefined ? name : []));
    expect(given).toEqual(expect.arrayContaining(needed));
  });

  it('puts the console where the coordinator lets its pages upload from', () => {
    const given = (wanted: string) =>
      deployments.flatMap(({ parameters }) => parameters).find(([, name]) => name === wanted)?.[2];
    expect(given('ConsoleOrigin')).toBe(`https://${given('DomainName')}`);
  });
});

const firstCells = (heading: string): readonly string[] => {
  const table = runbook.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
};

describe('the tables of the runbook', () => {
  it('name every parameter of every stack, and none that is none', () => {
    const all = [...shipped.keys()].flatMap((stack) => parametersOf(shipped, stack).map(([name]) => name));
    expect(firstCells('Parameter').toSorted()).toEqual(all.toSorted());
  });

  it('name every setting, and none that is none', () => {
    const forTests = 'handlersDir';
    expect(firstCells('Setting').toSorted()).toEqual(settingNames.filter((name) => name !== forTests).toSorted());
  });
});

/** `output STACK WORD` and the like, also inside of another command. */
const asked = (pattern: RegExp): readonly (readonly [string, string])[] =>
  [...runbook.matchAll(pattern)].map(([, first = '', second = '']) => [first, second] as const);

describe('what the runbook looks up', () => {
  it.each(asked(/output (Coordinator\w*) (\w+)/g))('is one output: %s %s', (stack, word) => {
    const outputs = Object.keys(shipped.get(stack)?.Outputs ?? {});
    expect(outputs.filter((name) => name.startsWith(word))).toHaveLength(1);
  });

  const resources = Object.entries(shipped.get('Coordinator')?.Resources ?? {});
  const isThere = (type: string, word: string): boolean =>
    resources.some(([id, { Type }]) => Type === type && id.includes(word));

  it.each(asked(/find_resource (AWS::\w+::\w+) (\w+)/g))('is there: %s %s', (type, word) => {
    expect(isThere(type, word)).toBe(true);
  });

  it.each(asked(/faults (\w+) ([\w.-]+)/g))('is a log, and counted in it: %s %s', (word, code) => {
    const named = (type: string, start: string) =>
      resources.flatMap(([id, { Type, Properties }]) => (Type === type && id.startsWith(start) ? [Properties] : []));
    expect(named('AWS::Logs::LogGroup', word)).toHaveLength(1);
    const handler = word.replace(/Logs$/, '');
    const [environment] = named('AWS::Lambda::Function', `${handler}Function`).map((it) => it['Environment']);
    const service = Object(environment)['Variables']['POWERTOOLS_SERVICE_NAME'];
    // Of a record that a function keeps the alarm stands with the record, and names the function that counts.
    const alarms = named('AWS::CloudWatch::Alarm', '');
    expect(alarms).toContainEqual(
      expect.objectContaining({ MetricName: code, Dimensions: [{ Name: 'service', Value: service }] }),
    );
  });

  it('is found however many resources there are: the question asked by stack ends at a hundred', () => {
    expect(resources.length).toBeGreaterThan(100);
    expect(runbook).not.toContain('describe-stack-resources');
  });
});
