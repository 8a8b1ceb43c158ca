/** The client is served as always. Then the attacker makes its token, and calls. */
import { codeBack } from "@/content/words/code-back";
import { ISSUER } from "@/lib/cast/cast";
import { callApi } from "@/lib/cast/steps/code-grant";
import { textOf } from "@/lib/crypto/json-kind";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { PublicJwk } from "@/lib/crypto/keys";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { get, type HttpResponse } from "@/lib/http/message";
import { ACCESS_TOKEN_LIFETIME } from "@/lib/parties/as/issue";
import { apiRequest, photosOf } from "@/lib/parties/client/tokens";
import { register } from "@/lib/parties/context";
import { timeNear } from "@/lib/world/clock";
import { recall } from "@/lib/world/world";
import { forgeryOf, type Known } from "./forgeries";
import { callWords, fetchWords, forgeWords, pickWords } from "./words";

const ATTACKER = "attacker";
const memoryOf = ({ world }: StepContext) => recall(world, ATTACKER, "attacker");

/** The client calls the API with its own token. */
export const clientCalls: Move<"SERVED" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "serves the client",
	text: "The client calls the API with the token that the authorization server has issued to it.",
	events: { SERVED: "The API sends Ada's photos to the client.", API_REFUSED: "The client is not served itself." },
	step: {
		kind: "run",
		run: async (ctx) => ({
			type: (await callApi(ctx, "client", { note: "api", checks: "hop" })) ? "SERVED" : "API_REFUSED",
		}),
	},
	words: Object.fromEntries(Object.entries(codeBack).filter(([key]) => key.startsWith("api."))),
};

/** What stands in a token, as far as it matters here, in the order of its checks. */
function factsOf(token: string, now: number): readonly { readonly name: string; readonly text: string }[] {
	const decoded = decodeJwt(token);
	if ("problem" in decoded) return [];
	const { header, claims } = decoded;
	const named = {
		alg: header.alg,
		typ: header.typ,
		kid: header.kid,
		jwk: header.jwk,
		jku: header.jku,
		sub: claims.sub,
		aud: claims.aud,
	};
	const texts = Object.entries(named).flatMap(([name, value]) =>
		value === undefined ? [] : [{ name, text: textOf(value) }],
	);
	return [...texts, { name: "exp", text: timeNear(Number(claims.exp), now) }];
}

/** The issuer's key is there for everybody to fetch. */
async function knownTo(ctx: StepContext): Promise<Known> {
	const { body } = await ctx.at(ATTACKER).fetch(get(`${ISSUER}/jwks`));
	const { keys } = JSON.parse(body) as { readonly keys: readonly [PublicJwk] };
	const { key } = memoryOf(ctx);
	if (!key) throw new Error("The attacker has no key");
	return { issuerKey: keys[0], key, exp: ctx.world.clock + ACCESS_TOKEN_LIFETIME };
}

export const makeToken: Move<"FORGED" | "PICKED"> = {
	phase: "after",
	actor: ATTACKER,
	does: "makes its token",
	text: "The attacker has one token that the authorization server once issued, and can read it like anybody else.",
	events: {
		FORGED: "The attacker has a token that nobody issued.",
		PICKED: "The attacker will send the token as it is.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = memoryOf(ctx);
			const found = attacker.accessToken ?? "";
			const forge = forgeryOf(ctx.settings.variant);
			const token = forge ? await forge(found, await knownTo(ctx)) : found;
			ctx.work(ATTACKER, { note: forge ? "forge" : "pick" }, (at) => {
				if (forge) register(at, "access_token", token);
				return { result: undefined, facts: factsOf(token, ctx.world.clock) };
			});
			attacker.accessToken = token;
			return { type: forge ? "FORGED" : "PICKED" };
		},
	},
	words: { ...forgeWords, ...pickWords },
};

type Tried = "READ" | "DENIED";

function taken(ctx: StepContext, response: HttpResponse): { type: Tried } {
	const photos = photosOf(response);
	if (photos !== undefined) memoryOf(ctx).photos = photos;
	return { type: photos === undefined ? "DENIED" : "READ" };
}

const tried = {
	READ: "The API sends Ada's photos to the attacker.",
	DENIED: "The API refuses the token, and sends nothing.",
} as const;

export const callWithToken: Move<Tried | "KEY_WANTED"> = {
	phase: "after",
	actor: "rs",
	does: "checks the attacker's token",
	text: "The attacker calls the API. What the API looks at decides.",
	events: { ...tried, KEY_WANTED: "The header says where the key lies, and the API goes there." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { resource } = recall(ctx.world, "client", "client");
			const request = apiRequest(resource, memoryOf(ctx).accessToken ?? "");
			const how = { channel: "back", note: "forged", checks: "hop" } as const;
			const { response, pending } = await ctx.send(ATTACKER, request, how);
			return pending ? { type: "KEY_WANTED" } : taken(ctx, response);
		},
	},
	words: callWords,
};

/** The API has no key yet, and fetches one from where the token says. */
export const fetchKey: Move<Tried> = {
	phase: "after",
	actor: "rs",
	does: "fetches the key",
	text: "The API calls an address that somebody has written into a token, before it has verified anything.",
	events: tried,
	step: {
		kind: "run",
		run: async (ctx) => {
			await ctx.ask("forged", { channel: "back", note: "jku", judging: { note: "forged", place: "API" } });
			return taken(ctx, (await ctx.arrive("forged")).response);
		},
	},
	words: fetchWords,
};
