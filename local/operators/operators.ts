import { readMachineSecrets } from '../identity/machine-secrets.ts';
import { operatorClientId } from '../sample-world.ts';
import { type SimulatedOperator, startOperator } from './operator.ts';

export type OperatorsOptions = {
  readonly operators: readonly string[];
  readonly dataDir: string;
  /** 0 for any. */
  readonly portOf: (operator: string, index: number) => number;
  readonly issuer: string;
  /** Asked when first needed, because the API starts after the operators. */
  readonly apiUrl: () => string;
  readonly jwksUrl: () => string;
  readonly estimateJwksUrl: () => string;
  readonly now: () => string;
  readonly pace?: number;
  readonly slowAnswerInMs?: number;
};

export type SimulatedOperators = {
  /** Operator id -> base address. */
  readonly urls: Readonly<Record<string, string>>;
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts one simulated operator per id, each with the machine identity `<id>-system`. */
export const startOperators = async (options: OperatorsOptions): Promise<SimulatedOperators> => {
  const { operators, portOf, ...shared } = options;
  const secrets = await readMachineSecrets(options.dataDir);
  const start = async (operator: string, index: number): Promise<[string, SimulatedOperator]> => {
    const clientId = operatorClientId(operator);
    const clientSecret = secrets[clientId] ?? '';
    const port = portOf(operator, index);
    return [operator, await startOperator({ ...shared, operator, port, clientId, clientSecret })];
  };
  await using opened = new AsyncDisposableStack();
  const started: [string, SimulatedOperator][] = [];
  for (const [index, operator] of operators.entries()) {
    const one = await start(operator, index);
    opened.defer(one[1].stop);
    started.push(one);
  }
  opened.move();
  return {
    urls: Object.fromEntries(started.map(([operator, { url }]) => [operator, url])),
    idle: async () => {
      await Promise.all(started.map(([, operator]) => operator.idle()));
    },
    stop: async () => {
      await Promise.all(started.map(([, operator]) => operator.stop()));
    },
  };
};
