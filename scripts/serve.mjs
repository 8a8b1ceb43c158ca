/**
 * The site as it was built last, and the relay, at HOST and PORT. `npm start` does the same when all is there; the browser
 * tests and the bench, who look after that themselves, use this.
 */
import { presenterKey } from "./tools/presenter-key.mjs";
import { serve } from "./tools/server.mjs";
import { host, port, root, stop } from "./tools/setup.mjs";

const { key, problem } = presenterKey(root, process.env.PRESENTER_KEY);
if (problem) stop(problem);
await serve({ host, port, key });
