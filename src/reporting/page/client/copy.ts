import { button, element } from './dom.ts';

/** A button that copies a text, and says that it did. */
export function copyButton(what: string, text: string, of: string): HTMLElement {
  const said = element('span', { role: 'status', class: 'said' });
  const press = button(
    `Copy ${what}`,
    async () => {
      said.textContent = (await copied(text)) ? 'Copied' : 'This browser does not let pages copy';
    },
    { 'aria-label': `Copy ${what}: ${of}` },
  );
  return element('span', { class: 'copy' }, press, said);
}

/** A page from the disk may lack the clipboard's interface; the older way works there. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('textarea', { readonly: true, class: 'off-screen', 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
