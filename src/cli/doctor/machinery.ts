import { Worker } from 'node:worker_threads';
import type { Finding } from './finding.ts';

type Found = Omit<Finding, 'check'>;

/** danfojs comes without TensorFlow's binary and without `request`: packages of this project stand in for them. */
export async function tablesFinding(): Promise<Found> {
  const { DataFrame, toCSV } = await import('#danfojs-node');
  const text = toCSV(new DataFrame([['a', 1]], { columns: ['name', 'value'] }));
  if (text !== 'name,value\na,1\n') throw new Error(`danfojs wrote ${JSON.stringify(text)}`);
  return { status: 'ok', found: 'danfojs loads by its stand-ins, and writes a table' };
}

/** resvg is native code, built for one platform. */
export async function drawingFinding(): Promise<Found> {
  const { Resvg } = await import('@resvg/resvg-js');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="#f00"/></svg>';
  const pixels = new Resvg(svg).render().pixels;
  if (pixels[0] !== 255 || pixels[1] !== 0) throw new Error('resvg draws red as something else');
  return { status: 'ok', found: 'resvg loads and draws' };
}

/** The generator of the curve (SEC 2), which belongs to the secret 1. */
const generator = '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';

/** tiny-secp256k1 is WebAssembly. */
export async function signingFinding(): Promise<Found> {
  const { pointFromScalar } = await import('tiny-secp256k1');
  const one = new Uint8Array(32).fill(1, 31);
  const point = Buffer.from(pointFromScalar(one, true)!).toString('hex');
  if (point !== generator) throw new Error(`tiny-secp256k1 takes 1 to ${point}`);
  return { status: 'ok', found: 'tiny-secp256k1 loads and multiplies' };
}

/** Starts the very thread that trials run in. */
export function workerFinding(): Promise<Found> {
  const worker = new Worker(new URL('../../running/worker-entry.js', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve({ status: 'ok', found: 'a worker thread starts and loads the experiments' });
      else reject(new Error(`a worker thread ended with code ${code}`));
    });
  });
}
