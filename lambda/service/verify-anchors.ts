import { addMinutes, isBefore } from '../domain/calendar/instant.ts';
import { Instant } from '../domain/calendar/stored-instant.ts';
import { type Anchor, type AnchorKey, type Head, type KeptAnchor, noAnchor } from '../domain/journal/anchor.ts';
import { type Contradiction, contradictionOf } from '../domain/journal/anchored-case.ts';
import type { Sealed } from '../domain/journal/chain.ts';
import { type HeadPage, pageOf, rootOfPages } from '../domain/journal/heads-tree.ts';
import type { Hash } from '../domain/journal/merkle.ts';
import { type AnchorTools, digestOfAnchor, isSigned, readAnchor } from '../domain/journal/signed-anchor.ts';
import { type AnchorReader, anchoredAfter } from './anchoring.ts';

/** By which anchor. */
export type AnchorName = Pick<Anchor, 'number' | 'at'>;

/**
 * What is wrong with an anchor itself: it is not there or cannot be read, it is not signed by its key or by a key that is
 * not trusted, it does not follow on the one before, its heads are not there or do not lead to its root, or they go back
 * behind those of an anchor before.
 */
export type AnchorBreak = {
  readonly anchor: number;
  readonly reason:
    | 'missing'
    | 'unreadable'
    | 'not-signed'
    | 'not-trusted'
    | 'other-previous'
    | 'other-heads'
    | 'heads-went-back';
};

/** A commit that should have been in the last anchor by its own instant, and is not. */
export type NotAnchored = { readonly stream: string; readonly version: number; readonly reason: 'not-anchored' };

/**
 * A commit of instant `at` is not among the heads of an anchor that was made more than the time between two later, though
 * those of the next one cover it (`coveredBy`). So looks what was put in afterwards under an earlier date; and so does an
 * honest commit whose stream was read too late, that a clock which stood has dated, or that is older than the anchors.
 */
export type AnchoredLate = {
  readonly stream: string;
  readonly version: number;
  readonly at: string;
  /** The last before `coveredBy` that could be read. */
  readonly anchor: AnchorName;
  readonly coveredBy: AnchorName;
};

export type AnchorsVerdict = {
  readonly anchors: number;
  readonly last: (AnchorName & { readonly kid: string }) | null;
  readonly breaks: readonly AnchorBreak[];
  /** At most one a stream: by the first anchor that speaks against it. */
  readonly contradictions: readonly ((Contradiction | NotAnchored) & { readonly anchor: AnchorName })[];
  /** Every one, streams by name and each as it goes; none of a stream that something contradicts. */
  readonly late: readonly AnchoredLate[];
  /** Commits that the last anchor covers, and those that came after it. */
  readonly covered: number;
  readonly younger: number;
  /** By which anchor a stream was first covered as far as it goes now; none where its last commit is younger. */
  readonly coveredBy: ReadonlyMap<string, AnchorName>;
};

type Dated = Sealed & { readonly at?: unknown };
export type Commits = ReadonlyMap<string, readonly Dated[]>;

export type VerifyAnchorsOptions = {
  readonly store: AnchorReader;
  readonly tools: AnchorTools & { readonly hash: Hash };
  /** The keys that are trusted; whatever key signed where none are named. */
  readonly trusted?: readonly AnchorKey[];
  /** The commits are a part of a journal, such as an evidence file: a stream that is not among them is not missed. */
  readonly isPart?: boolean;
};

/** A stream in the order of its versions. */
type Chain = {
  readonly commits: readonly Dated[];
  readonly byVersion: ReadonlyMap<number, Dated>;
  /** How many of them an anchor has covered so far. */
  covered: number;
};

type Walk = {
  readonly chains: ReadonlyMap<string, Chain>;
  readonly late: AnchoredLate[];
  readonly breaks: AnchorBreak[];
  readonly contradicted: Map<string, AnchorsVerdict['contradictions'][number]>;
  readonly coveredBy: Map<string, AnchorName>;
  /** Of the anchor before, where it could be read. */
  previous: string | null;
  pages: readonly HeadPage[];
  last: AnchorsVerdict['last'];
};

const isTrusted = (key: AnchorKey, trusted: VerifyAnchorsOptions['trusted']): boolean =>
  trusted?.some(({ kid, x, y }) => kid === key.kid && x === key.x && y === key.y) ?? true;

const orNull = async <T>(question: Promise<T>): Promise<T | null> => {
  try {
    return await question;
  } catch {
    return null;
  }
};

/** Heads of the pages in their order; null where one is not there, or they lead to another root. */
const pagesTo = async (
  { store, tools }: VerifyAnchorsOptions,
  kept: KeptAnchor,
  anchor: Anchor,
  known: readonly HeadPage[],
): Promise<readonly HeadPage[] | null> => {
  const before = new Map(known.map((page) => [page.root, page]));
  const pages: HeadPage[] = [];
  for (const root of kept.pages) {
    const heads = before.has(root) ? null : await orNull(store.page(root));
    const page = before.get(root) ?? (heads === null || heads.length === 0 ? null : pageOf(heads, tools.hash));
    if (page?.root !== root) return null;
    pages.push(page);
  }
  return rootOfPages(kept.pages, tools.hash) === anchor.root ? pages : null;
};

/** Heads that are not as the anchor before had them; null where one went back: a stream never ends before it did. */
const newsIn = (pages: readonly HeadPage[], before: readonly HeadPage[]): readonly Head[] | null => {
  const news: Head[] = [];
  for (const [number, { root, heads }] of pages.entries()) {
    const old = before[number];
    if (old?.root === root) continue;
    if ((old?.heads.length ?? 0) > heads.length) return null;
    for (const [index, head] of heads.entries()) {
      const was = old?.heads[index];
      if (was !== undefined && (was.stream !== head.stream || was.version > head.version)) return null;
      if (was?.version === head.version && was.hash !== head.hash) return null;
      if (was?.version !== head.version) news.push(head);
    }
  }
  return pages.length < before.length ? null : news;
};

const chainOf = (given: readonly Dated[]): Chain => {
  const commits = given.toSorted((one, two) => one.version - two.version);
  const byVersion = new Map<number, Dated>();
  for (const commit of commits) if (!byVersion.has(commit.version)) byVersion.set(commit.version, commit);
  return { commits, byVersion, covered: 0 };
};

/** What the clock of the service said of it; null where it said nothing. */
const instantOf = ({ at }: Dated): string | null => Instant.unwrap().safeParse(at).data ?? null;

/** Whether an anchor of that instant should have covered it, if it was written when it says: the time between two is allowed. */
const isDatedBefore = (at: string | null, anchor: AnchorName): at is string =>
  at !== null && isBefore(addMinutes(at, anchoredAfter.minutes), anchor.at);

/** Looks once at each commit, when an anchor first covers it: the one before did not. */
const cover = (walk: Walk, coveredBy: AnchorName, { stream, version }: Head, chain: Chain): void => {
  for (;;) {
    const commit = chain.commits[chain.covered];
    if (commit === undefined || commit.version > version) return;
    chain.covered += 1;
    if (walk.last === null) continue;
    const [at, { number, at: madeAt }] = [instantOf(commit), walk.last];
    const anchor = { number, at: madeAt };
    if (isDatedBefore(at, anchor)) walk.late.push({ stream, version: commit.version, at, anchor, coveredBy });
  }
};

const holdAgainst = (walk: Walk, anchor: AnchorName, news: readonly Head[], isPart: boolean): void => {
  for (const head of news) {
    const { stream } = head;
    const known = walk.chains.get(stream);
    if (known === undefined && isPart) continue;
    const chain = known ?? chainOf([]);
    const hashAt = (version: number) => chain.byVersion.get(version)?.hash ?? null;
    const found = contradictionOf(head, { count: chain.commits.length, hashAt });
    if (found !== null && !walk.contradicted.has(stream)) walk.contradicted.set(stream, { ...found, anchor });
    cover(walk, anchor, head, chain);
    const isWhole = chain.covered === chain.commits.length;
    if (found === null && isWhole && !walk.coveredBy.has(stream)) walk.coveredBy.set(stream, anchor);
  }
};

const step = async (walk: Walk, number: number, options: VerifyAnchorsOptions): Promise<void> => {
  const { store, tools, trusted, isPart = false } = options;
  const isBroken = (reason: AnchorBreak['reason']): void => void walk.breaks.push({ anchor: number, reason });
  const kept = await orNull(store.anchor(number).then((anchor) => ({ anchor })));
  const read = kept?.anchor === null || kept === null ? null : readAnchor(kept.anchor.signed);
  const before = walk.previous;
  walk.previous = read === null ? null : await digestOfAnchor(read, tools.hash);
  if (kept === null) return isBroken('unreadable');
  if (kept.anchor === null) return isBroken('missing');
  if (read === null) return isBroken('unreadable');
  if (!(await isSigned(read, kept.anchor.key, tools))) return isBroken('not-signed');
  if (!isTrusted(kept.anchor.key, trusted)) return isBroken('not-trusted');
  const { anchor, kid } = read;
  if (anchor.number !== number || (before !== null && anchor.previous !== before)) isBroken('other-previous');
  const pages = await pagesTo(options, kept.anchor, anchor, walk.pages);
  if (pages === null) return isBroken('other-heads');
  const news = newsIn(pages, walk.pages);
  if (news === null) isBroken('heads-went-back');
  const name = { number, at: anchor.at };
  holdAgainst(walk, name, news ?? pages.flatMap(({ heads }) => heads), isPart);
  walk.pages = pages;
  walk.last = { ...name, kid };
};

/** A chain goes on behind the last anchor, and its first commit there is older than that by more than the time between two. */
const notAnchored = (walk: Walk): void => {
  const { last } = walk;
  if (last === null) return;
  for (const [stream, { commits, covered }] of walk.chains) {
    const next = commits[covered];
    if (next === undefined || walk.contradicted.has(stream) || !isDatedBefore(instantOf(next), last)) continue;
    const found = { stream, version: next.version, reason: 'not-anchored' as const };
    walk.contradicted.set(stream, { ...found, anchor: { number: last.number, at: last.at } });
  }
};

/**
 * Holds a journal against every anchor there is, from the first to the last: each is to be signed and to follow on the one
 * before, and each head that it vouches for is to stand in the journal as it says.
 */
export const verifyAnchors = async (commits: Commits, options: VerifyAnchorsOptions): Promise<AnchorsVerdict> => {
  const anchors = await options.store.last(0);
  const walk: Walk = {
    chains: new Map([...commits].map(([stream, chain]) => [stream, chainOf(chain)])),
    late: [],
    breaks: [],
    contradicted: new Map(),
    coveredBy: new Map(),
    previous: noAnchor,
    pages: [],
    last: null,
  };
  for (let number = 1; number <= anchors; number += 1) await step(walk, number, options);
  notAnchored(walk);
  const all = [...commits.values()].reduce((sum, chain) => sum + chain.length, 0);
  const covered = [...walk.chains.values()].reduce((sum, chain) => sum + chain.covered, 0);
  const { breaks, last, coveredBy } = walk;
  const byStream = (one: { readonly stream: string }, two: { readonly stream: string }) =>
    one.stream < two.stream ? -1 : 1;
  const contradictions = [...walk.contradicted.values()].toSorted(byStream);
  const late = walk.late.filter(({ stream }) => !walk.contradicted.has(stream)).toSorted(byStream);
  return { anchors, last, breaks, contradictions, late, covered, younger: all - covered, coveredBy };
};
