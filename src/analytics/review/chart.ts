/** Width and height of a chart in a report, in CSS pixels. */
const SIZE = { width: 720, height: 260 };

/** An ECharts option drawn as SVG, without a browser. The library is loaded when the first chart is drawn. */
export async function drawSvg(option: object): Promise<string> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
