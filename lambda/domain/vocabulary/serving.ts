import * as z from 'zod';

/** How finely an operator can tell places apart, the finest first: `areas` are outlines, by its cells or by positions. */
export const Scope = z.enum(['areas', 'street', 'county', 'city', 'province']);
export type Scope = z.infer<typeof Scope>;

/** Whether it tells places less finely than another. */
export const isCoarser = (scope: Scope, than: Scope): boolean =>
  Scope.options.indexOf(scope) > Scope.options.indexOf(than);

/** Whose phones of an area: those registered there, those that are there now, or both. */
export const Reach = z.enum(['registered', 'present', 'either']);
export type Reach = z.infer<typeof Reach>;

/** How a message may come up on a phone (小区广播、闪信、短信、互联网消息). */
export const Presentation = z.enum(['cell-broadcast', 'flash', 'sms', 'internet-message']);
export type Presentation = z.infer<typeof Presentation>;
