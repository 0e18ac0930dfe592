import { createCounting } from './count.ts';
import type { Order } from './even-timers.ts';
import { ownTimers } from './own-timers.ts';

const take = createCounting(ownTimers, (timer) => postMessage(timer));
addEventListener('message', ({ data }: MessageEvent<Order>) => take(data));
