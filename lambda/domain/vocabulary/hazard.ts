import * as z from 'zod';

/** The four heads of draft-2020 art. 26: 自然灾害、事故灾难、公共卫生事件、社会安全事件. */
export const HazardClass = z.enum(['natural-disaster', 'accident-disaster', 'public-health', 'social-security']);
export type HazardClass = z.infer<typeof HazardClass>;

/** 红 橙 黄 蓝, and 白 which some localities use; red is the most severe. */
export const Level = z.enum(['red', 'orange', 'yellow', 'blue', 'white']);
export type Level = z.infer<typeof Level>;

const severity: Readonly<Record<Level, number>> = { red: 5, orange: 4, yellow: 3, blue: 2, white: 1 };

export const isAtLeast = (level: Level, threshold: Level): boolean => severity[level] >= severity[threshold];
