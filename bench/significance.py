"""Whether a difference between two rankings is more than chance."""
import random

ROUNDS = 10000
SEED = 1


def p_value(ours, theirs):
    """Fisher's paired randomisation test, two-sided: how often a difference of means at least as large
    comes out when, for each query, it is left to chance which engine which value came from. Both are
    values by query; those of one query belong together. With 10,000 rounds and a fixed seed the value
    is the same each time and good to about 0.005."""
    differences = [ours[query] - theirs[query] for query in sorted(ours)]
    seen = abs(sum(differences))
    chance = random.Random(SEED)
    larger = 0
    for _ in range(ROUNDS):
        total = 0.0
        for difference in differences:
            total += difference if chance.random() < 0.5 else -difference
        larger += abs(total) >= seen - 1e-12
    return (larger + 1) / (ROUNDS + 1)


def harmed(ours, before):
    """The share of queries that are worse than before."""
    return sum(ours[query] < before[query] - 1e-9 for query in ours) / len(ours)


def halves(values):
    """The means over every other query, in order of id as text: figures of one half are no accident
    of the other."""
    queries = sorted(values)
    parts = queries[0::2], queries[1::2]
    return [sum(values[query] for query in part) / len(part) for part in parts]
