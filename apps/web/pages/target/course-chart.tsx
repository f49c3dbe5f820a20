import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { CourseRow, TargetAnswer } from '../../api/answers.ts';
import { date, figure, period, rounded } from '../../words/format.ts';
import { m } from '../../words/language.ts';

// Drawn on a canvas: the other renderer writes style attributes, which our policy refuses.
use([LineChart, GridComponent, MarkLineComponent, CanvasRenderer]);

interface CourseChartProps {
  readonly answer: TargetAnswer;
  readonly rows: readonly CourseRow[];
}

/** Floats, for places in the picture only: every figure that is read stands in the table under it. */
const drawn = (value: string | null): number | null => (value === null ? null : Number(value));

/** The colours of the page as they are now: a canvas does not follow the stylesheet by itself. */
const colours = (element: HTMLElement) => {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: of('--text'),
    quiet: of('--text-2'),
    faint: of('--text-3'),
    line: of('--line'),
    font: style.fontFamily,
  };
};

/** Actual as a full line with its figures, the road as a dashed one, the judged day as an upright. */
const CourseChart = ({ answer: { status }, rows }: CourseChartProps) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: 'canvas' });
    const draw = (): void => {
      const { text, quiet, faint, line, font } = colours(element);
      const label = { color: text, fontFamily: font, fontSize: 13, fontWeight: 600 as const };
      const judged = rows.findIndex(({ day }) => day === status.judgedDay);
      chart.setOption({
        animation: false,
        grid: { left: 16, right: 64, top: 36, bottom: 8, containLabel: true },
        xAxis: {
          type: 'category',
          data: rows.map(({ key }) => period(key)),
          axisLine: { lineStyle: { color: faint } },
          axisTick: { show: false },
          axisLabel: { color: quiet, fontFamily: font, fontSize: 13, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          scale: true,
          boundaryGap: ['12%', '12%'],
          splitLine: { lineStyle: { color: line } },
          axisLabel: {
            color: quiet,
            fontFamily: font,
            fontSize: 13,
            formatter: (value: number) => figure(String(Math.round(value * 100) / 100)),
          },
        },
        series: [
          {
            type: 'line',
            name: m.target.columns.expected,
            data: rows.map(({ expected }) => drawn(expected)),
            symbol: 'none',
            connectNulls: true,
            lineStyle: { color: faint, width: 1.5, type: 'dashed' },
            endLabel: { show: true, color: quiet, fontFamily: font, fontSize: 13, formatter: m.target.road },
          },
          {
            type: 'line',
            name: m.target.columns.actual,
            data: rows.map(({ actual }) => drawn(actual)),
            symbol: 'circle',
            symbolSize: 8,
            connectNulls: true,
            itemStyle: { color: text },
            lineStyle: { color: text, width: 2.5 },
            label: {
              ...label,
              show: rows.length <= 24,
              position: 'bottom',
              formatter: ({ dataIndex }: { dataIndex: number }) => {
                const actual = rows[dataIndex]?.actual;
                return actual == null ? '' : rounded(actual);
              },
            },
            ...(judged < 0 || status.judgedDay === null
              ? {}
              : {
                  markLine: {
                    silent: true,
                    symbol: 'none',
                    lineStyle: { color: faint, type: 'solid' },
                    label: {
                      color: quiet,
                      fontFamily: font,
                      fontSize: 13,
                      formatter: m.target.judgedOn(date(status.judgedDay)),
                    },
                    data: [{ xAxis: judged }],
                  },
                }),
          },
        ],
      });
    };
    draw();
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(element);
    const theme = matchMedia('(prefers-color-scheme: dark)');
    theme.addEventListener('change', draw);
    return () => {
      theme.removeEventListener('change', draw);
      resized.disconnect();
      chart.dispose();
    };
  }, [rows, status]);
  return <div className="course-chart" ref={place} role="img" aria-label={m.target.chart(status.code)} />;
};
export default CourseChart;
