import { createApiHandler } from './create/api.ts';

export const handler = createApiHandler('ordinary');
