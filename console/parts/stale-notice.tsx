import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { formatShanghaiSeconds } from '../../lambda/domain/calendar/instant.ts';
import { useServiceTimeOf } from '../app/server-clock.tsx';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { isStale, type Look } from './stale.ts';

const staleWords = defineWords(
  {
    title: (time: string) => `连接中断：以下内容自 ${time} 起未更新`,
    note: '情况可能已有变化，恢复连接后自动更新。',
  },
  {
    title: (time: string) => `Connection lost: not up to date since ${time}`,
    note: 'Things may have changed. This page goes on by itself once the connection is back.',
  },
);

type Heard = { readonly data: unknown; readonly dataUpdatedAt: number; readonly refetch: () => Promise<unknown> };

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

/** On top of a page that lives: says aloud that it does no longer, and since when. */
export const StaleNotice = ({ readings, afterMs = 5_000 }: StaleNoticeProps) => {
  const words = useWords(staleWords);
  const { retry } = useWords(commonWords);
  const look = useLook();
  const serviceTimeOf = useServiceTimeOf();
  const shown = readings.filter(({ data }) => data !== undefined);
  const heardAt = Math.min(...shown.map(({ dataUpdatedAt }) => dataUpdatedAt));
  if (!isStale(heardAt, look, afterMs)) return null;
  const again = (): void => readings.forEach(({ refetch }) => void refetch());
  return (
    <Alert
      className="stale-notice"
      role="alert"
      type="error"
      showIcon
      title={<strong>{words.title(formatShanghaiSeconds(serviceTimeOf(heardAt)).slice(11))}</strong>}
      description={words.note}
      action={<Button onClick={again}>{retry}</Button>}
    />
  );
};
