export const dynamic = "force-static";

/** The build puts the worker in the place of this (`scripts/tools/offline.mjs`). While the site is developed nobody asks for it. */
export const GET = () =>
	new Response("// no worker\n", { headers: { "Content-Type": "text/javascript;charset=utf-8" } });
