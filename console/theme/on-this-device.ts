import { themeFor } from './theme.ts';

export const theme = themeFor(!matchMedia('(prefers-reduced-motion: reduce)').matches);
