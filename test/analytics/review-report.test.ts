import { drawReviewReport } from '../../src/analytics/index';

const report = {
  organization: 'A & B',
  review: {
    name: '<img src=x onerror=alert(1)>',
    standards: ['ISO_IEC_27001_2022'],
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
    heldOn: null,
    decisions: ['"Go"'],
    actions: [{ description: 'Do', dueOn: '2026-04-01', completedOn: '2026-03-30' }],
  },
  inputs: [{ title: 'Audits', figures: [{ label: 'found', value: 1234.5, unit: 'findings' }], lines: ['<b>'] }],
  nonconformities: [{ on: '2026-03-31', major: 1, minor: 2 }],
  exceedance: [
    { loss: 0, probability: 1 },
    { loss: 1000, probability: 0.5 },
    { loss: 9000, probability: 0.01 },
    { loss: 20_000, probability: 0 },
  ],
  currency: 'EUR',
};

test('a report is one page with two charts, in which no text is taken for markup', async () => {
  const html = await drawReviewReport(report);
  expect(html.match(/<svg/g)).toHaveLength(2);
  expect(html).not.toContain('NaN');
  expect(html).not.toMatch(/<img|<script|<b>/);
  expect(html).toContain('A &amp; B');
  expect(html).toContain('<td>found</td><td>1,234.5 findings</td>');
  expect(html).toContain('Do, due 2026-04-01, done 2026-03-30');
  expect(await drawReviewReport({ ...report, exceedance: [] })).not.toContain('loss exceedance');
});
