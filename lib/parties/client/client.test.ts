import { expect, test } from "vitest";
import { get, header } from "../../http/message";
import { REDIRECT_URI, startBench } from "../../testing/bench";
import { recall } from "../../world/world";
import { photosPage, stoppedPage } from "./pages";

test("the front page links to where it starts; other addresses are 404, other methods 405", async () => {
	const bench = await startBench();
	const front = await bench.send(get("https://photos.example/"));
	expect([front.status, front.body.includes('href="/connect"')]).toEqual([200, true]);
	expect((await bench.send(get("https://photos.example/other"))).status).toBe(404);
	for (const url of ["https://photos.example/", "https://photos.example/connect", REDIRECT_URI]) {
		const response = await bench.send({ ...get(url), method: "POST" });
		expect([response.status, header(response.headers, "allow")]).toEqual([405, "GET, HEAD"]);
	}
});

test.each([photosPage(["<b>"], [["X", "y"]]), stoppedPage("<b>", [["X", "y"]])])(
	"what comes from outside is escaped, and the page leaks no URL",
	(response) => {
		expect(response.body).toContain("&lt;b&gt;");
		expect(response.body).not.toContain("<b>");
		expect(Object.fromEntries(response.headers)).toMatchObject({
			X: "y",
			"Cache-Control": "no-store",
			"Referrer-Policy": "no-referrer",
		});
	},
);

test("of a client that is only files each comes as what it is, to GET alone", async () => {
	const bench = await startBench();
	const files = { "/": "<p>page</p>", "/app.js": "const a = 1;" };
	bench.world.memory.client = { ...recall(bench.world, "client", "client"), files };
	const typeOf = async (path: string) => {
		const { status, headers, body } = await bench.send(get(`https://photos.example${path}`));
		return [status, header(headers, "content-type"), body];
	};
	expect(await typeOf("/")).toEqual([200, "text/html; charset=utf-8", files["/"]]);
	expect(await typeOf("/app.js")).toEqual([200, "text/javascript", files["/app.js"]]);
	expect((await typeOf("/other.js"))[0]).toBe(404);
	expect((await bench.send({ ...get("https://photos.example/app.js"), method: "POST" })).status).toBe(405);
});
