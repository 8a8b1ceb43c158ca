import { expect, test } from "vitest";
import { runScenario } from "@/lib/flow/proof/proof";
import { header } from "@/lib/http/message";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** By variant: whether what is raised closes this way. */
const closes: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	client: ({ consent, clientVetting }) => consent === "per-client" || clientVetting === "vetted",
	redirect: ({ redirectMatch }) => redirectMatch !== undefined,
	own: ({ proxyState, clientVetting }) => proxyState !== undefined || clientVetting === "vetted",
	around: ({ consent, proxyState, clientVetting }) =>
		(consent === "per-client" && proxyState === "after") || clientVetting === "vetted",
};

const steps: Partial<Levels>[] = [
	{},
	{ consent: "shared" },
	{ consent: "per-client" },
	{ redirectMatch: "prefix" },
	{ proxyState: "before" },
	{ proxyState: "after" },
	{ clientVetting: "vetted" },
	{ pkce: "guarded" },
	{ pkce: "required" },
];

test.each(attack.variants.map(({ id }) => id))(
	"%s: each way has protections of its own, two by two",
	async (variant) => {
		for (const one of steps)
			for (const other of steps) {
				const levels = { ...one, ...other };
				const { verdict } = await runScenario(attack, { settings: { levels, variant } });
				const expected = [!closes[variant]?.(levels), true];
				expect([verdict?.goalMet, verdict?.honestWorks], JSON.stringify(levels)).toEqual(expected);
			}
	},
);

test("the server behind is told of one client only, and the attacker never gets a token of its", async () => {
	const { hops, values } = await runScenario(attack, {});
	const behind = hops.flatMap(({ message }) => (message.kind === "request" && message.to === "as" ? [message] : []));
	expect(behind.length).toBe(2);
	for (const { request } of behind) expect(`${request.url} ${request.body}`).not.toContain("evil.example");
	const ofApi = values.filter(({ kind, maker }) => kind === "access_token" && maker === "as");
	const toAttacker = hops.flatMap(({ message }) => ("to" in message && message.to === "attacker" ? [message] : []));
	expect(ofApi.length).toBe(2);
	for (const { text } of ofApi) expect(JSON.stringify(toAttacker)).not.toContain(text);
});

test.each([
	["before", true],
	["after", false],
] as const)("the page itself sets the cookie of the state: %s", async (proxyState, isSet) => {
	const { hops } = await runScenario(attack, { settings: { levels: { consent: "per-client", proxyState } } });
	const page = hops.find(({ message }) => message.kind === "response" && message.note === "authorize");
	const cookie = page?.message.kind === "response" ? header(page.message.response.headers, "set-cookie") : undefined;
	expect(cookie?.startsWith("__Host-state=") ?? false).toBe(isSet);
});
