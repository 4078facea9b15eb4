/**
 * Loaded before everything else in a worker of jest-light-runner. The runner answers the question of one worker for its data to all
 * who have been given a test by then, and forgets them: whoever asks a moment later would wait for ever. What has come
 * before the question is its answer.
 */
const question = 'jest-light-runner-get-worker-data';

if (process.send && process.argv[1]?.includes('tinypool')) {
  const send = process.send.bind(process);
  /** @type {unknown} */
  let given = null;
  process.on('message', (/** @type {{ type?: string } | null} */ message) => {
    if (message?.type === 'jest-light-runner-worker-data') given = message;
  });
  process.send = (/** @type {unknown} */ message, /** @type {any[]} */ ...rest) => {
    if (message !== question || given === null) return send(message, ...rest);
    setImmediate(() => process.emit('message', given, undefined));
    return true;
  };
}
