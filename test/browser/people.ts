/** Sample people by what they do. */
export const clerk = '广东省应急管理厅·经办人';
export const secondClerk = '广东省应急管理厅·经办人二';
export const nationalClerk = '水利部·经办人';
export const approver = '广东省通信管理局·审批人';
export const secondOfficer = '广东省通信管理局·复核人';
export const dutyOfficer = '广东省通信管理局·值班员';
/** One and the same person, before and after a transfer to the authority. */
export const clerkOnceThere = '广东省应急管理厅·经办人（调任前）';
export const approverSince = '广东省通信管理局·审批人（调任后）';
export const watch = '广东省应急管理厅·应急值守';
export const otherApprover = '福建省通信管理局·审批人';
export const registrar = '工业和信息化部·登记·经办';
export const secondRegistrar = '工业和信息化部·登记·复核';
export const auditor = '工业和信息化部·审计员';
