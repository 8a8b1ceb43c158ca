import { describe, expect, test } from "vitest";
import { distinct } from "@/lib/flow/proof/once";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, header as headerNamed } from "@/lib/flow/proof/scenario";
import { computeRun } from "@/lib/flow/read/compute";
import { holdingsOf } from "@/lib/flow/read/holdings";
import type { Run } from "@/lib/flow/run";
import { header } from "@/lib/http/message";
import { controlIds, controls } from "@/lib/vocabulary/controls";
import type { RequestMessage } from "@/lib/vocabulary/message";
import { profileIds } from "@/lib/vocabulary/profiles";
import { type Settings, withLevel } from "@/lib/vocabulary/settings";
import { flow } from "./flow";

const inPage = (settings: Partial<Settings> = {}) =>
	runScenario(flow, { settings: { ...settings, levels: { ...settings.levels, runsIn: "page" } } });

const requestsOf = ({ hops }: Run): readonly RequestMessage[] =>
	hops.flatMap(({ message }) => (message.kind === "request" ? [message] : []));
const requestOf = (run: Run, note: string) => requestsOf(run).find((message) => message.note === note);
const hopOf = (run: Run, key: string) => run.hops.find(({ message }) => `${message.note}.${message.kind}` === key);

test("every control at every level gets to the photos, in a page and on a server", async () => {
	const bases = profileIds.flatMap((profile) =>
		controls.runsIn.levels.map((runsIn) => withLevel({ ...flow.defaults, profile }, "runsIn", runsIn)),
	);
	const moved = bases.flatMap((base) =>
		controlIds.flatMap((control) =>
			controls[control].levels.map((level) => {
				const settings = withLevel(base, control, level as never);
				return { what: [base.levels.runsIn, base.profile, control, level], spec: { settings, choices: [], edits: [] } };
			}),
		),
	);
	for (const { what, spec } of distinct(moved))
		expect([...what, (await computeRun(flow, spec)).end.state]).toEqual([...what, "done"]);
});

describe("a page", () => {
	test("is a public client at every setting, and sends no cookie of its own", async () => {
		for (const clientAuth of controls.clientAuth.levels) {
			const run = await inPage({ levels: { clientType: "confidential", clientAuth } });
			const { headers = [], body = "" } = requestOf(run, "token")?.request ?? {};
			expect([header(headers, "authorization"), /client_secret|client_assertion/.test(body)]).toEqual([
				undefined,
				false,
			]);
			expect(header(requestOf(run, "callback")?.request.headers ?? [], "cookie")).toBeUndefined();
			expect(run.values.some(({ kind }) => kind === "client_secret" || kind === "transaction")).toBe(false);
		}
	});

	test("sends everything through the browser, with the origin of the page; only the call with a token is asked about first", async () => {
		const run = await inPage();
		expect(requestsOf(run).map(({ channel }) => channel)).not.toContain("back");
		for (const note of ["token", "preflight", "api"])
			expect(header(requestOf(run, note)?.request.headers ?? [], "origin")).toBe("https://photos.example");
		expect(requestsOf(run).map(({ request }) => request.method)).toEqual([
			...["GET", "POST", "GET", "POST", "GET", "POST", "OPTIONS", "GET"],
		]);
		expect(JSON.stringify(requestOf(run, "preflight"))).not.toMatch(/Bearer|access_token/);
	});

	test("no sentence says that the browser sees nothing", async () => {
		const { hops } = await inPage();
		for (const { note } of hops) expect(`${note.text} ${note.why}`).not.toMatch(/never sees|sealed letter|cookie that/);
	});
});

describe("who holds the token", () => {
	const heldAt = (run: Run, key: string, lane: string): boolean => {
		const held = holdingsOf(run)[(hopOf(run, key)?.index ?? -2) + 1]?.byLane[lane] ?? [];
		return held.some(({ id }) => id === "access_token");
	};

	test("the browser when the answer comes, the script when it may read it", async () => {
		const run = await inPage();
		expect([heldAt(run, "token.response", "user"), heldAt(run, "token.response", "client")]).toEqual([true, false]);
		expect(heldAt(run, "token-read.checks", "client")).toBe(true);
	});

	test("never the script, where the server does not allow the origin; and the code is used up", async () => {
		const run = await runScenario(flow, {
			settings: { levels: { runsIn: "page" } },
			edits: [at("token", headerNamed("Origin").set("https://other.example"))],
		});
		expect(run.end.state).toBe("tokenBlocked");
		const last = holdingsOf(run).at(-1);
		expect(last?.byLane.client?.some(({ id }) => id === "access_token")).toBe(false);
		expect(last?.spent.code).toBe("used");
	});

	test("the verifier is in the browser's hands once it is sent, and in the server's", async () => {
		const run = await inPage();
		const since = (lane: string) => {
			const at =
				holdingsOf(run)
					.at(-1)
					?.byLane[lane]?.find(({ id }) => id === "code_verifier")?.since ?? -1;
			return run.hops[at]?.message.note;
		};
		expect([since("client"), since("user"), since("as")]).toEqual(["prepare", "token", "token"]);
	});
});
