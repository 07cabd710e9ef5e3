/** Numbers in [0, 1) of a linear congruential generator, so that instances are the same on every machine. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** 30 risks, 20 actions at two levels, each on three to nine risks, 10,000 years of compound Poisson-lognormal losses. */
export function portfolioInstance(): object {
  const next = uniforms(17);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const risks = Array.from({ length: 30 }, (_, r) => ({
    id: `R${r + 1}`,
    rate: 0.2 + 1.3 * next(),
    mu: 10 + 2.5 * next(),
    sigma: 0.8 + next(),
  }));
  const actions = Array.from({ length: 20 }, (_, i) => {
    const touched = new Set<string>();
    const many = 3 + Math.floor(6 * next());
    while (touched.size < many) touched.add(`R${1 + Math.floor(30 * next())}`);
    const [cost, days] = [40 + Math.floor(160 * next()), 10 + Math.floor(70 * next())];
    const whole = [...touched].map((id) => [id, 0.1 + 0.6 * next()] as const);
    const level = (share: number) => ({
      cost_k: Math.round(cost * share * (0.8 + 0.2 * share)),
      person_days: Math.round(days * share),
      eff: Object.fromEntries(whole.map(([id, reduction]) => [id, Number((1 - (1 - reduction) ** share).toFixed(3))])),
    });
    return { id: `C${i + 1}`, levels: [level(0.5), level(1)] };
  });
  const losses = Array.from({ length: 10_000 }, () =>
    risks.map(({ rate, mu, sigma }) => {
      let [events, mass, below] = [0, Math.exp(-rate), 0];
      const u = next();
      for (below = mass; u > below && events < 40; below += mass) mass *= rate / ++events;
      let sum = 0;
      for (let n = 0; n < events; n++) sum += Math.exp(mu + sigma * normal());
      return Math.round(sum);
    }),
  );
  return { instance: { risks, actions, losses, alpha: 0.95, budget_k: 830, person_days: 450 } };
}

/** 40 activities, 6 auditors, 12 months. */
export function auditInstance(): object {
  const next = uniforms(2);
  const from = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const some = ['27001', '42001', 'cloud', 'ml'];
  const auditors = Array.from({ length: 6 }, (_, p) => ({
    id: `P${p + 1}`,
    competence: some.filter(() => p < 2 || next() < 0.6),
    lead: p < 3,
    home: from(1, 3),
    half_days: Array.from({ length: 12 }, () => from(6, 14)),
    rate: from(8, 13),
  }));
  const activities = Array.from({ length: 40 }, (_, a) => {
    const standards = [['27001'], ['42001'], ['27001', '42001']][from(0, 2)]!;
    const first = from(0, 7);
    return {
      id: `A${a + 1}`,
      need: next() < 0.4 ? [...standards, 'cloud'] : standards,
      half_days: from(2, 8),
      risk: from(2, 9),
      window: [first, Math.min(11, first + from(3, 6))],
      site: from(1, 3),
      unit: from(1, 7),
      not_independent: auditors.filter(() => next() < 0.15).map(({ id }) => id),
    };
  });
  return { instance: { auditors, activities, periods: 12, travel_cost: 12, delay_weight: 5, team_max: 3 } };
}

/** 200 items, 3 constraints, half of everything fits. */
export function knapsackInstance(): object {
  const next = uniforms(3);
  const weights = Array.from({ length: 3 }, () => Array.from({ length: 200 }, () => 1 + Math.floor(1000 * next())));
  const profits = weights[0]!.map((_, j) =>
    Math.floor(weights.reduce((sum, row) => sum + row[j]!, 0) / 3 + 500 * next()),
  );
  const capacities = weights.map((row) => Math.floor(row.reduce((sum, weight) => sum + weight, 0) / 2));
  return { profits, weights, capacities };
}
