import type { Dossier, DossierEdge } from './dossier.ts';

/** Edges that a page shows; the rest is in the JSON file. */
const mostEdges = 40;

/** A dossier as a page that can be read and printed without anything else: plain HTML, no scripts. */
export function dossierPage(dossier: Dossier): string {
  const { ads, edges, payments, wallets, identifiers, notFound, provenance } = dossier;
  const sections = [
    section('How sure is this?', sureness(dossier)),
    section(
      `${ads.length} ads`,
      table(
        ['Ad', 'Time (UTC)', 'Place', 'Title'],
        ads.map(({ id, time, place, title }) => [id, clock(time), place, title]),
      ),
    ),
    section(
      'What ties them together',
      paragraph(
        'Each line is a pair of ads that was compared. Style, payments and identifiers are natural logarithms of likelihood ratios: 0 says nothing, 2.3 means ten times as likely with one owner as with two, −2.3 the reverse. Probability is that of one owner, all evidence together.',
      ) +
        table(
          ['Ads', 'Probability', ...provenance.evidence.map(capital)],
          edges.slice(0, mostEdges).map((edge) => edgeCells(edge, provenance.evidence)),
        ) +
        (edges.length > mostEdges
          ? paragraph(`The ${mostEdges} strongest of ${edges.length} pairs; dossier.json holds all.`)
          : ''),
    ),
    section(
      'Payments',
      paragraph(
        'What a request to a wallet service would have to name: the transaction, the output and the receiving address, with time and amount. That a payment fits by price and time does not prove that it paid for the ad.',
      ) +
        table(
          [
            'Ad',
            'Bought',
            'First seen',
            'Transaction : output',
            'Receiving address',
            'Bitcoin',
            'Probability',
            'Wallet',
          ],
          payments.map((payment) => [
            payment.ad,
            clock(payment.bought),
            clock(payment.seen),
            `${payment.transaction} : ${payment.output}`,
            payment.address,
            payment.bitcoin,
            payment.probability === null ? 'not given' : payment.probability.toFixed(2),
            payment.wallet ?? 'none (CoinJoin)',
          ]),
        ),
    ),
    section(
      'Wallets',
      paragraph(
        'Addresses that a heuristic takes for one wallet. Many other transactions, or ads elsewhere, point to a wallet that many people share, such as an exchange’s.',
      ) +
        table(
          ['Wallet', 'Payments for these ads', 'Other transactions', 'Ads elsewhere'],
          wallets.map((wallet) => [
            wallet.name,
            String(wallet.payments),
            String(wallet.otherTransactions),
            String(wallet.adsElsewhere),
          ]),
        ),
    ),
    section(
      'Phones, e-mail addresses and links',
      (provenance.includeIdentifiers
        ? ''
        : paragraph('Values are left out. The option --include-identifiers puts them in, and is recorded.')) +
        table(
          ['Kind', 'Value', 'Ads of this group', 'Ads elsewhere'],
          identifiers.map(({ kind, value, ads: own, adsElsewhere }) => [
            kind,
            value,
            own.join(', '),
            String(adsElsewhere),
          ]),
        ),
    ),
    section(
      'What was not found',
      list([
        `${notFound.adsWithoutPayment} of ${ads.length} ads have no payment named; ${notFound.purchasesWithoutPayment} purchases of these ads have none.`,
        `${notFound.adsWithoutIdentifier} ads show no phone, e-mail address or link.`,
        `${notFound.pairsNeverCompared} of ${notFound.pairs} pairs were never compared: nothing brought them up.`,
      ]),
    ),
    section(
      'Where this comes from',
      list([
        `Config ${provenance.config}, variant “${provenance.variant}”, simulated market ${provenance.market}: nothing here is about a real person.`,
        `Evidence: ${provenance.evidence.join(', ')}; grouped by ${provenance.method}, joined from log odds of ${provenance.threshold} up.`,
        `Identifiers ${provenance.includeIdentifiers ? 'included' : 'redacted'}.`,
      ]),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Group ${dossier.group}: ${ads.length} ads</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Group ${dossier.group}: ${ads.length} ads that may have one owner</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const styles = `
body { font: 15px/1.45 'Source Sans 3', system-ui, sans-serif; color: #1c1c1c; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; width: 100%; }
th, td { text-align: left; padding: 3px 10px 3px 0; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; min-width: 5.8rem; }
th { border-bottom: 1px solid #1c1c1c; }
.sure { border-left: 4px solid #1c1c1c; padding-left: 1rem; }
`;

/** The probability of being wrong in words that don't need statistics. */
export function sureness({ probabilityWrong, ads }: Pick<Dossier, 'probabilityWrong' | 'ads'>): string {
  const oneIn = probabilityWrong > 0 ? Math.max(1, Math.round(1 / probabilityWrong)) : Number.POSITIVE_INFINITY;
  const said =
    oneIn === 1
      ? 'It is more likely than not that it does hold ads of other people.'
      : oneIn > 1000
        ? 'Of a thousand groups rated like this, fewer than one would hold ads of somebody else.'
        : `Of ${oneIn} groups rated like this, about one would hold ads of somebody else.`;
  return `<div class="sure">${paragraph(
    `The chance that not all ${ads.length} ads have one owner is put at ${percentText(probabilityWrong)}. ${said}`,
  )}${paragraph(
    'That holds if the evidence is as good here as on the markets it was learned from, and if groups go wrong here as often as they did on other simulated markets. It is a lead to be checked by a person, and no proof of anything: a shared phone may be a booking desk’s, a shared wallet an exchange’s, and a style can be alike by chance or by a common template.',
  )}</div>`;
}

/** A small chance is not none: below a tenth of a percent it is said so. */
export function percentText(probability: number): string {
  return probability < 0.001 ? 'less than 0.1%' : `${(100 * probability).toFixed(1)}%`;
}

function edgeCells({ ads, probability, evidence }: DossierEdge, kinds: Dossier['provenance']['evidence']): string[] {
  return [ads.join(' – '), probability.toFixed(3), ...kinds.map((kind) => signed(evidence[kind] ?? 0))];
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** To the second, without the letters between. */
function clock(time: string): string {
  return time.replace('T', ' ').replace(/(\.000)?Z$/, '');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${escaped(heading)}</h2>\n${content}\n</section>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return paragraph('None.');
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('\n');
  return `<div class="scroll"><table><thead>${line(headers, 'th')}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
