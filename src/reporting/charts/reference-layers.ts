import { ink } from './theme.ts';

/** A point from elsewhere to compare with, as a published result. */
export interface ReferencePoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** The layers of a reference point, its position already on the axes' scales: an open cross, and its label at right. */
export function referenceLayers(
  point: ReferencePoint,
  channels: { x: Record<string, unknown>; y: Record<string, unknown> },
): Record<string, unknown>[] {
  const data = { values: [point] };
  const cross = {
    type: 'point',
    shape: 'cross',
    filled: true,
    size: 36,
    color: '#ffffff',
    stroke: ink,
    strokeWidth: 0.8,
  };
  const text = { type: 'text', align: 'left', baseline: 'middle', dx: 6 };
  return [
    { data, mark: cross, encoding: channels },
    { data, mark: text, encoding: { ...channels, text: { field: 'label' } } },
  ];
}
