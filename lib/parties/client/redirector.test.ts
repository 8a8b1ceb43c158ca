import { expect, test } from "vitest";
import { CLIENT_ORIGIN } from "../../cast/cast";
import { get, header } from "../../http/message";
import { startBench, withLevels } from "../../testing/bench";
import type { LevelOf } from "../../vocabulary/controls";
import { recall } from "../../world/world";

const GOOD = "https://api.example/photos";
const EVIL = "https://evil.example/";

async function go(openRedirector: LevelOf<"openRedirector">, query: string, sendsOn?: readonly string[]) {
	const bench = await startBench(withLevels({ openRedirector }));
	Object.assign(recall(bench.world, "client", "client"), { sendsOn });
	const { status, headers } = await bench.send(get(`${CLIENT_ORIGIN}/go${query}`));
	return [status, header(headers, "location")];
}

const to = (address: string) => `?to=${encodeURIComponent(address)}`;
const LIST = ["https://api.example"];

test.each<[LevelOf<"openRedirector">, string, readonly unknown[]]>([
	["on", EVIL, [303, EVIL]],
	["on+fragment", EVIL, [303, `${EVIL}#_`]],
	["on+fragment", `${EVIL}#top`, [303, `${EVIL}#top`]],
	["off", EVIL, [400, undefined]],
	["off", GOOD, [303, `${GOOD}#_`]],
	["on", "nowhere", [400, undefined]],
	["on", `${EVIL}\r\nSet-Cookie: a=b`, [303, `${EVIL}Set-Cookie:%20a=b`]],
])("%s: %s", async (level, address, expected) => {
	expect(await go(level, to(address), LIST)).toEqual(expected);
});

test("without a target it sends nobody anywhere, and a client without a list has no such address", async () => {
	expect(await go("on", "", LIST)).toEqual([400, undefined]);
	expect(await go("on", to(EVIL))).toEqual([404, undefined]);
});
