import type { Summary } from '../harness/summary.ts';

/** One bar: its length, and whether it is ours. */
export interface Bar {
  readonly label: string;
  readonly value: Summary;
  readonly isOurs: boolean;
}

/** Bars to compare with each other. */
export interface BarGroup {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** A chart, and how it writes its values. */
export interface BarChart {
  readonly title: string;
  readonly caption: string;
  readonly groups: readonly BarGroup[];
  /** Whether each group has its own scale, for groups that are orders of magnitude apart. */
  readonly isScaledByGroup?: boolean;
  /** Writes a value beside its bar. */
  readonly toLabel: (value: number) => string;
}

const width = 720;
const barsFrom = 170;
const barsTo = 640;
const rowHeight = 22;
const groupGap = 34;
const top = 58;

/** Colours for both schemes, readable on white and on GitHub's dark grey. */
const style = `
    text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
    .title { font-size: 16px; font-weight: 600; }
    .caption, .value { fill: #59636e; font-size: 12px; }
    .group { font-weight: 600; }
    .ours { font-weight: 600; }
    rect { fill: #afb8c1; }
    rect.ours { fill: #1a7f37; }
    line { stroke: #1f2328; stroke-width: 1; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .caption, .value { fill: #9198a1; }
      rect { fill: #6e7681; }
      rect.ours { fill: #3fb950; }
      line { stroke: #e6edf3; }
    }
  `;

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Scale = (value: number) => number;

function drawBar(bar: Bar, y: number, scale: Scale, toLabel: BarChart['toLabel']): string {
  const { median, low, high } = bar.value;
  const ours = bar.isOurs ? ' ours' : '';
  const middle = y + 8;
  const labelAt = barsFrom + Math.max(scale(median), scale(high)) + 8;
  return `
  <text class="label${ours}" x="${barsFrom - 10}" y="${y + 12}" text-anchor="end">${escapeText(bar.label)}</text>
  <rect class="bar${ours}" x="${barsFrom}" y="${y}" width="${scale(median).toFixed(1)}" height="16" rx="2"/>
  <line x1="${(barsFrom + scale(low)).toFixed(1)}" x2="${(barsFrom + scale(high)).toFixed(1)}" y1="${middle}" y2="${middle}"/>
  <text class="value" x="${labelAt.toFixed(1)}" y="${y + 12}">${escapeText(toLabel(median))}</text>`;
}

function drawGroup(group: BarGroup, y: number, scale: Scale, toLabel: BarChart['toLabel']): string {
  const bars = group.bars.map((bar, i) => drawBar(bar, y + 12 + i * rowHeight, scale, toLabel));
  return `
  <text class="group" x="0" y="${y}">${escapeText(group.title)}</text>${bars.join('')}`;
}

function scaleFor(groups: readonly BarGroup[]): Scale {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value.high)));
  return (value) => (value / most) * (barsTo - barsFrom);
}

/** Draws bars as an SVG that follows the reader's colour scheme. */
export function drawBarChart(chart: BarChart): string {
  const { title, caption, groups, isScaledByGroup, toLabel } = chart;
  let y = top;
  const drawn = groups.map((group) => {
    const at = y + 14;
    y += groupGap + group.bars.length * rowHeight;
    return drawGroup(group, at, scaleFor(isScaledByGroup ? [group] : groups), toLabel);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-label="${escapeText(title)}">
  <title>${escapeText(title)}</title>
  <style>${style}</style>
  <text class="title" x="0" y="18">${escapeText(title)}</text>
  <text class="caption" x="0" y="38">${escapeText(caption)}</text>${drawn.join('')}
</svg>
`;
}
