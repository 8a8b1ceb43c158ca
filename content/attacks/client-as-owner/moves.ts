/** A program that is registered under the name of a person, and gets its token in the ordinary way. */
import { API, ISSUER, SCOPE } from "@/lib/cast/cast";
import { jsonObject } from "@/lib/crypto/json";
import type { Move } from "@/lib/flow/move";
import { formatPairs, pairsOf } from "@/lib/http/form";
import { type HttpRequest, type HttpResponse, post } from "@/lib/http/message";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { accountWords, callWords, grantWords, registerWords } from "./words";
import { ADA, EARLY, openAccount } from "./world";

const A_WEEK = 7 * 24 * 3600;

const registration: HttpRequest = {
	method: "POST",
	url: `${ISSUER}/register`,
	headers: [["Content-Type", "application/json"]],
	body: JSON.stringify({
		client_id: ADA,
		client_name: "Album Tool",
		grant_types: ["client_credentials"],
		token_endpoint_auth_method: "client_secret_post",
	}),
};

/** What the server has registered (RFC 7591 §3.2.1); `undefined` where it refused. */
function clientIn({ status, body }: HttpResponse) {
	const { client_id: id, client_secret: secret } = jsonObject(body) ?? {};
	return status === 201 && typeof id === "string" && typeof secret === "string" ? { id, secret } : undefined;
}

export const registerAsAda: Move<"REGISTERED" | "REGISTERED_EARLY" | "NOT_REGISTERED"> = {
	phase: "prepare",
	actor: "as",
	does: "registers a client",
	text: "The attacker registers a program, and says what it would like to be called.",
	events: {
		REGISTERED: "The attacker has a client_id and a secret of its own.",
		REGISTERED_EARLY: "The attacker has them, and waits until Ada becomes a user.",
		NOT_REGISTERED: "The server registers nobody.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { channel: "back", note: "register", checks: "hop" } as const;
			const client = clientIn((await ctx.send("attacker", registration, how)).response);
			if (client === undefined) return { type: "NOT_REGISTERED" };
			recall(ctx.world, "attacker", "attacker").program = client;
			return { type: ctx.settings.variant === EARLY ? "REGISTERED_EARLY" : "REGISTERED" };
		},
	},
	words: registerWords,
};

export const adaJoins: Move<"JOINED"> = {
	phase: "prepare",
	actor: "as",
	does: "gets a new user",
	text: "Ada opens an account at the server, by the name of ada.",
	events: { JOINED: "From now on the server calls her ada." },
	step: {
		kind: "run",
		run: async (ctx) => {
			ctx.wait(A_WEEK);
			ctx.work("as", { note: "account" }, ({ world }) => {
				openAccount(world);
				return { result: undefined, facts: [{ name: "sub", text: ADA }] };
			});
			return { type: "JOINED" };
		},
	},
	words: accountWords,
};

export const askAsItself: Move<"ISSUED" | "REFUSED"> = {
	phase: "ask",
	actor: "as",
	does: "checks who asks",
	text: "The attacker asks for a token as itself, with its own credentials.",
	events: { ISSUED: "The server issues a token about the client.", REFUSED: "The server issues nothing." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const { id, secret } = attacker.program ?? {};
			const fields = { grant_type: "client_credentials", client_id: id, client_secret: secret, scope: SCOPE };
			const request = post(`${ISSUER}/token`, formatPairs(pairsOf({ ...fields, resource: API })));
			const how = { channel: "back", note: "grant", checks: "hop" } as const;
			const token = tokenOf((await ctx.send("attacker", request, how)).response);
			if (token !== undefined) attacker.accessToken = token;
			return { type: token === undefined ? "REFUSED" : "ISSUED" };
		},
	},
	words: grantWords,
};

export const callWithOwnToken: Move<"READ" | "NOTHING"> = {
	phase: "use",
	actor: "rs",
	does: "decides whose photos to send",
	text: "The attacker calls the API with its token.",
	events: { READ: "The API sends Ada's photos.", NOTHING: "The API sends no photos of anybody." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const how = { channel: "back", note: "call", checks: "hop" } as const;
			const { response } = await ctx.send("attacker", apiRequest(API, attacker.accessToken ?? ""), how);
			const photos = photosOf(response) ?? [];
			if (photos.length > 0) attacker.photos = photos;
			return { type: photos.length > 0 ? "READ" : "NOTHING" };
		},
	},
	words: callWords,
};
