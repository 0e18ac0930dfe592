import { Complaints } from '../../../case-file/complaints/complaints-of-case.tsx';
import { later, nothingMeanwhile } from '../../../ui/later.tsx';

/** What the page of a case opens on demand, or shows below what has to be seen first. */
export const EmergencyDialog = later(async () => (await import('../../../alert/emergency-dialog.tsx')).EmergencyDialog);
export const TellDialog = later(async () => (await import('../../../alert/tell-dialog.tsx')).TellDialog);
export const JudgeDialog = later(async () => (await import('./verdict-dialogs.tsx')).JudgeDialog);
export const ReviewDialog = later(async () => (await import('./verdict-dialogs.tsx')).ReviewDialog);
/** What is beside it, the telephone of the desk among it, is there without it. */
export const CaseNotices = later(async () => (await import('../../../case-file/notices.tsx')).CaseNotices, {
  ...nothingMeanwhile,
  failed: () => null,
});
export const Outlines = later(async () => (await import('../../../alert/outlines.tsx')).Outlines);
export const Wishes = later(async () => (await import('../../../alert/wishes.tsx')).Wishes);
export const StopReason = later(async () => (await import('./stop-reason.tsx')).StopReason, nothingMeanwhile);
export const TelephoneOrder = later(
  async () => (await import('../../../orders/telephone-order.tsx')).TelephoneOrder,
  nothingMeanwhile,
);
export const Update = later(async () => (await import('./update.tsx')).Update);
export const History = later(async () => (await import('./accounts.tsx')).History);
export const Evidence = later(async () => (await import('./accounts.tsx')).Evidence);

/** In the order in which lives may depend on them. */
export const laterParts = [
  EmergencyDialog,
  CaseNotices,
  TellDialog,
  StopReason,
  TelephoneOrder,
  ReviewDialog,
  JudgeDialog,
  Complaints,
  History,
  Evidence,
];

/** Its form is a tenth of the page: for whoever may send one. */
export const partsOfSender = [EmergencyDialog, Update, ...laterParts];
