import { addressTextOf } from '../../chain/address-text.ts';
import type { Chain } from '../../chain/chain.ts';
import { loadChain } from '../../chain/load-chain.ts';
import { viewChain } from '../../clustering/chain-view.ts';
import { parseChange } from '../../clustering/change/combination.ts';
import { type Clustering, clusterAddresses, membersOf } from '../../clustering/cluster-addresses.ts';
import { findCoinJoinRule } from '../../clustering/coinjoins/index.ts';
import { alignColumns } from '../align-columns.ts';
import type { ClustersArguments } from './clustering-arguments.ts';

/** What `chain clusters` prints, in parts. */
export async function clustersReport(given: ClustersArguments): Promise<Iterable<string>> {
  const { files, network, undo, json, change, coinjoins, 'coinjoin-rule': rules, equate } = given;
  const settings = {
    change: parseChange(change),
    coinJoins: coinjoins === 'include' ? [] : rules.map(findCoinJoinRule),
    equate,
  };
  const { chain } = await loadChain(files, network, { undo });
  const clustering = clusterAddresses(viewChain(chain), settings);
  return json ? clustersJson(chain, clustering) : [clustersTable(chain, clustering)];
}

/** `{"clusters": [[address, …], …]}`, one cluster a line, those of one address too. */
function* clustersJson(chain: Chain, clustering: Clustering): Generator<string> {
  const { first, members } = membersOf(clustering);
  let before = '{"clusters": [\n';
  for (let cluster = 0; cluster < clustering.count; cluster++) {
    yield before + JSON.stringify(textsOf(chain, members.subarray(first[cluster], first[cluster + 1])));
    before = ',\n';
  }
  yield clustering.count === 0 ? '{"clusters": []}\n' : '\n]}\n';
}

/** A key that was paid both bare and by its hash has one text. */
function textsOf({ addresses, network }: Chain, members: Int32Array): string[] {
  return [...new Set(Array.from(members, (address) => addressTextOf(addresses, address, network)!))];
}

const listed = 10;

function clustersTable(chain: Chain, clustering: Clustering): string {
  const { first, members } = membersOf(clustering);
  const size = (cluster: number) => first[cluster + 1] - first[cluster];
  const largest = Array.from({ length: clustering.count }, (_, cluster) => cluster)
    .filter((cluster) => size(cluster) > 1)
    .sort((x, y) => size(y) - size(x) || x - y);
  const rows = [
    ['addresses', whole(members.length)],
    ['clusters', whole(clustering.count)],
    ['  of two addresses or more', whole(largest.length)],
    ['addresses in those', whole(largest.reduce((sum, cluster) => sum + size(cluster), 0))],
  ];
  if (largest.length === 0) return alignColumns(rows);
  const examples = largest
    .slice(0, listed)
    .map((cluster) => [textsOf(chain, members.subarray(first[cluster], first[cluster] + 1))[0], whole(size(cluster))]);
  return `${alignColumns(rows)}\n${alignColumns([['largest clusters, by an address', 'addresses'], ...examples])}`;
}

const whole = (count: number): string => count.toLocaleString('en');
