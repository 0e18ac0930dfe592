import * as z from 'zod';

/**
 * `.nullable()` for a schema with a name of its own: the document then says `anyOf` the name or null. `.nullable()`
 * itself would let the named component be null wherever it is referred to.
 */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);
