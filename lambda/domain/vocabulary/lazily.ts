import * as z from 'zod';
import { once } from './once.ts';

/**
 * A schema that is made, once, when it first checks something, not when a function is loaded: the parts of a large schema are
 * most of what loading costs. `unwrap()` is the schema itself, for whoever asks for its members.
 */
export const lazily = <S extends z.ZodType>(make: () => S): z.ZodLazy<S> => z.lazy(once(make));
