"""Yardstick: a Poisson-lognormal portfolio in numpy, two ways. Prints one JSON line.

dense   as tools that vectorise per risk do: a count for every trial and risk, then the losses, summed by trial
sparse  the cleverest short form: one Poisson count for all trials, a trial index for every event

usage: numpy_portfolio.py dense|sparse MODEL.json TRIALS
"""
import json
import resource
import sys
import time

import numpy as np


def simulate(mode, risks, trials, generator):
    total = np.zeros(trials)
    every_trial = np.arange(trials)
    events = 0
    for risk in risks:
        rate = risk["frequency"]["rate"]
        mu, sigma = risk["severity"]["mu"], risk["severity"]["sigma"]
        if mode == "dense":
            counts = generator.poisson(rate, trials)
            size = int(counts.sum())
            where = np.repeat(every_trial, counts)
        else:
            size = int(generator.poisson(rate * trials))
            where = generator.integers(0, trials, size, dtype=np.uint32)
        total += np.bincount(where, weights=generator.lognormal(mu, sigma, size), minlength=trials)
        events += size
    return total, events


def main():
    mode, path, trials = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    risks = content.get("model", content)["risks"]
    generator = np.random.default_rng(1)
    started = time.process_time()
    total, events = simulate(mode, risks, trials, generator)
    cpu = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    figures = {"mean": float(total.mean()), "valueAtRisk99": float(np.quantile(total, 0.99))}
    print(json.dumps({"mode": mode, "trials": trials, "events": events, "cpuNsPerEvent": cpu * 1e9 / events, **figures, "megabytes": peak}))


if __name__ == "__main__":
    main()
