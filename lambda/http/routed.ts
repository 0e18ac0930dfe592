/** `/applications/{id}/halt` as the router names it. */
export const routed = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
