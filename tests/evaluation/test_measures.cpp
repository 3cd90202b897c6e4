#include <doctest/doctest.h>

#include <cmath>

#include "tests/evaluation/measures.hpp"

using namespace lettergrade::test;

TEST_CASE("measures follow trec_eval on an example worked by hand") {
  const Judgements judgements = read_judgements("1 0 a 2\n1 0 b 1\n1 0 c 0\n2 0 d 1\n");
  // Query 1: c, a, x, b; query 2 is missing and counts 0.
  const Run run = read_run("1 Q0 c 1 9.5 t\n1 Q0 a 2 7 t\n1 Q0 x 3 6 t\n1 Q0 b 4 1 t\n");
  const Measures measures = measure(judgements, run);
  CHECK(measures.map == doctest::Approx((1.0 / 2 + 2.0 / 4) / 2 / 2));
  const double gained = 2 / std::log2(3) + 1 / std::log2(5);
  const double best = 2 / std::log2(2) + 1 / std::log2(3);
  CHECK(measures.ndcg_10 == doctest::Approx(gained / best / 2));
}

TEST_CASE("equal scores are ordered by the names backwards, whatever the rank says") {
  const Judgements judgements = read_judgements("1 0 a 1\n");
  const Run run = read_run("1 Q0 a 1 3 t\n1 Q0 b 2 3 t\n");
  CHECK(measure(judgements, run).map == doctest::Approx(0.5));
}
