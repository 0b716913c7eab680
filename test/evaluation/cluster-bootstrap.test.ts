import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream } from '../../src/evaluation/bootstrap.ts';
import { bootstrapClusters } from '../../src/evaluation/cluster-bootstrap.ts';
import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { clusterScores } from '../../src/evaluation/cluster-scores.ts';

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
const labels = fc.array(fc.tuple(fc.nat(6), fc.nat(3)), { minLength: 1, maxLength: 30 });

it('gives the plain scores where nobody is resampled', () => {
  fc.assert(
    fc.property(labels, (items) => {
      const contingency = clusterContingency(
        items.map(([cluster]) => cluster),
        items.map(([, owner]) => owner),
      );
      const measured = bootstrapClusters(contingency, { owners: 4, resamples: 1, seed: 1 });
      const { pairwise, bCubed } = clusterScores(contingency);
      for (const [prefix, scores] of Object.entries({ pairwise, bCubed })) {
        for (const [name, score] of Object.entries(scores)) {
          const value = orNull(
            measured.get(`${prefix}${name[0].toUpperCase()}${name.slice(1)}` as 'pairwiseRecall')!.value,
          );
          if (score === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(score, 12);
        }
      }
    }),
  );
});

it('weighs pairs and addresses as counting them one by one does', () => {
  fc.assert(
    fc.property(labels, fc.nat(1000), (items, seed) => {
      const contingency = clusterContingency(
        items.map(([cluster]) => cluster),
        items.map(([, owner]) => owner),
      );
      const measured = bootstrapClusters(contingency, { owners: 4, resamples: 3, seed });
      const draws = authorMultiplicities(4, 3, randomStream(seed, bootstrapStream));
      let draw = 0;
      for (const times of draws) {
        let [inCluster, together, weight, precision] = [0, 0, 0, 0];
        for (const [i, [cluster, owner]] of items.entries()) {
          const own = items.filter(([c]) => c === cluster);
          weight += times[owner];
          precision += (times[owner] * own.filter(([, o]) => o === owner).length) / own.length;
          for (const [otherCluster, other] of items.slice(i + 1)) {
            if (otherCluster !== cluster) continue;
            inCluster += other === owner ? times[owner] : times[owner] * times[other];
            together += other === owner ? times[owner] : 0;
          }
        }
        const at = (name: 'pairwisePrecision' | 'bCubedPrecision') => measured.get(name)!.resampled[draw];
        if (inCluster > 0) expect(at('pairwisePrecision')).toBeCloseTo(together / inCluster, 12);
        else expect(at('pairwisePrecision')).toBeNaN();
        if (weight > 0) expect(at('bCubedPrecision')).toBeCloseTo(precision / weight, 12);
        draw++;
      }
    }),
  );
});
