import { later } from '../../../ui/later.tsx';

/** What a form opens on demand, or shows below its first fields. */
export const Divisions = later(async () => (await import('../../../divisions/division-picker.tsx')).DivisionPicker);
export const Scan = later(async () => (await import('../../../case-file/attachment/scans-control.tsx')).ScansControl);
export const SubmitDialog = later(async () => (await import('./submit.tsx')).SubmitDialog);
export const TemplatesDialog = later(async () => (await import('./templates.tsx')).TemplatesDialog);
export const Overtaking = later(async () => (await import('./overtaking.tsx')).Overtaking);
export const UnconfirmedSave = later(async () => (await import('./overtaking.tsx')).UnconfirmedSave);
export const Conflict = later(async () => (await import('./conflict.tsx')).Conflict);

/** In the order in which they are come upon. */
export const laterParts = [Divisions, Scan, SubmitDialog, TemplatesDialog, Overtaking, UnconfirmedSave, Conflict];
