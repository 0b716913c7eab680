/** A point on the plot, in points from its top left corner. */
export interface PlotPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** A label by its centre; a line leads to it from a point that it doesn't touch. */
export interface PlacedLabel extends PlotPoint {
  readonly leader: readonly [from: { x: number; y: number }, to: { x: number; y: number }] | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of 7-point digits, on the safe side. */
const characterWidth = 3.8;
const lineHeight = 7;
const dotRadius = 2.2;
/** Where a label may go, the best first: how far from the dot, then in which direction. */
const distances = [1, 3, 6, 10, 15, 21, 28, 36];
const directions = [0, 180, 270, 90, 315, 225, 45, 135, 337, 23, 203, 157].map((degrees) => (degrees * Math.PI) / 180);

/**
 * Puts a label beside each point so that no label covers another one or a dot, nor leaves the plot: each at the nearest
 * free place, the labels of crowded points first (Christensen, Marks & Shieber 1995 call it greedy placement). Where
 * nothing is free, the place that covers least.
 */
export function placeLabels(
  points: readonly PlotPoint[],
  plot: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const dots = points.map(({ x, y }) => boxAround(x, y, 2 * dotRadius, 2 * dotRadius));
  const order = points.map((_, i) => i).sort((i, j) => crowd(points, j) - crowd(points, i) || i - j);
  const taken: Box[] = [];
  const placed: PlacedLabel[] = new Array(points.length);
  for (const i of order) {
    let best: { box: Box; cost: number; distance: number } | undefined;
    for (const distance of distances) {
      for (const angle of directions) {
        const box = boxAt(points[i], distance, angle);
        const cost = [...taken, ...dots].reduce((sum, other) => sum + overlap(box, other), 0) + outside(box, plot);
        if (best === undefined || cost < best.cost) best = { box, cost, distance };
      }
      if (best!.cost === 0) break;
    }
    const { box, distance } = best!;
    taken.push(box);
    const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    placed[i] = { label: points[i].label, ...centre, leader: distance <= 3 ? null : leader(points[i], box) };
  }
  return placed;
}

/** How many points lie near one. */
function crowd(points: readonly PlotPoint[], i: number): number {
  return points.filter(({ x, y }) => Math.hypot(x - points[i].x, y - points[i].y) < 25).length;
}

/** The label's box at a distance from the dot, in a direction: the side or corner towards the dot is what is so far off. */
function boxAt({ label, x, y }: PlotPoint, distance: number, angle: number): Box {
  const [width, away] = [label.length * characterWidth, dotRadius + distance];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const near = (value: number) => (Math.abs(value) < 0.2 ? 0 : Math.sign(value));
  return boxAround(
    x + away * cosine + (near(cosine) * width) / 2,
    y + away * sine + (near(sine) * lineHeight) / 2,
    width,
    lineHeight,
  );
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box's part beyond the plot, weighed heavily: half a dot's radius is let pass. */
function outside({ left, right, top, bottom }: Box, { width, height }: { width: number; height: number }): number {
  const beyond = (amount: number) => Math.max(0, amount - dotRadius) * 50;
  return beyond(-left) + beyond(right - width - 8) + beyond(-top) + beyond(bottom - height);
}

/** From the dot's edge to the nearest place of the label's box. */
function leader({ x, y }: PlotPoint, box: Box): PlacedLabel['leader'] {
  const to = { x: Math.min(box.right, Math.max(box.left, x)), y: Math.min(box.bottom, Math.max(box.top, y)) };
  const length = Math.hypot(to.x - x, to.y - y);
  const share = Math.min(1, dotRadius / length);
  return [{ x: x + share * (to.x - x), y: y + share * (to.y - y) }, to];
}
