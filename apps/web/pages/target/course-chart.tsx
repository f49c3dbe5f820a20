import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Status } from '#resolution/verdict/verdict';
import { date, distance, figure, period, rounded } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { CoursePicture, Place } from './course-picture.ts';

// Drawn on a canvas: the other renderer writes style attributes, which our policy refuses.
use([LineChart, GridComponent, MarkLineComponent, CanvasRenderer]);

interface CourseChartProps {
  readonly code: string;
  readonly status: Status;
  readonly picture: CoursePicture;
}

/** So many actuals have room for their figures; of more only the last one says its own. */
const FIGURES = 16;
const MS_PER_DAY = 86_400_000;
const dayOf = (x: number): string => new Date(x * MS_PER_DAY).toISOString().slice(0, 10);

/** The colours of the page as they are now: a canvas does not follow the stylesheet by itself. */
const colours = (element: HTMLElement, status: Status) => {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: of('--text'),
    quiet: of('--text-2'),
    faint: of('--text-3'),
    line: of('--line'),
    ground: of('--surface'),
    verdict: of(`--st-${status}`) || of('--st-none'),
    font: style.fontFamily,
  };
};

const isShort = (lead: string): boolean => lead.startsWith('-');
const shortBy = (lead: string): string => m.target.short(distance(lead.slice(1)));
const at = ({ x, y }: Place): [number, number] => [x, y];

/** Everything of the picture as the drawing library takes it. */
const optionOf = (
  picture: CoursePicture,
  { text, quiet, faint, line, ground, verdict, font }: ReturnType<typeof colours>,
) => {
  const words = { fontFamily: font, fontSize: 13, color: quiet };
  const { actual, road, judged, waiting, estimate, ticks, from, to } = picture;
  const last = actual.at(-1);
  const keys = new Map(ticks.map(({ x, key }) => [x, period(key)]));
  // The end of the axis says its year where no period ends there.
  const ends = keys.has(to) ? [] : [to];
  const hollow = (colour: string) => ({ color: ground, borderColor: colour, borderWidth: 2 });
  const stroke = (type: 'solid' | 'dashed' | 'dotted', color: string, width: number) => ({
    lineStyle: { type, color, width },
  });
  return {
    animation: false,
    grid: { left: 16, right: 40, top: 40, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: faint } },
      axisTick: { show: true, customValues: [...keys.keys(), ...ends] },
      axisLabel: {
        ...words,
        customValues: [...keys.keys(), ...ends],
        hideOverlap: true,
        alignMaxLabel: 'right',
        formatter: (x: number) => keys.get(x) ?? m.target.endOfYear(dayOf(x).slice(0, 4)),
      },
    },
    yAxis: {
      type: 'value',
      scale: true,
      // From 0 where that leaves the lines room: a start that is cut off makes small steps look steep.
      min: ({ min, max }: { readonly min: number; readonly max: number }) => (min >= 0 && min * 2 <= max ? 0 : null),
      axisLine: { show: false },
      axisTick: { show: false },
      boundaryGap: ['8%', '14%'],
      splitNumber: 4,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { ...words, formatter: (value: number) => figure(String(Math.round(value * 100) / 100)) },
    },
    series: [
      {
        type: 'line',
        name: m.target.columns.expected,
        data: road.map((one, index) => ({
          value: at(one),
          symbol: index === 0 ? 'none' : 'circle',
          label: {
            show: index > 0,
            // Beside the last corner, its figure would stand on the margin.
            position: index === road.length - 1 ? 'top' : 'left',
            offset: [0, index === road.length - 1 ? 0 : -10],
            ...words,
            formatter: rounded(one.value),
          },
        })),
        symbolSize: 7,
        itemStyle: hollow(faint),
        ...stroke('dashed', faint, 1.5),
        labelLayout: { hideOverlap: true },
      },
      {
        type: 'line',
        name: m.target.columns.actual,
        data: actual.map((one, index) => ({
          value: at(one),
          label: {
            show: actual.length <= FIGURES || one === last,
            position: 'bottom',
            formatter: index === 0 && one.value === '0' ? '' : rounded(one.value),
          },
        })),
        symbol: 'circle',
        symbolSize: 8,
        itemStyle: { color: text },
        label: { color: text, fontFamily: font, fontSize: 13, fontWeight: 600 },
        ...stroke('solid', text, 2.5),
        z: 4,
        ...(judged
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                lineStyle: { color: faint, type: 'solid' },
                label: { ...words, formatter: m.target.judgedOn(date(dayOf(judged.x))) },
                data: [{ xAxis: judged.x }],
              },
            }
          : {}),
      },
      ...(judged && isShort(judged.lead)
        ? [
            {
              type: 'line',
              name: m.target.columns.gap,
              data: [
                { value: at(judged.actual), label: { show: false } },
                {
                  value: at(judged.expected),
                  label: { show: true, position: 'left', formatter: shortBy(judged.lead) },
                },
              ],
              symbol: 'none',
              label: { ...words, color: verdict, fontWeight: 600 },
              ...stroke('solid', verdict, 5),
              z: 3,
            },
          ]
        : []),
      ...(waiting
        ? [
            {
              type: 'line',
              name: m.target.waitingMark,
              data: [
                ...(last && last.x < waiting.x ? [{ value: at(last), symbol: 'none', label: { show: false } }] : []),
                {
                  value: at(waiting),
                  label: {
                    show: true,
                    // Towards the middle, where there is room on a phone too.
                    position: (waiting.x - from) * 2 > to - from ? 'left' : 'right',
                    formatter: m.target.ifApproved(
                      rounded(waiting.value),
                      isShort(waiting.lead) ? shortBy(waiting.lead) : null,
                    ),
                  },
                },
              ],
              symbol: 'circle',
              symbolSize: 9,
              itemStyle: hollow(text),
              label: words,
              ...stroke('dotted', text, 2),
              z: 5,
            },
          ]
        : []),
      ...(estimate
        ? [
            {
              type: 'line',
              name: m.target.estimate,
              data: [at(estimate)],
              symbol: 'diamond',
              symbolSize: 11,
              itemStyle: hollow(quiet),
              label: {
                ...words,
                show: true,
                position: 'left',
                formatter: m.target.estimateMark(rounded(estimate.value)),
              },
              z: 5,
            },
          ]
        : []),
    ],
  };
};

/** Actual as a full line, the road dashed to the end of the axis, what waits dotted, the judged day upright with what is missing. */
const CourseChart = ({ code, status, picture }: CourseChartProps) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: 'canvas' });
    const draw = (): void => chart.setOption(optionOf(picture, colours(element, status)), true);
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
  }, [picture, status]);
  return <div className="course-chart" ref={place} role="img" aria-label={m.target.chart(code)} />;
};
export default CourseChart;
