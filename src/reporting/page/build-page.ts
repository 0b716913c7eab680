import { bundleClient } from './bundle-client.ts';
import { htmlPage, scriptJson } from './html-page.ts';
import type { PageData } from './page-data.ts';
import { fontFaces } from './page-font.ts';

/** The page of some results as one HTML file that needs nothing else. Equal results give equal bytes. */
export async function buildPage(data: PageData): Promise<string> {
  const client = await bundleClient();
  // What the script writes by itself is among its own characters.
  const fonts = await fontFaces(scriptJson(data) + client.script);
  return htmlPage(data, { ...client, style: fonts + client.style });
}
