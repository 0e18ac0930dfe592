import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { formatShanghaiSeconds } from '../../lambda/domain/calendar/instant.ts';
import type { Problem } from '../api/problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { useServiceTimeOf } from '../api/services.tsx';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';

const staleWords = defineWords(
  {
    title: (time: string) => `连接中断：以下内容自 ${time} 起未更新`,
    refused: (why: string, time: string) => `${why}：以下内容自 ${time} 起未更新`,
    note: '情况可能已有变化，恢复连接后自动更新。',
  },
  {
    title: (time: string) => `Connection lost: not up to date since ${time}`,
    refused: (why: string, time: string) => `${why}: not up to date since ${time}`,
    note: 'Things may have changed. This page goes on by itself once the connection is back.',
  },
);

type Heard = {
  readonly data: unknown;
  readonly error: { readonly problem: Problem } | null;
  readonly dataUpdatedAt: number;
  readonly refetch: () => Promise<unknown>;
};

/** Milliseconds since the epoch, of this machine. */
type Look = { readonly now: number; readonly seenSince: number };

/** A hidden page rests and asks anew when it is seen: so long it is given before it is called stale. */
const graceMs = 2_000;

/** Whether what was heard last at `heardAt` is too old to be shown without a word; nothing heard yet is not stale. */
export const isStale = (heardAt: number, { now, seenSince }: Look, afterMs: number): boolean =>
  Number.isFinite(heardAt) && now - heardAt > afterMs && now - seenSince > graceMs;

/** Why the service gave no new answer; null where the connection is what is missing. */
const refusalIn = (readings: readonly Heard[]): Problem['code'] | null => {
  const codes = readings.flatMap(({ error }) => (error === null ? [] : [error.problem.code]));
  return codes.find((code) => code !== 'offline' && code !== 'no-answer') ?? null;
};

type StaleNoticeProps = {
  /** What the page shows and asks for again and again; the one heard of longest ago counts. */
  readonly readings: readonly Heard[];
  /** Milliseconds without an answer, of this machine's clock; more than two looks of the page. */
  readonly afterMs?: number;
};

/** The page's own clock, by the second, and since when the page has been seen. */
const useLook = (): Look => {
  const [look, setLook] = useState<Look>(() => ({ now: Date.now(), seenSince: Date.now() }));
  useEffect(() => {
    const timer = setInterval(() => setLook((before) => ({ ...before, now: Date.now() })), 1000);
    const turn = (): void => {
      if (!document.hidden) setLook({ now: Date.now(), seenSince: Date.now() });
    };
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
    };
  }, []);
  return look;
};

/** On top of a page that lives: says aloud that it does no longer, since when and why. Its lists need not say so again. */
export const StaleNotice = ({ readings, afterMs = 5_000 }: StaleNoticeProps) => {
  const words = useWords(staleWords);
  const problems = useWords(problemWords);
  const { retry } = useWords(commonWords);
  const look = useLook();
  const serviceTimeOf = useServiceTimeOf();
  const shown = readings.filter(({ data }) => data !== undefined);
  const heardAt = Math.min(...shown.map(({ dataUpdatedAt }) => dataUpdatedAt));
  if (!isStale(heardAt, look, afterMs)) return null;
  const time = formatShanghaiSeconds(serviceTimeOf(heardAt)).slice(11);
  const refusal = refusalIn(shown);
  const title = refusal === null ? words.title(time) : words.refused(problems[refusal].title, time);
  const again = (): void => readings.forEach(({ refetch }) => void refetch());
  return (
    <Alert
      className="notice"
      role="alert"
      type="error"
      showIcon
      title={<strong>{title}</strong>}
      description={words.note}
      action={<Button onClick={again}>{retry}</Button>}
    />
  );
};
