/**
 * Twelve scores with two ties, by hand; scikit-learn 1.2.1 gave the expected numbers of the tests that use it:
 * s, y and w below; `roc_auc_score(y, s[, sample_weight=w])`, `average_precision_score`, `brier_score_loss`, ….
 */
export const scores = Float64Array.of(0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.5, 0.5, 0.4, 0.3, 0.2, 0.1);
export const positive = Uint8Array.of(1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0);
export const weights = Float64Array.of(1, 2, 1, 3, 1, 1, 2, 1, 1, 4, 1, 1);
