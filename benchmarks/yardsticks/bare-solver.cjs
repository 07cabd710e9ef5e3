/**
 * The models as the solver takes them, without anything of ours: `node bare-solver.cjs portfolio|knapsack FILE GAP`.
 * Portfolio: products of survivals linearised action by action, the mean of the worst years by cuts, one a round.
 */
const { readFileSync } = require('node:fs');
const loadHighs = require('highs');

const [kind, path, gapText] = process.argv.slice(2);
const file = JSON.parse(readFileSync(path, 'utf8'));
const gap = Number(gapText);

loadHighs().then((highs) => {
  const begin = performance.now();
  const objective = kind === 'portfolio' ? portfolio(highs, file.instance) : knapsack(highs, file);
  console.log(
    JSON.stringify({
      status: objective === null ? 'TIME_LIMIT' : 'OPTIMAL',
      objective,
      seconds: (performance.now() - begin) / 1000,
    }),
  );
});

function modelOf(highs, columns, rows) {
  const starts = [0];
  for (const { terms } of rows) starts.push(starts.at(-1) + terms.length);
  return highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, value]) => value)),
    },
  });
}

function knapsack(highs, { profits, weights, capacities }) {
  const columns = profits.map((profit) => ({ cost: -profit, high: 1, whole: true }));
  const rows = weights.map((row, i) => ({
    terms: row.map((weight, j) => [j, weight]),
    low: -Infinity,
    high: capacities[i],
  }));
  const model = modelOf(highs, columns, rows);
  model.options.set({ output_flag: false, mip_rel_gap: gap, mip_abs_gap: 0.999, time_limit: 300 });
  model.run();
  return model.getModelStatus() === highs.constants.modelStatus.optimal ? -model.getObjectiveValue() : null;
}

function portfolio(highs, { risks, actions, losses, alpha, budget_k, person_days }) {
  const SCALE = 1e-6;
  const places = new Map(risks.map(({ id }, r) => [id, r]));
  const options = actions.map(({ levels }) =>
    levels.map(({ cost_k, person_days, eff }) => ({
      cost: cost_k,
      days: person_days,
      eff: Object.entries(eff).map(([id, e]) => [places.get(id), e]),
    })),
  );
  const [columns, rows] = [[], []];
  const column = (cost, high, whole) => columns.push({ cost, high, whole }) - 1;
  const row = (terms, low, high) => rows.push({ terms, low, high });
  const theta = column(1, Infinity, false);
  const x = options.map((levels) => levels.map(() => column(0, 1, true)));
  const all = options.flatMap((levels, i) => levels.map((level, l) => [x[i][l], level]));
  for (const levels of x)
    row(
      levels.map((j) => [j, 1]),
      -Infinity,
      1,
    );
  row(
    all.map(([j, { cost }]) => [j, cost]),
    -Infinity,
    budget_k,
  );
  row(
    all.map(([j, { days }]) => [j, days]),
    -Infinity,
    person_days,
  );
  const left = risks.map((_, r) => {
    let before = null;
    options.forEach((levels, i) => {
      const touched = levels.flatMap(({ eff }, l) => eff.filter(([risk]) => risk === r).map(([, e]) => [x[i][l], e]));
      if (touched.length === 0) return;
      const after = column(0, 1, false);
      const passed = touched.map(([j, e]) => {
        const v = column(0, 1, false);
        row(
          [
            [v, 1],
            [j, -1],
          ],
          -Infinity,
          0,
        );
        return [v, e];
      });
      const past = before === null ? [] : [[before, -1]];
      row([...passed.map(([v]) => [v, 1]), ...past], -Infinity, before === null ? 1 : 0);
      row([[after, 1], ...past, ...passed], before === null ? 1 : 0, before === null ? 1 : 0);
      before = after;
    });
    return before;
  });
  const worst = Math.round((1 - alpha) * losses.length);
  const tail = (shares) => {
    const annual = losses
      .map((year, s) => [year.reduce((sum, loss, r) => sum + loss * shares[r], 0), s])
      .sort((a, b) => b[0] - a[0])
      .slice(0, worst);
    return {
      value: (SCALE * annual.reduce((sum, [loss]) => sum + loss, 0)) / worst,
      slopes: risks.map((_, r) => (SCALE * annual.reduce((sum, [, s]) => sum + losses[s][r], 0)) / worst),
    };
  };
  const cut = (slopes) => ({
    terms: [[theta, 1], ...left.flatMap((j, r) => (j === null ? [] : [[j, -slopes[r]]]))],
    low: left.reduce((sum, j, r) => sum + (j === null ? slopes[r] : 0), 0),
    high: Infinity,
  });
  rows.push(cut(tail(risks.map(() => 1)).slopes));
  const model = modelOf(highs, columns, rows);
  model.options.set({ output_flag: false, mip_rel_gap: gap / 2, time_limit: 600 });
  for (let [round, best, bound] = [0, Infinity, 0]; round < 100; round++) {
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    bound = Math.max(bound, model.info.get('mip_dual_bound'));
    const point = model.getSolution().colValue;
    const shares = risks.map(() => 1);
    options.forEach((levels, i) =>
      levels.forEach(({ eff }, l) => {
        if (point[x[i][l]] > 0.5) for (const [r, e] of eff) shares[r] *= 1 - e;
      }),
    );
    const { value, slopes } = tail(shares);
    best = Math.min(best, value);
    if (best - bound <= gap * best) return best / SCALE;
    const { terms, low, high } = cut(slopes);
    model.addRow(low, high, { indices: terms.map(([j]) => j), values: terms.map(([, v]) => v) });
  }
  return null;
}
