import type { StoredCommit } from '../domain/journal/commit.ts';
import type { Evidence } from '../domain/journal/evidence.ts';
import { ordersIn } from '../domain/journal/given-orders.ts';
import type { ShownCommit } from '../domain/journal/shown-commit.ts';
import { caseStream, orderStream, recordStream } from '../domain/kernel/streams.ts';
import { readsAtOnce } from './at-once.ts';
import { breaksIn, type Chain, caseChain, chainOf, explanationsIn, method, type Vouched } from './evidence.ts';
import type { Archive, Digest, Journal } from './ports.ts';
import { loadRemains } from './remains.ts';

/**
 * Where a part begins. The chains of a case stand in this order: its own (0), and of each order that it gave what became of it
 * (odd) and the copy of what was published (even). `after`: the version that the part before ended with, 0 at the beginning of a chain. `head`:
 * the last version of the case that is given, the same in all parts, whatever is committed meanwhile.
 */
export type PartPlace = {
  readonly number: number;
  readonly head: number;
  readonly chain: number;
  readonly after: number;
};

/** What a function weighs of a commit: as JSON in a string of JSON. */
const weightOf = (commit: object): number => Buffer.byteLength(JSON.stringify(JSON.stringify(commit)), 'utf8');

/** An order with nothing in it yet, and what an anchor says of a chain. */
const chainWeighs = 3_000;

/** Two thirds of what a function answers with (6 MB), plain: whoever takes no packed answers gets it too. */
export const partAtMostInBytes = 4_000_000;

type Piece = {
  readonly chain: Chain;
  readonly index: number;
  readonly commits: readonly ShownCommit[];
  readonly begins: boolean;
};
type Cut = { readonly pieces: readonly Piece[]; readonly next: Pick<PartPlace, 'chain' | 'after'> | null };

/** As many commits from a place on as a part holds, one at the least. `read`: the chains from one to before another. */
const cutAt = async (
  from: Pick<PartPlace, 'chain' | 'after'>,
  chains: number,
  most: number,
  read: (first: number, end: number) => Promise<readonly (readonly [Chain, readonly ShownCommit[]])[]>,
): Promise<Cut> => {
  const pieces: Piece[] = [];
  let [weight, isEmpty] = [0, true];
  for (let first = from.chain; first < chains; first += readsAtOnce)
    for (const [offset, [chain, all]] of (await read(first, Math.min(first + readsAtOnce, chains))).entries()) {
      const index = first + offset;
      const after = index === from.chain ? from.after : 0;
      const taken: ShownCommit[] = [];
      weight += chainWeighs;
      const cut = (): Cut => ({
        pieces: [...pieces, { chain, index, commits: taken, begins: after === 0 }],
        next: { chain: index, after: taken.at(-1)?.version ?? after },
      });
      if (weight > most && !isEmpty) return { pieces, next: { chain: index, after } };
      for (const commit of all.filter(({ version }) => version > after)) {
        weight += weightOf(commit);
        if (weight > most && !isEmpty) return taken.length === 0 ? { pieces, next: { chain: index, after } } : cut();
        taken.push(commit);
        isEmpty = false;
      }
      pieces.push({ chain, index, commits: taken, begins: after === 0 });
    }
  return { pieces, next: null };
};

type Asked = {
  readonly caseId: string;
  /** null for the first part. */
  readonly from: PartPlace | null;
  /** Digest of the part before; null for the first. */
  readonly previous: string | null;
  readonly exportedAt: string;
  /** What of the case's own chain is for whoever asks; breaks are looked for in all of it. */
  readonly shown: (commits: readonly StoredCommit[]) => readonly ShownCommit[];
  readonly vouched: Vouched | undefined;
  /** Streams of the register that explain late anchors of its time. */
  readonly explaining: readonly string[];
  /** A place as whoever asks for the next part names it. */
  readonly named: (place: PartPlace) => string;
  readonly most?: number;
};

/**
 * One part of the evidence of a case, its commits to the letter as they are stored; null when there is no such case, or the place
 * is beyond its end. Throws where nothing of the case can be read. What an anchor vouches for of a chain, and where it breaks, stands in the part in which the chain begins; explanations stand in the first.
 */
export const evidencePartOf = async (
  { load, stored }: Pick<Journal & Archive, 'load' | 'stored'>,
  digest: Digest,
  asked: Asked,
): Promise<Evidence | null> => {
  const { caseId, from, previous, exportedAt, most = partAtMostInBytes } = asked;
  const own = await caseChain({ stored }, caseId);
  if (own === null) return null;
  const head = from?.head ?? own.commits.at(-1)?.version ?? 0;
  const { commits: readable } = await loadRemains({ journal: { load } }, own.stream);
  const orderIds = readable
    .filter(({ version }) => version <= head)
    .flatMap(ordersIn)
    .map(({ orderId }) => orderId);
  const streams = [caseStream(caseId), ...orderIds.flatMap((id) => [orderStream(id), recordStream(id)])];
  const ownShown = asked.shown(own.commits).filter(({ version }) => version <= head);
  const read = (first: number, end: number) =>
    Promise.all(
      streams.slice(first, end).map(async (stream, offset): Promise<readonly [Chain, readonly ShownCommit[]]> => {
        if (first + offset === 0) return [own, ownShown];
        const chain = await chainOf({ stored }, stream);
        return [chain, chain.commits];
      }),
    );
  const begin = from ?? { number: 1, head, chain: 0, after: 0 };
  if (begin.chain >= streams.length) return null;
  const { pieces, next } = await cutAt(begin, streams.length, most, read);
  const begun = pieces.filter(({ begins }) => begins).map(({ chain }) => chain);
  const commitsOf = (index: number) => pieces.find((piece) => piece.index === index)?.commits ?? [];
  const places = [...new Set(pieces.flatMap(({ index }) => (index === 0 ? [] : [Math.floor((index - 1) / 2)])))];
  const evidence = {
    caseId,
    exportedAt,
    method,
    part: {
      number: begin.number,
      previous,
      place: from === null ? null : asked.named(from),
      next: next === null ? null : asked.named({ ...next, number: begin.number + 1, head }),
    },
    case: [...commitsOf(0)],
    orders: places.map((place) => ({
      orderId: orderIds[place] ?? '',
      commits: [...commitsOf(1 + 2 * place)],
      record: [...commitsOf(2 + 2 * place)],
    })),
    ...(asked.vouched === undefined ? {} : { anchor: await asked.vouched(begun.map(({ stream }) => stream)) }),
    ...(begin.number === 1 ? await explanationsIn({ stored }, asked.explaining) : {}),
    broken: await breaksIn(begun, digest),
  };
  return { ...evidence, digest: digest(evidence) };
};

/** The evidence file of one case in one; `more` where it holds more than `most` bytes, null when there is no such case. */
export const evidenceOf = async (
  archive: Pick<Journal & Archive, 'load' | 'stored'>,
  digest: Digest,
  asked: Omit<Asked, 'from' | 'previous' | 'named'> & { readonly most: number },
): Promise<Evidence | 'more' | null> => {
  const whole = await evidencePartOf(archive, digest, { ...asked, from: null, previous: null, named: () => '' });
  if (whole === null) return null;
  const { part, digest: _, ...contents } = whole;
  return part?.next === null ? { ...contents, digest: digest(contents) } : 'more';
};
