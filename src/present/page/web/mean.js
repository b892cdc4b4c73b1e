// SPDX-License-Identifier: EUPL-1.2
// The one thing that the page computes: the mean of scores under weights of the subjects, as
// `peil index` takes it. `place` 0 takes the scores, 1 and 2 the lowest and highest they can be.

// Shares of the subjects; null where no weight is above 0.
export function shares(dimensions, weights) {
  const given = dimensions.map((each) => weights[each.id] ?? 100 * each.share);
  const total = given.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? given.map((weight) => weight / total) : null;
}

export function mean(dimensions, part, scores, place) {
  return dimensions.reduce(
    (sum, dimension, number) =>
      sum +
      part[number] * dimension.rows.reduce((inner, [row, share]) => inner + share * scores[row][place], 0),
    0,
  );
}

// Rank 1 is the highest; equal ones share it.
export const rank = (means, one) => 1 + means.filter((each) => each > one + 1e-9).length;
