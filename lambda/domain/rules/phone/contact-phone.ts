import { normaliseText } from '../normalised-text.ts';
import { digitGroupsOf } from './digit-groups.ts';
import { kindOfNumber, type NumberKind } from './numbering-plan.ts';

/** Reached by anyone from anywhere: no emergency number, and no landline without its area code. */
const reachesOffice: Readonly<Record<NumberKind, boolean>> = {
  mobile: true,
  landline: true,
  freephone: true,
  service: true,
  'cued-service': true,
  local: false,
  emergency: false,
};

/** 0755-12345678转801, 400-800-0088-12: an office behind a switchboard. */
const extension = /^(.*\d)\s*(?:转(?:分机)?|分机号?|ext\.?|x|#|-)\s*\d{1,6}$/;
const written = /^\+?[\d ()-]+$/;

const isNumber = (text: string): boolean => {
  const groups = digitGroupsOf(text);
  const kind = written.test(text) && !groups.slice(1).some(({ gap }) => gap === 'break') ? kindOfNumber(groups) : null;
  return kind !== null && reachesOffice[kind];
};

/**
 * Whether a whole text is one number of the Chinese numbering plan that reaches an office: mobile, landline with area
 * code, 400/800 or a service code; spaces, hyphens, brackets and full-width digits as people write them, an extension
 * behind it.
 */
export const isContactPhone = (text: string): boolean => {
  const plain = normaliseText(text)
    .lower.trim()
    .replace(/[‐-―−]/g, '-');
  const behind = extension.exec(plain)?.[1];
  return isNumber(plain) || (behind !== undefined && isNumber(behind.trim()));
};
