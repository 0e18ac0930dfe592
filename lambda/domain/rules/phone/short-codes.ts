/** Emergency numbers (匪警, 火警, 急救, 交通事故): everybody's, so never the contact of an issuer. */
const emergency: ReadonlySet<string> = new Set(['110', '119', '120', '122']);
export const isEmergencyNumber = (digits: string): boolean => emergency.has(digits);

/** 12xxx in public use: credible even where no word like 拨打 stands before them. */
const publicServices: ReadonlySet<string> = new Set(
  (
    '12110 12117 12119 12121 12122 12123 12300 12301 12305 12306 12308 12309 12310 12312 12313 12314 12315 12316 12317 12318 ' +
    '12319 12320 12321 12322 12323 12325 12326 12327 12328 12329 12330 12331 12333 12335 12336 12337 12338 12339 12340 12342 ' +
    '12343 12345 12346 12348 12349 12350 12351 12353 12355 12356 12358 12360 12361 12363 12364 12365 12366 12367 12368 12369 ' +
    '12370 12371 12377 12378 12379 12380 12381 12385 12386 12388 12389 12390 12391 12393 12395 12396 12398 12399'
  ).split(' '),
);

/** How far a short code is a phone number by itself: `bare` anywhere, `cued` only behind a word like 拨打. */
export const shortCodeStanding = (digits: string): 'bare' | 'cued' | null => {
  if (publicServices.has(digits) || /^9[56]\d{3}$|^96\d{4}$/.test(digits)) return 'bare';
  if (/^10[01]\d{2}$|^1008[0-9]$/.test(digits)) return /^100(?:86|10)$/.test(digits) ? 'bare' : 'cued';
  if (/^12\d{3}$|^95\d{3,6}$|^1118[35]$|^11[468]114$|^114$|^12580$/.test(digits)) return 'cued';
  return null;
};
