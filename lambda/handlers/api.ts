import { createApiHandler } from './create/api.ts';
import { invoked } from './invocation.ts';

export const handler = invoked(createApiHandler());
