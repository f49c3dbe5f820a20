import { describe, expect, it } from '@jest/globals';
import { actualFigure, goalFigure, paceFigure, percentFigure } from './figures.ts';

describe('figures on a page', () => {
  it('are a dash where there is none', () => {
    expect([actualFigure('vi', null, null), percentFigure('vi', null), paceFigure('vi', null)]).toEqual([
      '—',
      '—',
      '—',
    ]);
  });

  it('have two decimals, or more where the actual would look like its goal', () => {
    expect([
      actualFigure('vi', '189.4367', { value: '250' }),
      actualFigure('vi', '249.9999', { value: '250' }),
      actualFigure('vi', '7.999', { lo: '7', hi: '8' }),
      actualFigure('vi', '250', { value: '250' }),
    ]).toEqual(['189,44', '249,9999', '7,999', '250']);
  });

  it('have one decimal in percent, or more beside a limit of the bands', () => {
    expect([
      percentFigure('vi', '13.3333333333'),
      percentFigure('vi', '99.96'),
      paceFigure('vi', '94.97'),
      paceFigure('vi', '59.9999999999'),
      paceFigure('vi', '-0.01'),
      paceFigure('en', '95'),
    ]).toEqual(['13,3\u00a0%', '99,96\u00a0%', '94,97\u00a0%', '59,9999999999\u00a0%', '−0,01\u00a0%', '95.0%']);
  });

  it('write a goal as a number, a range or nothing', () => {
    expect([
      goalFigure('vi', { value: '3000000' }),
      goalFigure('vi', { lo: '7', hi: '8' }),
      goalFigure('vi', null),
    ]).toEqual(['3.000.000', '7–8', undefined]);
  });
});
