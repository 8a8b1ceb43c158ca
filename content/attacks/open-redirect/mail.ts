/** What the attacker prepares: a link to the client, or an authorization request that has to end with a redirect. */
import { ISSUER, SCOPE } from "@/lib/cast/cast";
import { jsonObject } from "@/lib/crypto/json";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { withQuery } from "@/lib/http/form";
import type { HttpRequest } from "@/lib/http/message";
import { writeBait } from "@/lib/parties/attacker/attacker";
import { recall } from "@/lib/world/world";
import { ALLOWED, FITTING, THROUGH_CLIENT, TRAP } from "./world";

/** RFC 7591 §3.1: what the attacker states is in order. It has that address. */
const REGISTRATION: HttpRequest = {
	method: "POST",
	url: `${ISSUER}/register`,
	headers: [["Content-Type", "application/json"]],
	body: JSON.stringify({
		client_name: "Free Prints",
		redirect_uris: [TRAP],
		token_endpoint_auth_method: "none",
		grant_types: ["authorization_code"],
		response_types: ["code"],
	}),
};

/** What a request of each variant asks for. The others need none. */
const SCOPES: Readonly<Record<string, string>> = {
	error: "everything",
	denied: "photos.read",
	silent: "openid",
	pattern: "everything",
	[ALLOWED]: SCOPE,
};

/** Registers a client of its own. @returns its `client_id`; `undefined` where the server registers nothing */
async function enrol(ctx: StepContext): Promise<string | undefined> {
	const how = { channel: "back", note: "enrol", checks: "with answer" } as const;
	const { response } = await ctx.send("attacker", REGISTRATION, how);
	const { client_id: clientId } = jsonObject(response.body) ?? {};
	return response.status === 201 && typeof clientId === "string" ? clientId : undefined;
}

/** A request that ends with a redirect. @returns its address */
function writeRequest(ctx: StepContext, clientId: string, redirectUri: string, scope: string): string {
	const { metadata } = recall(ctx.world, "client", "client");
	const asked = {
		authorizationEndpoint: metadata.authorization_endpoint,
		tokenEndpoint: metadata.token_endpoint,
		...{ clientId, redirectUri, scope },
		responseType: "code",
	} as const;
	return ctx.work("attacker", { note: "bait" }, (at) => {
		const facts = Object.entries({ client_id: clientId, redirect_uri: redirectUri, scope });
		const written = writeBait(at, asked);
		return {
			result: ctx.settings.variant === "silent" ? withQuery(written, [["prompt", "none"]]) : written,
			facts: facts.map(([name, text]) => ({ name, text })),
		};
	});
}

/** The address that the mail leads to; `undefined` where the server registers no client for the attacker. */
async function linkOf(ctx: StepContext): Promise<string | undefined> {
	const { variant = "" } = ctx.settings;
	const scope = SCOPES[variant];
	if (scope === undefined) return THROUGH_CLIENT;
	if (variant === "pattern" || variant === ALLOWED)
		return writeRequest(ctx, recall(ctx.world, "client", "client").clientId, FITTING, scope);
	const clientId = await enrol(ctx);
	return clientId === undefined ? undefined : writeRequest(ctx, clientId, TRAP, scope);
}

export const sendMail: Move<"MAILED" | "NO_LINK"> = {
	phase: "prepare",
	actor: "attacker",
	does: "prepares a mail",
	text: "The attacker wants Ada to open a link whose address begins with a host that she knows.",
	events: { MAILED: "Ada has the link in front of her.", NO_LINK: "The server registers no client for the attacker." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const link = await linkOf(ctx);
			if (link === undefined) return { type: "NO_LINK" };
			recall(ctx.world, "user", "browser").following = ctx.link("attacker", "user", link, { note: "mail" });
			return { type: "MAILED" };
		},
	},
	words: {},
};
