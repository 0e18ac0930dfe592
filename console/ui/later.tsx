import { Alert, Button } from 'antd';
import { type ComponentType, startTransition, useEffect, useState } from 'react';
import { useWords } from '../i18n/language.tsx';
import { commonWords, defineWords } from '../i18n/words.ts';

const laterWords = defineWords(
  {
    failed: '这一部分未能载入，正在重试',
    advice: '网络中断，或平台刚刚更新。已填写的内容保存在本机，可以重新载入页面。',
  },
  {
    failed: 'This part could not be loaded; trying again',
    advice:
      'The network is down, or the platform has just been updated. What you typed is kept: you may reload the page.',
  },
);

/** An empty place is filled late, a dialog too late: what could not be fetched is asked for again and again. */
const againEveryMs = 2_000;

const Failed = () => {
  const words = useWords(laterWords);
  const { reload } = useWords(commonWords);
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={words.failed}
      description={words.advice}
      action={<Button onClick={() => location.reload()}>{reload}</Button>}
    />
  );
};

const Loading = () => <p role="status">{useWords(commonWords).loading}</p>;

type Prepared = {
  /** Begins to fetch it; whoever uses it does so anyway. */
  readonly prepare: () => void;
};

type State<T> = { readonly is: 'asked' | 'failed' } | { readonly is: 'here'; readonly value: T };

/** What is fetched once, and again and again until it is there. */
const fetching = <T,>(load: () => Promise<T>) => {
  let state: State<T> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: State<T>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const ask = (): void => {
    load().then(
      (value) => become({ is: 'here', value }),
      () => {
        become({ is: 'failed' });
        setTimeout(ask, againEveryMs);
      },
    );
  };
  const prepare = (): void => {
    if (state !== null) return;
    state = { is: 'asked' };
    ask();
  };
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { prepare, listen, state: () => state };
};

type Fetching<T> = {
  readonly listen: (listener: () => void) => () => void;
  readonly state: () => State<T> | null;
};

/** What has come is drawn in pieces: whoever types meanwhile is not kept waiting. */
const useFetched = <T,>({ listen, state }: Fetching<T>): State<T> | null => {
  const [now, setNow] = useState(state);
  useEffect(() => {
    const tell = (): void => startTransition(() => setNow(state()));
    // It may have come between drawing and listening.
    tell();
    return listen(tell);
  }, [listen, state]);
  return now;
};

export type Later<P extends object> = Prepared & { readonly Part: ComponentType<P> };

type InItsPlace<P extends object> = {
  /** While it is fetched; `Loading` where nothing else is said. */
  readonly meanwhile?: ComponentType<P>;
  /** While it cannot be fetched; what is said of it where nothing else is. */
  readonly failed?: ComponentType<P>;
};

/** Keeps no place: what comes was not waited for. */
export const nothingMeanwhile = { meanwhile: () => null };

/**
 * A part whose code is fetched apart from its page's. Not `React.lazy`, which remembers a failure for ever, takes the whole page
 * with it where the line is cut, and cannot be begun before it is drawn.
 */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  { meanwhile: Meanwhile = Loading, failed: Instead = Failed }: InItsPlace<P> = {},
): Later<P> => {
  const fetched = fetching(load);
  const { prepare } = fetched;
  // biome-ignore lint/correctness/noComponentHookFactories: one a part, made where a module is loaded and never anew
  const Part = (props: P) => {
    const now = useFetched(fetched);
    useEffect(prepare, []);
    if (now?.is === 'here') return <now.value {...props} />;
    return now?.is === 'failed' ? <Instead {...props} /> : <Meanwhile {...props} />;
  };
  return { Part, prepare };
};

/** The same for code that draws nothing: null until it is there; not fetched while it is not `wanted`. */
export const laterCode = <T extends object>(load: () => Promise<T>) => {
  const fetched = fetching(load);
  const { prepare } = fetched;
  // biome-ignore lint/correctness/noComponentHookFactories: one a module, made where a module is loaded and never anew
  const useCode = (wanted = true): T | null => {
    const now = useFetched(fetched);
    useEffect(() => {
      if (wanted) prepare();
    }, [wanted]);
    return now?.is === 'here' ? now.value : null;
  };
  return { useCode, prepare };
};

/** Fetches what a page may have to open as soon as it has drawn what it knows: then no failure of the network keeps it shut. */
export const usePrepared = (parts: readonly Prepared[], isDrawn = true): void => {
  useEffect(() => {
    if (!isDrawn) return;
    const timer = setTimeout(() => {
      for (const { prepare } of parts) prepare();
    });
    return () => clearTimeout(timer);
  }, [parts, isDrawn]);
};
