import { drawSvg } from './chart';

/** What a report of a management review shows. */
export interface ReviewReport {
  organization: string;
  review: {
    name: string;
    standards: readonly string[];
    startsOn: string;
    endsOn: string;
    heldOn: string | null;
    decisions: readonly string[];
    actions: readonly { description: string; dueOn: string; completedOn: string | null }[];
  };
  inputs: readonly {
    title: string;
    figures: readonly { label: string; value: number; unit: string }[];
    lines: readonly string[];
  }[];
  nonconformities: readonly { on: string; major: number; minor: number }[];
  exceedance: readonly { loss: number; probability: number }[];
  currency: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse}td{padding:.15rem .8rem .15rem 0}td+td{text-align:right}' +
  'section{break-inside:avoid}svg{max-width:100%;height:auto}@media print{body{margin:0}}';

/** The review as one page that needs nothing else: texts, figures, and charts as SVG. */
export async function drawReviewReport(report: ReviewReport): Promise<string> {
  const { organization, review, inputs } = report;
  const charts = await Promise.all([nonconformityChart(report), lossChart(report)]);
  const held = review.heldOn === null ? 'not held yet' : `held on ${review.heldOn}`;
  const actions = review.actions.map(
    ({ description, dueOn, completedOn }) =>
      `${description}, due ${dueOn}${completedOn ? `, done ${completedOn}` : ''}`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escape(review.name)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escape(review.name)}</h1>`,
    `<p>${escape(organization)}, ${review.standards.map(escape).join(' and ')}, ${review.startsOn} to ${review.endsOn}, ${held}</p>`,
    ...charts,
    ...inputs.map(section),
    `<section><h2>Decisions</h2>${list(review.decisions)}</section>`,
    `<section><h2>Actions</h2>${list(actions)}</section>`,
    '</body></html>',
  ].join('\n');
}

function section({ title, figures, lines }: ReviewReport['inputs'][number]): string {
  const rows = figures.map(
    ({ label, value, unit }) => `<tr><td>${escape(label)}</td><td>${number.format(value)} ${escape(unit)}</td></tr>`,
  );
  return `<section><h2>${escape(title)}</h2><table>${rows.join('')}</table>${list(lines)}</section>`;
}

async function nonconformityChart({ nonconformities }: ReviewReport): Promise<string> {
  const bar = (name: string, grade: 'major' | 'minor') => ({
    name,
    type: 'bar',
    stack: 'open',
    data: nonconformities.map((point) => point[grade]),
  });
  const svg = await drawSvg({
    title: { text: 'Open nonconformities' },
    legend: { top: 0, right: 0 },
    xAxis: { type: 'category', data: nonconformities.map(({ on }) => on) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [bar('major', 'major'), bar('minor', 'minor')],
  });
  return `<section>${svg}</section>`;
}

async function lossChart({ exceedance, currency }: ReviewReport): Promise<string> {
  const points = exceedance.filter(({ loss, probability }) => loss > 0 && probability > 0);
  if (points.length === 0) return '';
  const svg = await drawSvg({
    title: { text: 'Residual loss exceedance' },
    xAxis: { type: 'log', name: `${currency} a year` },
    yAxis: { type: 'log', name: 'probability' },
    series: [{ type: 'line', symbol: 'none', data: points.map(({ loss, probability }) => [loss, probability]) }],
  });
  return `<section>${svg}</section>`;
}
