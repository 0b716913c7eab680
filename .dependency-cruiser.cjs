// Which room may import which. Arrows point one way:
// cli → review → running → experiments → (owners → attribution, stylometry → clustering, chain, text) → models, evaluation → common.
const rooms = {
  'src/common': [],
  'src/evaluation': ['src/common'],
  'src/models': ['src/common'],
  'src/text': ['src/common'],
  'src/stylometry': ['src/common', 'src/text', 'src/models', 'src/evaluation'],
  'src/chain': ['src/common'],
  'src/clustering': ['src/common', 'src/chain', 'src/models', 'src/evaluation'],
  'src/attribution': ['src/common', 'src/chain', 'src/clustering', 'src/models', 'src/evaluation'],
  'src/blocking': ['src/common', 'src/text'],
  'src/grouping': ['src/common'],
  'src/evidence': ['src/common', 'src/models'],
  'src/reporting': ['src/common', 'src/evaluation'],
  datasets: ['src/common', 'src/text', 'src/chain'],
  experiments: [
    'src/common',
    'src/evaluation',
    'src/models',
    'src/text',
    'src/stylometry',
    'src/chain',
    'src/clustering',
    'src/attribution',
    'src/blocking',
    'src/grouping',
    'src/evidence',
    'src/reporting',
    'datasets',
  ],
  'src/running': ['src/common', 'src/reporting', 'experiments', 'datasets'],
  'src/review': ['src/common', 'src/evaluation', 'src/reporting', 'src/running', 'experiments', 'datasets'],
  'src/cli': ['.*'],
};

// Within stylometry, from what is read off one text to the feature groups; files beside these rooms serve all of them.
const stylometry = {
  style: [],
  terms: [],
  'vector-space': ['terms'],
  representations: ['style', 'terms', 'vector-space'],
  'language-model': ['style'],
  paper: [],
  groups: ['style', 'terms', 'vector-space', 'representations', 'language-model'],
  baselines: ['style'],
  pairs: [],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms)
      .filter(([room]) => room !== 'src/cli')
      .map(([room, allowed]) => ({
        name: `${room.replace('/', '-')}-imports`,
        severity: 'error',
        from: { path: `^${room}/` },
        to: { path: '^(src|experiments|datasets)/', pathNot: [room, ...allowed].map((r) => `^${r}/`) },
      })),
    ...Object.entries(stylometry).map(([room, allowed]) => ({
      name: `stylometry-${room}-imports`,
      severity: 'error',
      from: { path: `^src/stylometry/${room}/` },
      to: { path: '^src/stylometry/[^/]+/', pathNot: [room, ...allowed].map((r) => `^src/stylometry/${r}/`) },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
