// A thread does not inherit its parent's TypeScript loader: hence this entry in plain JavaScript.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { openEncoder } = await import('../src/model/encoder/encoder.ts');

/** Says that it is ready, then reads so many texts one after another and says that it is done. */
const { folder, texts, count } = workerData;
const encoder = await openEncoder(folder);
parentPort.once('message', async () => {
  for (let k = 0; k < count; k++) await encoder.embed([texts[k % texts.length]]);
  parentPort.postMessage(count);
  await encoder.close();
});
parentPort.postMessage(0);
