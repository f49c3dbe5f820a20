import { isLocalDate } from '#resolution/values/local-date';
import { formatDate } from './dates.ts';
import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';
import { formatPeriod } from './periods.ts';

type Param = string | number | readonly (string | number)[];
export type Params = Readonly<Record<string, Param>>;

/** A sentence about a refusal or an error: from the field in words and what was said about it. */
export type Sentence = (said: Said) => string;

const SENT: Record<Language, string> = { vi: 'đã gửi', en: 'as sent' };

/**
 * What a sentence may quote: the parameters of a refusal or an error, written as its language writes them. A parameter that is
 * absent reads as empty, and what was typed as “… đã gửi”: a sentence stays whole whatever came with its code.
 */
export class Said {
  private readonly language: Language;
  private readonly params: Params;
  /** The field in words, such as “ngày tính”; empty when the refusal names none. */
  readonly field: string;

  constructor(language: Language, params: Params = {}, field = '') {
    this.language = language;
    this.params = params;
    this.field = field;
  }

  has(name: string): boolean {
    return this.params[name] !== undefined;
  }

  /** As it came: codes, accounts, event numbers. */
  raw(name: string): string {
    const param = this.params[name];
    return param === undefined ? '' : typeof param === 'object' ? param.join(', ') : String(param);
  }

  /** The noun and, in quotation marks, what was typed. */
  typed(noun: string, name = 'input'): string {
    return this.has(name) ? `${noun} “${this.raw(name)}”` : `${noun} ${SENT[this.language]}`;
  }

  /** What could be meant, each in quotation marks, joined by “or”. */
  quoted(name: string, or: string): string {
    const param = this.params[name] ?? [];
    return (typeof param === 'object' ? param : [param]).map((each) => `“${each}”`).join(or);
  }

  /** A decimal string as people write it. */
  number(name: string): string {
    const text = this.raw(name);
    return /^-?\d+(?:\.\d+)?$/.test(text) ? formatNumber(this.language, text) : text;
  }

  /** A day, a period or a year in words. */
  when(name: string): string {
    const text = this.raw(name);
    if (!isLocalDate(text)) return formatPeriod(this.language, text);
    return this.language === 'vi' ? `ngày ${formatDate('vi', text)}` : formatDate('en', text);
  }

  /** The same at the beginning of a sentence. */
  openingWhen(name: string): string {
    return this.when(name).replace(/^./u, (first) => first.toLocaleUpperCase(this.language));
  }

  /** Codes in words, as a list: the word of each, or the code where there is none. */
  words(name: string, words: Readonly<Record<string, string>> = {}): string {
    const param = this.params[name] ?? [];
    const codes = typeof param === 'object' ? param : [param];
    return codes.map((code) => words[code] ?? String(code)).join(', ');
  }
}
