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
export const Evidence = later(
  async () => (await import('../../../case-file/evidence/evidence-file.tsx')).EvidencePanel,
);

/** In the order in which lives may depend on them. */
const ofEverybody = [EmergencyDialog, CaseNotices, TellDialog, StopReason, Complaints, History];
/** What is told by telephone, judged and proved is the authority's. */
const ofAuthority = [...ofEverybody, TelephoneOrder, ReviewDialog, JudgeDialog, Evidence];
/** Its form is a tenth of the page: for whoever may send one. */
const withForm = {
  authority: [EmergencyDialog, Update, ...ofAuthority],
  other: [EmergencyDialog, Update, ...ofEverybody],
};
const withoutForm = { authority: ofAuthority, other: ofEverybody };

/** The same for the same person each time. */
export const partsFor = (who: 'authority' | 'other', mayUpdate: boolean) => (mayUpdate ? withForm : withoutForm)[who];
