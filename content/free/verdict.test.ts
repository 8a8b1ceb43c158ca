import { describe, expect, test } from "vitest";
import { draft } from "@/lib/flow/free/draft";
import type { Draft, FreePlay, Intervention, OnTheWay, PositionId } from "@/lib/flow/intervention";
import { computeRun } from "@/lib/flow/read/compute";
import { holdingsOf } from "@/lib/flow/read/holdings";
import { openedWords, verdictText } from "@/lib/flow/read/verdict-words";
import type { Run } from "@/lib/flow/run";
import type { Levels } from "@/lib/vocabulary/controls";
import { weakestSettings } from "@/lib/vocabulary/settings";
import { mallorysCode } from "./acts";
import { FREE } from "./grants";
import { loadFree } from "./load";

type Acts = readonly (readonly [at: string, act: Record<string, unknown> & Pick<Intervention, "do">])[];

async function play(grant: string, positions: readonly PositionId[], acts: Acts, levels: Partial<Levels> = {}) {
	const flow = await loadFree(`${FREE}${grant}`);
	if (!flow) throw new Error(grant);
	const settings = { ...flow.defaults, levels: { ...flow.defaults.levels, ...levels } };
	const interventions = acts.map(([at, act], i) => ({ id: i + 1, at, ...act }) as Intervention);
	const free: FreePlay = { positions, interventions };
	return computeRun(flow, { settings, choices: [], edits: [], free });
}

const copy = (of: "request" | "answer"): OnTheWay => ({ do: "copy", of });
/** What the values that were tried did, in words, by their kind. */
const openedIn = ({ played, values }: Run): readonly string[] =>
	(played?.opened ?? []).map(
		(one) => `${values.find(({ id }) => id === one.id)?.kind}: ${openedWords(one, played?.aim ?? "photos")}`,
	);

describe("what a grant is about is what its verdict speaks of", () => {
	test.each([
		["code-pkce", "You can read Ada's photos: no.", "Ada is served: yes."],
		["client-credentials", "You can read the program's pictures: no.", "The program is served: yes."],
		["oidc-login", "You are signed in as Ada: no. What you lack: code.", "Ada is served: yes."],
		["agent-on-behalf-of", "You can read the shop's orders: no.", "The agent did its task: yes."],
		["mcp-agent", "You can read Ada's photos: no.", "Ada is served: yes."],
		["token-exchange", "You can read Ada's photos: no.", "Ada is served: yes."],
	])("%s", async (grant, begins, ends) => {
		const text = verdictText(await play(grant, ["log"], []));
		expect(text.startsWith(begins), text).toBe(true);
		expect(text.endsWith(ends), text).toBe(true);
	});
});

const everyHop = async (grant: string, positions: readonly PositionId[], levels: Partial<Levels> = {}) => {
	const honest = await play(grant, positions, [], levels);
	const exchanges = honest.hops.flatMap(({ message }) => (message.kind === "request" ? [message.exchange] : []));
	return play(grant, positions, exchanges.flatMap((at) => [[at, copy("answer")] as const]).slice(0, 20), levels);
};

test.each([
	["introspection-revocation", "Ada is served: yes."],
	["agent-on-behalf-of", "The agent did its task: yes."],
	["refresh", "Ada is served: yes."],
	["dpop", "Ada is served: yes."],
])("%s: whoever is served without a protection is served, and that is said", async (grant, ends) => {
	const flow = await loadFree(`${FREE}${grant}`);
	if (!flow) throw new Error(grant);
	const nothing = { positions: ["log"], interventions: [] } as const;
	const run = await computeRun(flow, { settings: weakestSettings, choices: [], edits: [], free: nothing });
	expect(verdictText(run).endsWith(ends), verdictText(run)).toBe(true);
});

describe("what is held is tried where it could be of use", () => {
	test("a program's token opens its pictures, and no others", async () => {
		const run = await everyHop("client-credentials", ["log"]);
		expect(verdictText(run)).toContain("You can read the program's pictures: yes");
		expect(openedIn(run)).toContain("access_token: opens the program's pictures");
	});

	test("a program's secret gets a token of its own", async () => {
		const run = await play(
			"client-credentials",
			["log"],
			[
				["1.0", copy("request")],
				["0.0", copy("request")],
			],
			{
				clientAuth: "basic",
			},
		);
		expect(openedIn(run)).toEqual(expect.arrayContaining(["client_secret: opens the program's pictures"]));
	});

	test("an agent's token for Ada opens the orders", async () => {
		expect(openedIn(await everyHop("agent-on-behalf-of", ["log"]))).toContain("access_token: opens the shop's orders");
	});

	test("a token for the tool server opens the photos behind it", async () => {
		expect(openedIn(await everyHop("mcp-agent", ["log"]))).toContain("access_token: opens Ada's photos");
	});
});

describe("who is signed in, where that is all there is", () => {
	const CODE = "https://photos.example/cb";
	const withoutProtection = { nonce: "off", pkce: "off", state: "off" } as const;

	test("a stolen code that the attacker brings to the client makes it Ada; a nonce stops that", async () => {
		const steal: Acts = [
			["3.0", copy("answer")],
			["3.0", { do: "send", from: "browser", draft: draft("GET", "https://photos.example/connect") }],
			[
				"x2",
				{
					do: "send",
					from: "browser",
					draft: draft("GET", CODE, {
						query: [
							["code", "{code}"],
							["state", "{state.2}"],
							["iss", "https://as.example"],
						],
					}),
				},
			],
		];
		const landed = await play("oidc-login", ["redirect"], steal, withoutProtection);
		expect(verdictText(landed)).toMatch(/^You are signed in as Ada: yes\./);
		const stopped = await play("oidc-login", ["redirect"], steal, { ...withoutProtection, nonce: "check" });
		expect(verdictText(stopped)).toMatch(/^You are signed in as Ada: no\./);
	});

	test("Ada is signed in as Mallory where a link brings her an answer of Mallory's, and state stops that", async () => {
		const lure: Acts = [...mallorysCode("2.1"), ["x5", { do: "lure", url: "{next}" }]];
		const landed = await play("oidc-login", ["site"], lure, withoutProtection);
		expect(verdictText(landed)).toContain("Ada is signed in to your account.");
		expect((await play("oidc-login", ["site"], lure, { ...withoutProtection, state: "bound" })).played?.planted).toBe(
			false,
		);
	});
});

describe("what the learner wrote proves nothing", () => {
	const names = "harbour.jpg lighthouse.jpg letter.jpg welcome.jpg";

	test("not where it comes back from an address of the attacker's own, nor in a tab of Ada's", async () => {
		const run = await play(
			"code-pkce",
			["site", "server"],
			[
				["7.0", { do: "send", from: "browser", draft: draft("GET", "https://evil.example/") }],
				["x1", { do: "answer", status: 200, location: "", body: names }],
				["x1", { do: "lure", url: `https://evil.example/?${names.replaceAll(" ", "&")}` }],
				["x3.0", { do: "answer", status: 200, location: "", body: names }],
			],
		);
		expect(run.played).toMatchObject({ reads: false, seen: false, planted: false });
	});
});

describe("a script in the client's page", () => {
	const fromPage = (method: string, target: string, header: Draft["header"] = []): Acts[number][1] => ({
		do: "send",
		from: "page",
		draft: draft(method, target, { header }),
	});
	const sentIn = ({ hops }: Run) =>
		hops.flatMap(({ message }) => (message.kind === "request" && message.exchange === "x1" ? [message] : []));

	test("sends to the client with Ada's cookies, which it does not see, and not where she looks at another page", async () => {
		const run = await play("oidc-login", ["page"], [["8.0", fromPage("GET", "https://photos.example/")]]);
		const [sent] = sentIn(run);
		expect(sent).toMatchObject({ from: "attacker", via: "user" });
		expect(sent?.request.headers.map(([name]) => name)).toContain("Cookie");
		const mine = holdingsOf(run)
			.at(-1)
			?.byLane.attacker?.map(({ id }) => run.values.find((one) => one.id === id)?.kind);
		expect(mine).not.toContain("session");
		expect(run.hops.map(({ note }) => note.title)).toContain("Browser lets the script read the answer");
		const elsewhere = await play("oidc-login", ["page"], [["1.0", fromPage("GET", "https://photos.example/")]]);
		expect([sentIn(elsewhere), elsewhere.played?.done]).toEqual([[], []]);
		const nowhere = await play("oidc-login", [], [["8.0", fromPage("GET", "https://photos.example/")]]);
		expect([sentIn(nowhere), nowhere.played?.done]).toEqual([[], []]);
	});

	test("sends to another origin without, asks first where it has to, and reads nothing that is not for it", async () => {
		const call = fromPage("GET", "https://api.example/photos", [["Authorization", "Bearer {access_token}"]]);
		const run = await play(
			"code-pkce",
			["log", "page"],
			[
				["6.0", copy("answer")],
				["7.0", call],
			],
		);
		expect(run.hops.map(({ note }) => note.title)).toContain("Browser does not send the call");
		const simple = await play("code-pkce", ["page"], [["7.0", fromPage("GET", "https://api.example/photos")]]);
		expect(sentIn(simple)[0]?.request.headers.map(([name]) => name)).toEqual(["Origin"]);
		expect(simple.hops.map(({ note }) => note.title)).toContain("Browser keeps the answer from the script");
	});
});
