/** The area under the ROC curve, by comparing every positive with every negative: a tie counts one half. */
export function pairwiseAuc(scores: Float64Array, labels: Uint8Array): number {
  let wins = 0;
  let pairs = 0;
  for (let i = 0; i < scores.length; i++) {
    for (let j = 0; j < scores.length; j++) {
      if (labels[i] !== 1 || labels[j] !== 0) continue;
      pairs++;
      if (scores[i] > scores[j]) wins++;
      else if (scores[i] === scores[j]) wins += 0.5;
    }
  }
  return wins / pairs;
}

/** Mean log loss. */
export function meanLogLoss(probabilities: Float64Array, labels: Uint8Array): number {
  let loss = 0;
  for (let i = 0; i < labels.length; i++) {
    loss -= Math.log(labels[i] === 1 ? probabilities[i] : 1 - probabilities[i]);
  }
  return loss / labels.length;
}
