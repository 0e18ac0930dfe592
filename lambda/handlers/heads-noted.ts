import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Head } from '../domain/journal/anchor.ts';
import type { Unanchored } from '../service/anchoring.ts';
import { sequenceOf } from './commit-batch.ts';

type Consumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** Of every new item, whether a release reads it or not: what is kept has to be vouched for, whatever it says. */
const headsIn = ({ eventName, dynamodb: { Keys, NewImage } = {} }: DynamoDBRecord): readonly Head[] => {
  const stream = Keys?.['stream']?.S ?? NewImage?.['stream']?.S ?? '';
  const version = Number(Keys?.['version']?.N ?? NewImage?.['version']?.N ?? 0);
  const hash = NewImage?.['hash']?.S ?? '';
  const isHead = eventName === 'INSERT' && stream !== '' && version >= 1 && /^[0-9a-f]{64}$/.test(hash);
  return isHead ? [{ stream, version, hash }] : [];
};

/** Notes what the next anchor is to cover beside whatever else is done with the records; the stream repeats what was not noted. */
export const notingHeads =
  (unanchored: Pick<Unanchored, 'note'>, consume: Consumer, onFault: (cause: unknown) => void): Consumer =>
  async (event) => {
    const noting = unanchored.note(event.Records.flatMap(headsIn)).then(
      () => true,
      (cause: unknown) => {
        onFault(cause);
        return false;
      },
    );
    const answer = await consume(event);
    const [first] = event.Records;
    if ((await noting) || first === undefined) return answer;
    return { batchItemFailures: [{ itemIdentifier: sequenceOf(first) }] };
  };
