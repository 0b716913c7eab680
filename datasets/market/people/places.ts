/** Places of the site, made up. */
const places = (
  'Alder Bay,Birchfield,Cedar Falls,Dunmore,Eastbrook,Fairhaven,Glenwood,Harbour Point,Ironbridge,Juniper Hills,' +
  'Kingsford,Lakeview,Maple Grove,Northgate,Oakridge,Pinehurst,Quarry Hill,Riverside,Stonebridge,Thornton,Upland,' +
  'Valley Park,Westbury,Yarrow,Ashford,Brookside,Clearwater,Deerfield,Elmwood,Foxton,Greenfield,Hillcrest,Inverness,' +
  'Larkspur,Millbrook,Newbridge,Orchard Park,Redwood,Silver Lake,Windmere'
).split(',');

/** The first `count` places. @param count 1 to 40 */
export function sitePlaces(count: number): readonly string[] {
  return places.slice(0, count);
}

/** What is advertised. */
export const categories = [
  'pet care',
  'tutoring',
  'moving help',
  'cleaning',
  'garden work',
  'piano lessons',
  'house sitting',
  'bicycle repair',
] as const;
export type Category = (typeof categories)[number];
