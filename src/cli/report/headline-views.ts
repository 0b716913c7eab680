import path from 'node:path';
import type { HeadlineView } from '../../reporting/page/page-data.ts';
import type { ReadConfig } from '../../reporting/page/reading/results.ts';
import { tableView } from '../../reporting/page/table-view.ts';
import type { Table } from '../../reporting/result.ts';
import { headlineTable } from '../readme/headline-markdown.ts';
import type { Headline } from '../readme/headlines.ts';

/** Whole tables that an overview shows where it has no headline. */
const mostTables = 6;

/**
 * The README's headlines as far as the results have their configs. Where such a config was changed, so that a row or column
 * of the headline is missing, its whole table stands instead. Results without a headline show the tables of some configs.
 */
export async function headlineViews(
  headlines: readonly Headline[],
  results: string,
  read: readonly ReadConfig[],
): Promise<HeadlineView[]> {
  const views = await Promise.all(
    headlines.map(async (headline): Promise<HeadlineView | undefined> => {
      const config = headline.folder.replace(/^results\//, '');
      const own = read.find(({ view }) => view.name === config);
      if (own === undefined) return undefined;
      const table = tableOf(headline, path.join(results, config));
      return table === undefined
        ? wholeTable(own)
        : { config, table: await tableView({ ...table, label: `headline-${path.basename(config)}` }) };
    }),
  );
  const found = views.filter((view) => view !== undefined);
  return found.length > 0 ? found : read.slice(0, mostTables).flatMap((own) => wholeTable(own) ?? []);
}

function tableOf(headline: Headline, folder: string): Table | undefined {
  try {
    return headlineTable(headline, folder);
  } catch {
    return undefined;
  }
}

function wholeTable({ view: { name, tables } }: ReadConfig): HeadlineView | undefined {
  const [table] = tables;
  return table === undefined ? undefined : { config: name, table };
}
