import { eventType } from '../../domain/emergency/event-types.ts';
import type { SayNotice } from '../../service/notices.ts';
import { noticeText } from '../../words/notice-words.ts';

/** What a notice says, from the catalogue. */
export const sayNotice: SayNotice = (notice, link) => noticeText(notice, link, eventType);
