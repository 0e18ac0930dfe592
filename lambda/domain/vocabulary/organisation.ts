import * as z from 'zod';
import { lazily } from './lazily.ts';

/** Six digits of GB/T 2260 (行政区划代码); `000000` is the whole country. */
export const DivisionCode = lazily(() => z.string().regex(/^\d{6}$/));
export type DivisionCode = z.infer<typeof DivisionCode>;

/** What kind of body an organisation is; only some may apply (draft-2020 art. 27(1), order-31-2015 art. 17). */
export const OrganisationKind = z.enum([
  'government', // 人民政府
  'department', // 政府部门
  'telecom-authority', // 电信管理机构: 工业和信息化部, 省通信管理局 (art. 3)
  'operator', // 相关企业
  'party-organ',
  'military-organ',
  'company',
  'public-institution', // 事业单位
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Administrative level (行政级别). `prefecture-area` is 地区 / 盟, which is not a city. */
export const Level = z.enum(['national', 'provincial', 'prefecture', 'prefecture-area', 'county', 'township']);
export type Level = z.infer<typeof Level>;

export const OrganisationId = lazily(() => z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/));

export const Organisation = lazily(() =>
  z.strictObject({
    id: OrganisationId,
    name: z.string().min(2).max(80),
    /** Registered short names; `content.sender-name` accepts them. */
    aliases: z.array(z.string().min(2).max(80)).max(20),
    kind: OrganisationKind,
    level: Level,
    division: DivisionCode,
    /** Of a telecom authority: whose cases it has taken over, at their retirement or before it. */
    succeeds: z.array(OrganisationId).min(1).max(20).optional(),
    contact: z.strictObject({ office: z.string().min(1).max(80), phone: z.string().min(3).max(40) }),
  }),
);
export type Organisation = z.infer<typeof Organisation>;
