/** Requests that nobody meant to send, at a server that has the implicit grant: no token that was not earned, and none in a query. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fragmentPairs } from "../http/form";
import { get, header } from "../http/message";
import { anySettings, sendAnything } from "../testing/anything";
import { authorizeUrl, fill, forkBench, REDIRECT_URI, signIn } from "../testing/bench";
import { forToken, startImplicitBench } from "../testing/implicit";
import { damaged, damages } from "../testing/mutate";
import { ERROR_TEXT } from "../testing/text";

const parameters = (seed: number, numRuns: number) => ({ seed, numRuns, endOnFailure: true });

const OK_AUTHORIZE = [200, 303, 400, 405];
const OK_FORM = [200, 303, 400, 403, 405];

test("/authorize redirects to the registered address only, and with nothing but errors", async () => {
	const bench = await startImplicitBench({
		...(await startImplicitBench()).settings,
		levels: { redirectMatch: "exact" },
	});
	const modes = new Map<string, number>();
	await fc.assert(
		fc.asyncProperty(damages, async (list) => {
			const fork = forkBench(bench);
			const response = await sendAnything(fork, damaged(get(authorizeUrl(forToken)), list), OK_AUTHORIZE);
			expect([Object.keys(fork.as.tokens), Object.keys(fork.as.codes)]).toEqual([[], []]);
			const location = header(response.headers, "location");
			if (location === undefined) return;
			expect(location).toMatch(/^https:\/\/photos\.example\/cb[?#]error=/);
			const description = Object.fromEntries(fragmentPairs(location)).error_description ?? "";
			expect(description).toMatch(ERROR_TEXT);
			const mark = location.charAt(REDIRECT_URI.length);
			modes.set(mark, (modes.get(mark) ?? 0) + 1);
		}),
		parameters(41, 1200),
	);
	expect([...modes.keys()].sort()).toEqual(["#", "?"]);
});

test("no token without a yes of this session, behind the # of the registered address, and never beside a code", async () => {
	const bench = await startImplicitBench();
	const request = fill(await signIn(bench, forToken), [["decision", "allow"]]);
	const formToken = new URLSearchParams(request.body).get("csrf");
	let issued = 0;
	await fc.assert(
		fc.asyncProperty(damages, async (list) => {
			const fork = forkBench(bench);
			const changed = damaged(request, list);
			const response = await sendAnything(fork, changed, OK_FORM);
			const location = header(response.headers, "location") ?? "";
			if (response.status === 303) expect(location.startsWith(`${REDIRECT_URI}#`)).toBe(true);
			const tokens = Object.keys(fork.as.tokens);
			expect(tokens).toHaveLength(/#access_token=/.test(location) ? 1 : 0);
			expect(Object.keys(fork.as.codes)).toEqual([]);
			if (tokens.length === 0) return;
			issued += 1;
			const form = new URLSearchParams(`?${changed.body}`);
			expect([changed.method, form.get("csrf"), form.get("decision")]).toEqual(["POST", formToken, "allow"]);
		}),
		parameters(42, 1000),
	);
	expect(issued).toBeGreaterThan(50);
});

test("answers under any settings", async () => {
	const bench = await startImplicitBench();
	await fc.assert(
		fc.asyncProperty(damages, anySettings, async (list, other) => {
			await sendAnything(forkBench(bench, other), damaged(get(authorizeUrl(forToken)), list), OK_AUTHORIZE);
		}),
		parameters(43, 800),
	);
});
