import { describe, expect, it } from '@jest/globals';
import { CATALOGUES } from '#messages/catalogues';
import { Progress } from './progress.ts';

const watched = (live: boolean, times: readonly number[]) => {
  const said: string[] = [];
  const ticks = [...times];
  const terminal = {
    live,
    say: (line: string) => said.push(line),
    sayInPlace: (line: string) => said.push(`\r${line}`),
  };
  const progress = new Progress(terminal, CATALOGUES.vi, () => ticks.shift() ?? NaN);
  return { progress, said };
};

describe('progress', () => {
  it('is a bar in place where a person watches, redrawn at most ten times a second', () => {
    const { progress, said } = watched(true, [0, 1000, 1050, 2000, 4000]);
    progress.update(1000, 4000);
    progress.update(1100, 4000);
    progress.update(2000, 4000);
    progress.update(4000, 4000);
    progress.end();
    expect(said).toEqual([
      '\r[######------------------] 1.000/4.000 sự kiện · 25\u00a0% · 1.000 sự kiện/s · còn 3 giây',
      '\r[############------------] 2.000/4.000 sự kiện · 50\u00a0% · 1.000 sự kiện/s · còn 2 giây',
      '\r[########################] 4.000/4.000 sự kiện · 100\u00a0% · 1.000 sự kiện/s · còn 0 giây',
      '',
    ]);
  });

  it('is a line every fifth of the way where nobody watches', () => {
    const { progress, said } = watched(false, [0, 1000, 1000, 1000, 2000, 2000]);
    for (const done of [0, 10, 25, 30, 100]) progress.update(done, 100);
    progress.end();
    expect(said).toEqual([
      '25/100 sự kiện · 25\u00a0% · 25 sự kiện/s · còn 3 giây',
      '100/100 sự kiện · 100\u00a0% · 50 sự kiện/s · còn 0 giây',
    ]);
  });

  it('says nothing of a bar that was never drawn', () => {
    const { progress, said } = watched(true, [0]);
    progress.end();
    expect(said).toEqual([]);
  });
});
