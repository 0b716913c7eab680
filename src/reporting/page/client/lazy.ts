const waiting = new Map<Element, () => unknown>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) start(target);
  },
  { rootMargin: '400px' },
);

/** Does something once, when an element comes near the part of the page that is seen, or the page is printed. */
export function whenSeen(target: Element, act: () => unknown): void {
  waiting.set(target, act);
  observer.observe(target);
}

/** Does at once what waits within an element, and forgets the rest. */
export function startAll(within: Element): void {
  for (const target of [...waiting.keys()]) {
    if (within.contains(target)) start(target);
    else waiting.delete(target);
  }
}

function start(target: Element): void {
  observer.unobserve(target);
  const act = waiting.get(target);
  waiting.delete(target);
  act?.();
}
