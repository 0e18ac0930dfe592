import { later } from '../../ui/later.tsx';

/** Nobody needs them but who writes a new message. */
export const SampleChoice = later(async () => (await import('./sample-choice.tsx')).SampleChoice);
