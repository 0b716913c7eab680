import type { GraphGroup } from '../group-graph.ts';
import { svgElement } from './dom.ts';
import type { GroupEdge } from './graph-edges.ts';
import { layOut } from './graph-layout.ts';

const size = { width: 560, height: 420 } as const;

/** A drawn group: edges to press, or to walk along with the arrow keys. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Marks an edge as the chosen one. */
  mark(edge: GroupEdge): void;
}

/** @param choose called with the edge that was pressed or walked to */
export function drawGroup(group: GraphGroup, edges: readonly GroupEdge[], choose: (edge: GroupEdge) => void): Drawing {
  const nodes = group.ads.length + group.wallets.length;
  const places = layOut(
    nodes,
    edges.map(({ ends: [source, target] }) => ({ source, target })),
    size.width,
    size.height,
  );
  const owners = [...new Set(group.owners)];
  const drawn = edges.map((edge) => drawEdge(edge, places[edge.ends[0]]!, places[edge.ends[1]]!));
  const svg = svgElement(
    'svg',
    {
      class: 'graph',
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'group',
      'aria-label': `Group ${group.group}: ${group.ads.length} ads and ${group.wallets.length} wallets. Arrow keys walk along the edges.`,
    },
    ...drawn,
    ...group.ads.map((ad, i) => drawAd(ad, owners.indexOf(group.owners[i]!), places[i]!)),
    ...group.wallets.map(({ wallet }, i) => drawWallet(wallet, places[group.ads.length + i]!)),
  );
  let current = -1;
  function mark(edge: GroupEdge): void {
    drawn[current]?.removeAttribute('aria-current');
    drawn[Math.max(0, current)]?.setAttribute('tabindex', '-1');
    current = edges.indexOf(edge);
    drawn[current]?.setAttribute('aria-current', 'true');
    drawn[Math.max(0, current)]?.setAttribute('tabindex', '0');
  }
  drawn[0]?.setAttribute('tabindex', '0');
  drawn.forEach((line, i) => {
    line.addEventListener('click', () => choose(edges[i]!));
    line.addEventListener('keydown', (event) => {
      const step = {
        ArrowRight: 1,
        ArrowDown: 1,
        ArrowLeft: -1,
        ArrowUp: -1,
        Home: -i,
        End: edges.length - 1 - i,
        Enter: 0,
        ' ': 0,
      }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = (i + step + edges.length) % edges.length;
      choose(edges[next]!);
      drawn[next]!.focus();
    });
  });
  return { svg, mark };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A wide unseen line to press lies over the one that is seen. */
function drawEdge(edge: GroupEdge, from: Point, to: Point): SVGGElement {
  const ends = { x1: tenth(from.x), y1: tenth(from.y), x2: tenth(to.x), y2: tenth(to.y) };
  return svgElement(
    'g',
    {
      class: `edge ${edge.kind} ${edge.right ? 'right' : 'wrong'}`,
      role: 'button',
      tabindex: '-1',
      'aria-label': `${edge.name}, ${edge.right ? 'right' : 'wrong'}`,
    },
    svgElement('line', { class: 'seen', ...ends, 'stroke-width': tenth(0.6 + 2.2 * (edge.probability ?? 0.5) ** 2) }),
    svgElement('line', { class: 'target', ...ends }),
  );
}

/** Ads of one owner have one colour; from the ninth owner on, colours come again. */
function drawAd(ad: number, owner: number, { x, y }: Point): SVGGElement {
  return svgElement(
    'g',
    { class: `ad owner-${(owner % 8) + 1}`, 'aria-hidden': 'true' },
    svgElement('circle', { cx: tenth(x), cy: tenth(y), r: 10 }),
    svgElement('text', { x: tenth(x), y: tenth(y + 3) }, String(ad)),
  );
}

function drawWallet(wallet: number, { x, y }: Point): SVGGElement {
  return svgElement(
    'g',
    { class: 'wallet', 'aria-hidden': 'true' },
    svgElement('rect', { x: tenth(x - 12), y: tenth(y - 8), width: 24, height: 16, rx: 2 }),
    svgElement('text', { x: tenth(x), y: tenth(y + 3) }, `w${wallet}`),
  );
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
