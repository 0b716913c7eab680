type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * An element with attributes and children. Text becomes text nodes: whatever is in it, nothing of it runs. A false, null
 * or undefined attribute is left out; true is an empty one.
 *
 * @throws Error for an attribute that would run text as code, or a link that leads out of the page
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  return fill(document.createElementNS(svgNamespace, name), attributes, children);
}

/** A button; clicks and the keyboard both press it. */
export function button(text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

let next = 0;

/** An id that no other element of the page has. */
export function freshId(name: string): string {
  next += 1;
  return `${name}-${next}`;
}

function fill<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    const text = value === true ? '' : String(value);
    if (/^on|^style$|^src|^xlink/i.test(key) || (key === 'href' && !text.startsWith('#'))) {
      throw new Error(`attribute ${key}="${text}" is not set from here`);
    }
    made.setAttribute(key, text);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
