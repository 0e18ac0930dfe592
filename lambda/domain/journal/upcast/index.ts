import { fromFormat1 } from './from-format-1.ts';
import { fromFormat2 } from './from-format-2.ts';
import { fromFormat3 } from './from-format-3.ts';
import { fromFormat4 } from './from-format-4.ts';
import { fromFormat5 } from './from-format-5.ts';
import { fromFormat6 } from './from-format-6.ts';
import { fromFormat7 } from './from-format-7.ts';
import type { Upcast } from './upcast.ts';

/** THE table: every format there ever was, and how it is said in the one after it. No line is ever taken out. */
export const upcasts: Readonly<Record<number, Upcast>> = {
  1: fromFormat1,
  2: fromFormat2,
  3: fromFormat3,
  4: fromFormat4,
  5: fromFormat5,
  6: fromFormat6,
  7: fromFormat7,
};
