/** What the part of the address after # names: a config and perhaps a place in it; the overview where it is empty. */
export interface Address {
  readonly config: string;
  readonly place: string;
}

/** Each part is escaped, so that the colon between them is the only one. */
export function hrefOf({ config, place = '' }: { readonly config: string; readonly place?: string }): string {
  const path = config.split('/').map(encodeURIComponent).join('/');
  return place === '' ? `#${path}` : `#${path}:${encodeURIComponent(place)}`;
}

export function addressOf(hash: string): Address {
  const [path = '', place = ''] = hash.replace(/^#/, '').split(':');
  return { config: path.split('/').map(decoded).join('/'), place: decoded(place) };
}

/** A part that is no valid escape stands for itself: it names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
