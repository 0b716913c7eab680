import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../common/atomic-write.ts';
import { fileStem } from './file-stem.ts';
import type { GroupGraph } from './page/group-graph.ts';

/** Writes every graph as `graphs/<name>.json` into a folder that exists, each file whole or not at all. */
export async function writeGraphs(graphs: readonly GroupGraph[], folder: string): Promise<void> {
  if (graphs.length > 0) await mkdir(join(folder, 'graphs'), { recursive: true });
  for (const graph of graphs) {
    await writeAtomically(join(folder, 'graphs', `${fileStem(graph.name)}.json`), graphJson(graph));
  }
}

/** JSON with a group a line, so that a difference can be read. */
function graphJson({ groups, ...rest }: GroupGraph): string {
  const head = JSON.stringify(rest, null, 1).slice(0, -2);
  return `${head},\n "groups": [\n${groups.map((group) => `  ${JSON.stringify(group)}`).join(',\n')}\n ]\n}\n`;
}
