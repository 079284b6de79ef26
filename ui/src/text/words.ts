// Which language does the window speak? 简体中文, unless the address asks for English.

import { en } from './en';
import { zh, type Text } from './zh';

/** Whether the window speaks English. */
export const inEnglish = new URLSearchParams(window.location.search).get('lang') === 'en';

/** The title of a lesson or unit in the chosen language; what a community wrote may have one in Chinese only. */
export const titleOf = ({ title, titleEn }: { readonly title: string; readonly titleEn: string | null }): string =>
  inEnglish ? (titleEn ?? title) : title;

/** The sentences of the chosen language. */
export const t: Text = inEnglish ? en : zh;
