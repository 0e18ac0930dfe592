type PolicySources = {
  readonly signIn: readonly string[];
  readonly uploads: readonly string[];
  readonly objects: readonly string[];
};

/**
 * The policy of contents of the console's pages. antd keeps pages from scrolling, and measures bars, by styles that it
 * writes at run time, so styles may be inline; scripts may not. `signIn`: origins where tokens are asked for; `uploads` and
 * `objects`: where scans are uploaded to, and where they are looked at.
 */
export const contentSecurityPolicy = ({ signIn, uploads, objects }: PolicySources): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${["'self'", 'data:', 'blob:', ...objects].join(' ')}`,
    "font-src 'self'",
    `connect-src ${["'self'", ...signIn, ...uploads, ...objects].join(' ')}`,
    `frame-src ${["'self'", 'blob:', ...objects].join(' ')}`,
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Beside the policy of contents, on everything under /console/. */
export const consoleHeaders = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Names under assets/ carry a hash of their contents, so they never change; every other file may with each build. */
export const cacheControlOf = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
