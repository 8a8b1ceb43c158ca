import { expect, test } from "vitest";
import { challengeOf } from "@/lib/crypto/pkce";
import { combinationsOf } from "@/lib/flow/proof/grid";
import { runScenario } from "@/lib/flow/proof/proof";
import { at, form, query } from "@/lib/flow/proof/scenario";
import { queryOf } from "@/lib/http/form";
import { header } from "@/lib/http/message";
import type { Levels } from "@/lib/vocabulary/controls";
import { attack } from "./flow";

/** Whether a variant comes to nothing, by what is raised. */
const stops: Readonly<Record<string, (levels: Partial<Levels>) => boolean>> = {
	"as-client": ({ pageClient, storage }) => pageClient === "public" || storage === "bff",
	// A client with a server that finds a request by anybody's state finds Ada's verifier with it.
	code: ({ pkce, storage, state }) => pkce !== undefined && !(storage === "bff" && state === "unbound"),
};

test.each(attack.variants.map(({ id }) => id))(
	"%s: in every combination, each way has its own protection",
	async (variant) => {
		for (const levels of combinationsOf(attack.claims.combine, attack.levels)) {
			const { verdict } = await runScenario(attack, { settings: { levels, variant } });
			const stopped = stops[variant]?.(levels) ?? false;
			expect([verdict?.goalMet, stopped && !verdict?.honestWorks], JSON.stringify(levels)).toEqual([!stopped, false]);
		}
	},
);

test("the secret is in the file that everybody loads, or nobody but the client and its server ever has it", async () => {
	const loaded = async (levels: Partial<Levels>) => {
		const { hops, values } = await runScenario(attack, { settings: { levels } });
		const secret = values.find(({ kind }) => kind === "client_secret")?.text ?? "";
		return hops.flatMap(({ message }) =>
			JSON.stringify(message).includes(secret) ? [`${message.note}.${message.kind}`] : [],
		);
	};
	expect(await loaded({})).toEqual(["bundle.response", "asClient.request"]);
	expect(await loaded({ pageClient: "public" })).toEqual(["bundle.response", "asClient.request", "token.request"]);
	expect(await loaded({ storage: "bff" })).toEqual(["token.request"]);
});

test("a token for the client itself opens the client's pictures, and none of Ada's", async () => {
	const { hops } = await runScenario(attack, {});
	const last = hops.at(-1)?.message;
	expect(last?.kind === "response" && last.response.body).toBe('{"photos":["cover-2025.jpg","cover-2026.jpg"]}');
});

test("a server that keeps the secret redeems whatever code is brought to it, unless a verifier has to fit", async () => {
	const redeemed = async (levels: Partial<Levels>) => {
		const { hops, verdict } = await runScenario(attack, { settings: { levels, variant: "code" } });
		const notes = hops.flatMap(({ message }) =>
			message.kind === "response" && message.response.status === 200 ? [message.note] : [],
		);
		return [notes.includes("theft"), notes.includes("injected"), verdict?.goalMet];
	};
	expect(await redeemed({})).toEqual([true, false, true]);
	expect(await redeemed({ storage: "bff" })).toEqual([false, true, true]);
	expect(await redeemed({ storage: "bff", pkce: "optional" })).toEqual([false, false, false]);
});

test.each<[string, Partial<Levels>]>([
	["a public page", { pageClient: "public", pkce: "required" }],
	["a backend", { storage: "bff", pkce: "required" }],
])("%s: whoever could write Ada's request would be stopped by nothing (RFC 9700 §4.5.4)", async (_, levels) => {
	const settings = { levels, variant: "code" } as const;
	const { hops } = await runScenario(attack, { settings });
	const own = hops.find(({ message }) => message.kind === "response" && message.note === "own")?.message;
	const sent = own?.kind === "response" ? (header(own.response.headers, "location") ?? "") : "";
	const challenge = queryOf(sent).find(([name]) => name === "code_challenge")?.[1];
	const verifier = "x".repeat(43);
	const edits = [
		at("authorize", query("code_challenge").set(challenge ?? challengeOf(verifier, "S256"))),
		...(challenge === undefined ? [at("theft", form("code_verifier").add(verifier))] : []),
	];
	expect((await runScenario(attack, { settings, edits })).verdict?.goalMet).toBe(true);
});
