/** What somebody does with a secret that stands in a file which everybody can load. */
import { injectWith, stateOfUse } from "@/content/moves/own-session";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { jsonObject } from "@/lib/crypto/json";
import type { AttackVariant, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { formatPairs, type Pairs, pairsOf, parsePairs } from "@/lib/http/form";
import { get, post } from "@/lib/http/message";
import { stolenTokenRequest } from "@/lib/parties/attacker/attacker";
import { apiRequest, photosOf, tokenOf } from "@/lib/parties/client/tokens";
import { recall } from "@/lib/world/world";
import { bundleWords, codeWords, ownWords } from "./words";
import { PROGRAM } from "./world";

export const variants = [
	{
		id: "as-client",
		name: "asks as the client",
		does: "The attacker asks for a token for the client itself, with nothing but its credentials (OAuth 2.1 §4.2).",
	},
	{
		id: "code",
		name: "redeems a code",
		does: "The attacker has read a code on its way back to Ada's page, and redeems it with the secret. Where it has none, it brings the code to the client, with Ada's state if any session may use that (RFC 9700 §4.5).",
	},
] as const satisfies readonly AttackVariant[];

const memoryOf = ({ world }: StepContext) => recall(world, "attacker", "attacker");
const clientOf = ({ world }: StepContext) => recall(world, "client", "client");

/** The secret, where the attacker has one to send. */
const secretOf = (ctx: StepContext): Pairs => pairsOf({ client_secret: memoryOf(ctx).clientSecret });

/** A page is sent to whoever asks for it, and so is its program. */
export const readProgram: Move<"ASKS_AS_CLIENT" | "WAITS_FOR_CODE"> = {
	phase: "prepare",
	actor: "client",
	does: "sends its program",
	text: "The attacker loads the program of the page, as every browser does that opens it, and reads it.",
	events: {
		ASKS_AS_CLIENT: "The attacker goes to the token endpoint in the client's name.",
		WAITS_FOR_CODE: "The attacker waits until Ada signs in.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const how = { channel: "back", note: "bundle" } as const;
			const { response } = await ctx.send("attacker", get(`${CLIENT_ORIGIN}${PROGRAM}`), how);
			const secret = /client_secret = "([^"]+)"/.exec(response.body)?.[1];
			if (secret !== undefined) memoryOf(ctx).clientSecret = secret;
			return { type: ctx.settings.variant === "code" ? "WAITS_FOR_CODE" : "ASKS_AS_CLIENT" };
		},
	},
	words: bundleWords,
};

export const askAsClient: Move<"ISSUED" | "REFUSED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks who asks",
	text: "The attacker asks for a token for the client itself. The authorization server decides.",
	events: { ISSUED: "The attacker has a token that is about the client.", REFUSED: "No token comes back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const { metadata, clientId, scope } = clientOf(ctx);
			const fields = pairsOf({ grant_type: "client_credentials", scope: scope || undefined, client_id: clientId });
			const request = post(metadata.token_endpoint, formatPairs([...fields, ...secretOf(ctx)]));
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "asClient", checks: "hop" });
			const token = tokenOf(response);
			if (token !== undefined) memoryOf(ctx).accessToken = token;
			return { type: token === undefined ? "REFUSED" : "ISSUED" };
		},
	},
	words: ownWords,
};

export const callAsClient: Move<"READ" | "DENIED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the token",
	text: "The attacker calls the API with a token that is about the client.",
	events: { READ: "The API sends what the client keeps there.", DENIED: "Nothing comes back." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const request = apiRequest(clientOf(ctx).resource, memoryOf(ctx).accessToken ?? "");
			const { response } = await ctx.send("attacker", request, { channel: "back", note: "covers", checks: "hop" });
			const photos = photosOf(response);
			if (photos !== undefined) memoryOf(ctx).photos = photos;
			return { type: photos === undefined ? "DENIED" : "READ" };
		},
	},
	words: {},
};

/** A token request like the page's own: everything in it is public but the code, and that was read on its way. */
export const redeemWithSecret: Move<"TOKEN_STOLEN" | "TOKEN_DENIED" | "CREDENTIALS_ASKED"> = {
	phase: "redeem",
	actor: "as",
	does: "checks the stolen code",
	text: "The attacker redeems the code, with the secret where it has one. The authorization server decides.",
	events: {
		TOKEN_STOLEN: "Every check accepts. The attacker holds a token.",
		TOKEN_DENIED: "No token comes back.",
		CREDENTIALS_ASKED: "The server asks for what the client proves itself with. So the attacker goes to the client.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { metadata, clientId, redirectUri } = clientOf(ctx);
			const known = { tokenEndpoint: metadata.token_endpoint, clientId, redirectUri };
			const request = stolenTokenRequest(ctx.at("attacker"), known);
			const body = formatPairs([...parsePairs(request.body), ...secretOf(ctx)]);
			const how = { channel: "back", note: "theft", checks: "hop" } as const;
			const { response } = await ctx.send("attacker", { ...request, body }, how);
			const token = tokenOf(response);
			if (token !== undefined) memoryOf(ctx).accessToken = token;
			if (token !== undefined) return { type: "TOKEN_STOLEN" };
			return { type: jsonObject(response.body)?.error === "invalid_client" ? "CREDENTIALS_ASKED" : "TOKEN_DENIED" };
		},
	},
	words: codeWords,
};

/** A client that looks for a request by state alone finds Ada's, and her verifier, by the state that was read with the code. */
export const bringToClient = injectWith(stateOfUse);
