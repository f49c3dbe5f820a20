import type { Catalogue } from '#messages/catalogue';
import { formatNumber, formatPercent } from '#messages/numbers';
import type { Terminal } from '../session/terminal.ts';

const BAR = 24;
/** Between two pictures of a bar; and, without a terminal, the share between two lines. */
const REDRAW_MS = 100;
const LINE_EVERY_PERCENT = 20;

/**
 * Progress of long work: a bar that moves in place where a person watches, a plain line every fifth of the way elsewhere. Always
 * says events, percent, events/s and time left.
 */
export class Progress {
  private readonly begunAt: number;
  private drawnAt = -Infinity;
  private saidPercent = 0;

  constructor(
    private readonly terminal: Pick<Terminal, 'live' | 'say' | 'sayInPlace'>,
    private readonly catalogue: Catalogue,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.begunAt = clock();
  }

  update(done: number, total: number): void {
    const now = this.clock();
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (this.terminal.live) {
      if (done < total && now - this.drawnAt < REDRAW_MS) return;
      this.drawnAt = now;
      const filled = Math.round((BAR * percent) / 100);
      this.terminal.sayInPlace(
        `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${this.words(done, total, percent, now)}`,
      );
    } else if (percent >= this.saidPercent + LINE_EVERY_PERCENT || done === total) {
      if (percent === this.saidPercent) return;
      this.saidPercent = percent;
      this.terminal.say(this.words(done, total, percent, now));
    }
  }

  /** Leaves the bar's line, so that what follows begins on its own. */
  end(): void {
    if (this.terminal.live && this.drawnAt > -Infinity) this.terminal.say('');
  }

  private words(done: number, total: number, percent: number, now: number): string {
    const { language, cli } = this.catalogue;
    const { rebuild } = cli.output;
    const seconds = Math.max((now - this.begunAt) / 1000, 0.001);
    const rate = done / seconds;
    const left = rate > 0 ? rebuild.seconds(formatNumber(language, String(Math.ceil((total - done) / rate)))) : '…';
    const whole = (value: number): string => formatNumber(language, String(Math.round(value)));
    return rebuild.progress(whole(done), whole(total), formatPercent(language, String(percent)), whole(rate), left);
  }
}
