import { servedBy } from '../domain/emergency/orders.ts';
import { type Estimate, type EstimateAnswer, type EstimateTarget, readEstimate } from '../domain/order/estimate.ts';
import { subscribedIn } from '../domain/order/subscribed.ts';
import { usualTarget } from '../domain/order/target.ts';
import type { Operator } from '../domain/registry/events.ts';
import { phonesAtMostIn } from '../domain/rules/phones-at-most.ts';
import type { Deps, Digest } from './ports.ts';

/** Where somebody would send an alert, and whose phones there; what is not said is as for every alert. */
export type EstimateAsked = Pick<EstimateTarget, 'divisions' | 'areas'> & {
  readonly reach?: EstimateTarget['reach'] | undefined;
  readonly visitors?: boolean | undefined;
};

/** What one operator answers to a question, as JSON says it. Throws where it gives no answer. */
export type AskOperator = (operator: Operator, target: EstimateTarget) => Promise<unknown>;

export type Estimates = {
  /** Of every operator that an alert for this would be ordered from; `subject`: who asks. Never throws for an operator. */
  readonly ask: (asked: EstimateAsked, subject: string) => Promise<readonly Estimate[]>;
};

export type EstimatesDeps = Pick<Deps, 'registry' | 'policy' | 'clock'> & {
  readonly digest: Digest;
  readonly askOperator: AskOperator;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsedMs: () => number;
  /** How long anybody waits for an operator. */
  readonly withinMs: number;
};

/** An answer is good for so long, and that there is none for a shorter time: nobody asks about one area again before. */
const [answerKeptMs, silenceKeptMs] = [15_000, 5_000];
/** One person has operators asked once in so long. */
const personWaitsMs = 3_000;
/** Questions that one operator has before it at once, from one process. */
const questionsAtOnce = 4;
/** Answers and people that are remembered: the oldest go. */
const rememberedAtMost = 1_000;

const remember = <T>(known: Map<string, T>, key: string, value: T): void => {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > rememberedAtMost && oldest !== undefined) known.delete(oldest);
};

const orNothing = async <T>(work: Promise<T>, withinMs: number): Promise<T | null> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, withinMs, null);
  });
  try {
    return await Promise.race([work, tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
};

/** An operator's word of now, or why there is none. */
type Word = EstimateAnswer | Exclude<Estimate['asking'], 'answered'>;

type Kept = { readonly word: Promise<Word>; until: number };

/**
 * Asks operators how many phones an alert would be for, all side by side, each for as long as anybody waits and no oftener than is
 * said above; what an operator does not say, the register says as far as it can. It keeps nothing but these answers.
 */
export const createEstimates = (deps: EstimatesDeps): Estimates => {
  const { registry, policy, clock, digest, askOperator, elapsedMs, withinMs } = deps;
  const answers = new Map<string, Kept>();
  const people = new Map<string, number>();
  const before = new Map<string, number>();

  const count = (operator: string, by: 1 | -1): void => void before.set(operator, (before.get(operator) ?? 0) + by);

  const put = async (operator: Operator, target: EstimateTarget): Promise<Word> => {
    count(operator.id, 1);
    const asked = askOperator(operator, target).finally(() => count(operator.id, -1));
    const answer = await orNothing(asked, withinMs);
    const phonesAtMost = Math.min(policy.phonesAtMost, phonesAtMostIn(target.divisions, policy));
    return readEstimate(answer, { now: clock(), phonesAtMost }) ?? 'no-answer';
  };

  const ask = (operator: Operator, target: EstimateTarget, key: string): Promise<Word> => {
    const kept: Kept = { word: put(operator, target), until: Number.POSITIVE_INFINITY };
    remember(answers, key, kept);
    return kept.word.then((word) => {
      kept.until = elapsedMs() + (typeof word === 'string' ? silenceKeptMs : answerKeptMs);
      return word;
    });
  };

  /** Whether the person may have operators asked now; that they do counts once for all of them. */
  const turnOf = (subject: string): (() => boolean) => {
    let given: boolean | undefined;
    return () => {
      if (given !== undefined) return given;
      const now = elapsedMs();
      given = now >= (people.get(subject) ?? Number.NEGATIVE_INFINITY) + personWaitsMs;
      if (given) remember(people, subject, now);
      return given;
    };
  };

  const wordOf = async (operator: Operator, target: EstimateTarget, mayAsk: () => boolean): Promise<Word> => {
    const { id, capabilities, estimateEndpoint } = operator;
    if (estimateEndpoint === undefined || capabilities?.estimates !== true) return 'cannot';
    const key = digest({ id, estimateEndpoint, target });
    const kept = answers.get(key);
    if (kept !== undefined && kept.until > elapsedMs()) return kept.word;
    if ((before.get(id) ?? 0) >= questionsAtOnce || !mayAsk()) return 'not-now';
    return ask(operator, target, key);
  };

  const estimateOf = async (operator: Operator, target: EstimateTarget, mayAsk: () => boolean): Promise<Estimate> => {
    const word = await wordOf(operator, target, mayAsk);
    if (typeof word !== 'string') return { by: 'operator', operator: operator.id, asking: 'answered', ...word };
    const phones = subscribedIn(target.divisions, operator.subscribers ?? []);
    return phones === null
      ? { by: 'nobody', operator: operator.id, asking: word }
      : { by: 'register', operator: operator.id, asking: word, phones };
  };

  return {
    ask: async ({ divisions, areas, reach = usualTarget.reach, visitors = usualTarget.visitors }, subject) => {
      const { operators } = await registry.facts();
      const mayAsk = turnOf(subject);
      return Promise.all(
        servedBy({ divisions }, [...operators.values()]).map(([operator, own]) =>
          estimateOf(
            operator,
            { divisions: [...own], ...(areas === undefined ? {} : { areas }), reach, visitors },
            mayAsk,
          ),
        ),
      );
    },
  };
};
