import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly source: number;
  readonly target: number;
}

/**
 * Places for the nodes of a graph by Vega's force layout: no draw is random, so that a graph always looks the same.
 *
 * @returns within a rectangle of the width and height, with a margin
 */
export function layOut(nodes: number, links: readonly Link[], width: number, height: number): Place[] {
  const view = new View(
    parse(
      {
        data: [
          { name: 'links', values: links.map((link) => ({ ...link })) },
          {
            name: 'nodes',
            values: Array.from({ length: nodes }, (_, index) => ({ index })),
            transform: [
              {
                type: 'force',
                static: true,
                iterations: 300,
                forces: [
                  { force: 'center', x: 0, y: 0 },
                  { force: 'collide', radius: 14 },
                  { force: 'nbody', strength: -60 },
                  { force: 'link', links: 'links', distance: 45 },
                ],
              },
            ],
          },
        ],
      } as never,
      undefined,
      { ast: true },
    ),
    { renderer: 'none', expr: expressionInterpreter },
  ).run();
  const placed = view.data('nodes') as Place[];
  view.finalize();
  return fitted(placed, width, height);
}

const margin = 22;

/** Stretched evenly to fill the rectangle. */
function fitted(places: readonly Place[], width: number, height: number): Place[] {
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, bottom - top),
    2.5,
  );
  return places.map(({ x, y }) => ({
    x: width / 2 + scale * (x - (left + right) / 2),
    y: height / 2 + scale * (y - (top + bottom) / 2),
  }));
}
