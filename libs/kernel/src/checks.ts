/** Control characters, and halves of a character: no screen shows them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_IN_LINES = /[^\P{Cc}\n]|\p{Cs}/u;
/** A value of spaces and format characters alone is as good as none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether all of it can be shown in one line. */
export const isPrintable = (text: string): boolean => !UNPRINTABLE.test(text);

/** The same of a text that may have line ends (`\n`). */
export const isPrintableInLines = (text: string): boolean => !UNPRINTABLE_IN_LINES.test(text);

/** Whether anything of it is seen. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Whether it is an integer from `least` to `most`. */
export const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;
