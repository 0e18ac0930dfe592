import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Outline } from '../../lambda/domain/division/area/measure.ts';
import type { Answer, Client, RequestOf } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import { useClient } from '../api/services.tsx';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

type Question = RequestOf<'POST /outlines/divisions'>;
type Held = Answer<'POST /outlines/divisions'>;
type Named = Held['touched'][number];

const percent = (share: number): string => (share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`);

const words = defineWords(
  {
    title: '轮廓落在哪些区划',
    asking: '正在按登记的界线核对…',
    failed: '未能核对轮廓落在哪些区划内。发送不受影响。',
    tooWide: '轮廓涉及的区划太多，一次核对不完，没有核对。请减少或缩小轮廓。发送不受影响。',
    nobody: '没有登记区划界线文件：没有人核对轮廓落在哪些区划内。',
    nowhere: '轮廓不在文件所画的任何区划内。请核对坐标和坐标系。',
    share: (name: string, ofOutline: string, ofDivision: string) =>
      `${name}（轮廓的 ${ofOutline}，该区划的 ${ofDivision}）`,
    slightly: (names: string) => `另有不足 1% 的部分在${names}，多为两条界线画得不同。`,
    outside: (count: number, number: number, share: string) =>
      `${count === 1 ? '' : `第 ${number} 个`}轮廓有 ${share} 不在文件所画的任何区划内。`,
    untouched: (names: string) => `轮廓没有落在所选的${names}内。`,
    missing: (names: string) => `轮廓还落在未选的${names}内，不会发往那里。`,
    partly: (names: string) => `所选的${names}文件只画了一部分，轮廓不在已画的部分内；其余部分不能核对。`,
    undrawn: (names: string) => `文件没有画所选的${names}，不能核对。`,
    more: (count: number) => `另有 ${count} 个区划，没有逐一列出。`,
    andOthers: (names: string, count: number) => (count === 0 ? names : `${names}等（另有 ${count} 个）`),
    choose: '改选轮廓所在的区划',
    between: '、',
    source: (file: string) => `依据：${file}`,
    file: ({ title, source, date, reviewNumber }: Held['files'][number]) =>
      `${title}（${source}，${date}，审图号 ${reviewNumber}）`,
  },
  {
    title: 'Divisions that the outlines lie in',
    asking: 'Held against the registered boundaries…',
    failed: 'The outlines could not be held against boundaries. Sending does not wait for that.',
    tooWide:
      'The outlines reach into too many divisions to be held against them: draw fewer or smaller ones. Sending does not wait for that.',
    nobody: 'No file of boundaries is registered: nobody holds the outlines against divisions.',
    nowhere: 'The outlines lie in no division that the file draws. Check the coordinates and what they are drawn in.',
    share: (name: string, ofOutline: string, ofDivision: string) =>
      `${name} (${ofOutline} of the outline, ${ofDivision} of the division)`,
    slightly: (names: string) => `Less than 1% lies in ${names}: most likely two hands drew one border.`,
    outside: (count: number, number: number, share: string) =>
      `${share} of ${count === 1 ? 'the outline' : `outline ${number}`} lies in no division that the file draws.`,
    untouched: (names: string) => `The outlines lie in no part of ${names}, which is chosen.`,
    missing: (names: string) => `The outlines lie in ${names} as well, which is not chosen: nothing is sent there.`,
    partly: (names: string) =>
      `The file draws only a part of ${names}, which is chosen. The outlines do not lie in that part; of the rest nobody can tell.`,
    undrawn: (names: string) => `The file does not draw ${names}, which is chosen: nobody can tell.`,
    more: (count: number) => `${count} more, not named here.`,
    andOthers: (names: string, count: number) => (count === 0 ? names : `${names} and ${count} more`),
    choose: 'Choose the divisions they lie in',
    between: ', ',
    source: (file: string) => `By: ${file}`,
    file: ({ title, source, date, reviewNumber }: Held['files'][number]) =>
      `${title} (${source}, ${date}, review number ${reviewNumber})`,
  },
);

const ask = async (client: Client, question: Question, signal: AbortSignal): Promise<Held> => {
  const outcome = await client.ask('POST /outlines/divisions', question, signal);
  if (!outcome.ok) throw new ProblemError(outcome.error);
  return outcome.value;
};

/** Whoever draws changes them with every move: asked once they have rested. */
const restMs = 500;

const useRested = <T,>(value: T): T => {
  const [rested, rest] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => rest(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};

const written = (areas: readonly Outline[]) =>
  areas.map(({ convertedFrom, ...area }) => (convertedFrom === undefined ? area : { ...area, convertedFrom }));

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((code) => right.includes(code));

const outsideAtLeast = 0.01;

type SaidProps = {
  readonly held: Held;
  readonly divisions: readonly string[];
  readonly choose: (divisions: readonly string[]) => void;
};

const Said = ({ held, divisions, choose }: SaidProps) => {
  const said = useWords(words);
  const { outlines, within, touched, untouched, missing, partly, undrawn, files, more } = held;
  const names = (of: readonly Named[], others = 0): string =>
    said.andOthers(of.map(({ name }) => name).join(said.between), others);
  const slight = within.filter((share) => share.slight);
  const warnings = [
    ...(within.length === 0 ? [said.nowhere] : []),
    ...(untouched.length === 0 ? [] : [said.untouched(names(untouched))]),
    ...(missing.length === 0 || divisions.length === 0 ? [] : [said.missing(names(missing, more.missing))]),
    ...(partly.length === 0 ? [] : [said.partly(names(partly))]),
    ...(undrawn.length === 0 ? [] : [said.undrawn(names(undrawn))]),
  ];
  const codes = touched.map(({ division }) => division);
  return (
    <>
      <ul className="plain">
        {within
          .filter((share) => !share.slight)
          .map(({ division, name, ofOutline, ofDivision }) => (
            <li key={division}>
              {outlines.length === 1 ? said.share(name, percent(ofOutline), percent(ofDivision)) : name}
            </li>
          ))}
        {more.within === 0 ? null : <li>{said.more(more.within)}</li>}
      </ul>
      {slight.length === 0 ? null : <p className="soft">{said.slightly(names(slight))}</p>}
      {outlines.map(({ outside }, index) =>
        outside < outsideAtLeast || within.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no other name than their place
          <p key={index} className="soft">
            {said.outside(outlines.length, index + 1, percent(outside))}
          </p>
        ),
      )}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {codes.length === 0 || more.touched > 0 || isSameSet(codes, divisions) ? null : (
        <div>
          <Button onClick={() => choose(codes)}>{said.choose}</Button>
        </div>
      )}
      <p className="soft">{said.source(files.map(said.file).join(said.between))}</p>
    </>
  );
};

type HeldAgainstProps = Pick<SaidProps, 'divisions' | 'choose'> & { readonly areas: readonly Outline[] };

/** Which divisions outlines lie in, by the file of boundaries that a deployer has registered. Nothing waits for it, and no record claims it. */
export const HeldAgainst = ({ areas, divisions, choose }: HeldAgainstProps) => {
  const { title, asking, failed, tooWide, nobody } = useWords(words);
  const client = useClient();
  const question: Question = { body: { areas: written(areas), divisions } };
  const asked = useMemo(() => JSON.stringify([areas, divisions]), [areas, divisions]);
  const hasRested = useRested(asked) === asked;
  const { data, error } = useQuery<Held, ProblemError>({
    queryKey: ['POST /outlines/divisions', asked],
    queryFn: ({ signal }) => ask(client, question, signal),
    enabled: hasRested,
    retry: false,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const unanswered = error?.problem.reason === 'outlines-too-wide' ? tooWide : failed;
  return (
    <section aria-label={title} aria-live="polite" className="stack">
      <strong>{title}</strong>
      {data !== undefined && data.files.length > 0 ? (
        <Said held={data} divisions={divisions} choose={choose} />
      ) : (
        <p className="soft">{data !== undefined ? nobody : error === null ? asking : unanswered}</p>
      )}
    </section>
  );
};
