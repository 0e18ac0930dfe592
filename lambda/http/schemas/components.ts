import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import * as z from 'zod';
import * as components from './domain.ts';

/** The library names what stands behind a schema that is made late; the schema itself it would write out. */
const made = (schema: z.ZodType): z.core.$ZodType => (schema instanceof z.ZodLazy ? schema.unwrap() : schema);

/** The domain knows nothing of OpenAPI: its schemas get their names here, before the document is made. */
export const nameComponents = (): void => {
  for (const [refId, schema] of Object.entries<z.ZodType>(components))
    zodToOpenAPIRegistry.add(made(schema), { _internal: { refId } });
};
