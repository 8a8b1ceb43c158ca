import { afterEach, expect, test, vi } from "vitest";
import { askRelay, reach, relay } from "./relay";

afterEach(() => vi.unstubAllGlobals());

const ICON = () => new Response("<svg/>", { headers: { "Content-Type": "image/svg+xml" } });
const PAGE = () => new Response("<p>Sign in</p>", { headers: { "Content-Type": "text/html" } });

/** A server that answers the question for a relay, and the one for the picture of the site. */
const server = (ofRelay: () => Response, ofIcon: () => Response) =>
	vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
		expect(init.cache).toBe("no-store");
		return address === "/workshop/relay" ? ofRelay() : ofIcon();
	});

test("only JSON that names the relay is one; any other answer of this site means that it has none", async () => {
	server(() => Response.json({ relay: "par-avion", server: "x" }), PAGE);
	expect(await askRelay()).toEqual({ is: "there" });
	for (const other of [() => Response.json({ relay: "another" }), () => Response.json(null), PAGE]) {
		server(other, ICON);
		expect(await askRelay()).toEqual({ is: "none" });
	}
	server(() => new Response("{}", { status: 404 }), ICON);
	expect(await askRelay()).toEqual({ is: "none" });
});

test("whatever else answers, and silence, is not this site", async () => {
	server(PAGE, PAGE);
	expect(await askRelay()).toEqual({ is: "unreachable" });
	vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
	expect(await askRelay()).toEqual({ is: "unreachable" });
});

test("each that fails says what to do, and what is good does not", () => {
	const place = { hostname: "192.168.1.4", host: "192.168.1.4:3000" };
	const all = [
		...(["asking", "there", "none", "unreachable"] as const).map((is) => relay({ is })),
		...([undefined, "yes", "no"] as const).map((scanned) => reach(place, scanned)),
		reach({ hostname: "localhost", host: "localhost:3000" }, "yes"),
		reach(undefined, "yes"),
	];
	for (const { state, todo } of all) expect([state, todo !== undefined]).toEqual([state, state === "fails"]);
	expect(all.map(({ state }) => state).join(" ")).toBe("asking good fails fails untried good fails fails asking");
});
