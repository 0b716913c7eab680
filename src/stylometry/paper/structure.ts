import { lineSegments } from '../../text/line-segments.ts';
import { type ColumnGroup, columnProfiles } from '../column-group.ts';
import { published } from './field.ts';

/**
 * The absolute difference of the numbers of line segments, and the cosine of their lengths, each list sorted in
 * descending order, the shorter padded with zeros. Where a text has no structure, or only segments of length 0, the
 * cosine is 0 and the difference is the number of the other's segments.
 */
export const structure: ColumnGroup = {
  name: 'structure',
  summary: 'How many lines two texts have, and how alike their lengths are',
  source: published,
  features: ['lineCountDifference', 'lineLengthCosine'],
  readsLayout: true,
  profile(documents) {
    const lengths = documents.map(({ body, format }) => Float64Array.from(lineSegments(body, format)).sort().reverse());
    const norms = lengths.map((vector) => Math.sqrt(dot(vector, vector)));
    return columnProfiles(
      {
        write({ a, b }, { values, column, stride }) {
          for (let pair = 0; pair < a.length; pair++) {
            const x = lengths[a[pair]];
            const y = lengths[b[pair]];
            const norm = norms[a[pair]] * norms[b[pair]];
            values[pair * stride + column] = Math.abs(x.length - y.length);
            values[pair * stride + column + 1] = norm === 0 ? 0 : dot(x, y) / norm;
          }
        },
        overlaps: () => [undefined, undefined],
      },
      documents.length,
      2,
    );
  },
};

/** The inner product of two vectors, the shorter padded with zeros. */
function dot(x: Float64Array, y: Float64Array): number {
  const length = Math.min(x.length, y.length);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += x[i] * y[i];
  return sum;
}
