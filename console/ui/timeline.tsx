import { Timeline as AntTimeline } from 'antd';
import type { ReactNode } from 'react';

export type Moment = { readonly key: string | number; readonly icon?: ReactNode; readonly said: ReactNode };

/** What happened, one under the other, as it is given: antd's Timeline, an ordered list. */
export const Timeline = ({ moments }: { readonly moments: readonly Moment[] }) => (
  <AntTimeline items={moments.map(({ key, icon, said }) => ({ key, content: said, ...(icon ? { icon } : {}) }))} />
);
