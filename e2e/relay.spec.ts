/** The relay beside the pages, as the built site is served. What it does with a room is tested in scripts/relay. */
import { expect, test, visit } from "./fixtures";
import { PRESENTER_KEY } from "./presenter-key";

test("it is there, with the headers of the site, and only whoever has the key is heard", async ({ request }) => {
	const there = await request.get("/workshop/relay");
	expect(await there.json()).toEqual({ relay: "par-avion", server: expect.any(String), addresses: [] });
	expect(there.headers()).toMatchObject({
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'; frame-ancestors 'none'",
		"cache-control": "no-store, no-transform",
	});
	const put = (key: string) =>
		request.put("/workshop/relay/room", { data: [], headers: { Authorization: `Bearer ${key}` } });
	expect((await put("0000-0000-0000-0000")).status()).toBe(401);
	// A list is no room, and so changes nothing.
	expect((await put(PRESENTER_KEY)).status()).toBe(400);
});

test("a page hears it at once, under the site's policy and uncompressed", async ({ page }) => {
	await visit(page, "/flows");
	const hello = await page.evaluate(async () => {
		const answer = await fetch("/workshop/relay/events");
		const reader = answer.body?.getReader();
		const first = new TextDecoder().decode((await reader?.read())?.value);
		await reader?.cancel();
		return first;
	});
	expect(hello).toMatch(/^event: hello\ndata: {"server":"[\w-]{22}","who":"[\w-]{22}"}\n\n/);
});

test("pages are compressed as before", async ({ request }) => {
	for (const path of ["/", "/flows/code-pkce", "/nowhere"]) {
		const { "content-encoding": encoding } = (
			await request.get(path, { headers: { "Accept-Encoding": "gzip" } })
		).headers();
		expect(encoding).toBe("gzip");
	}
});
