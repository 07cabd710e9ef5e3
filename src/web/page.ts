import type { EChartsOption } from 'echarts';
import { BarChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([
  BarChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

export const place = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no place #${id}`);
  return found as E;
};

export function element(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** Draws a chart in its place, or draws it anew. */
export function draw(id: string, option: EChartsOption): void {
  const at = place(id);
  at.hidden = false;
  let chart = echarts.getInstanceByDom(at);
  if (!chart) {
    const made = echarts.init(at);
    new ResizeObserver(() => made.resize()).observe(at);
    chart = made;
  }
  const usual = { textStyle: { fontFamily: 'system-ui, sans-serif' }, animationDuration: 300 };
  chart.setOption({ ...usual, ...option }, true);
}

/** What went wrong, for people. */
export const faultOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A form whose work takes a while: it says so, cannot be sent twice, and shows what went wrong. */
export function onSubmit(form: string, status: string, work: () => Promise<void>): void {
  const at = place<HTMLFormElement>(form);
  const button = at.querySelector('button');
  at.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button) button.disabled = true;
    place(status).textContent = 'Computing…';
    work()
      .then(() => (place(status).textContent = ''))
      .catch((error: unknown) => (place(status).textContent = faultOf(error)))
      .finally(() => {
        if (button) button.disabled = false;
      });
  });
}
