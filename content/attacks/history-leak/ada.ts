/** What Ada does before she leaves the computer. Which address her browser keeps depends on how the client got its token. */

import { adaArrives } from "@/content/moves/ada-arrives";
import { openOriginals, originalsWords } from "@/content/moves/originals";
import { beginInScript, finishInScript, leadsToScript, SCRIPT_PAGE, SCRIPT_PATH } from "@/content/moves/script-page";
import { scriptWords } from "@/content/moves/words-script-page";
import { attackedWorld } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, lanes } from "@/lib/cast/cast";
import { askFromPage } from "@/lib/cast/steps/page-client";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { AttackVariant, Step } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { appHtml } from "@/lib/parties/client/pages";
import { readBearerMethods } from "@/lib/parties/client/query-token";
import { createNetwork } from "@/lib/parties/network";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { seeded } from "@/lib/world/dice";
import { constant } from "@/lib/world/own-memory";
import { recall, type World } from "@/lib/world/world";

export const cast = [lanes.attacker, lanes.user, lanes.client, lanes.as, lanes.rs];

export const variants = [
	{
		id: "code",
		name: "finds a code",
		does: "The attacker looks for the address at which Ada came back from the authorization server (RFC 9700 §4.3.1).",
	},
	{
		id: "query",
		name: "finds a token in a query",
		does: "Ada has opened a link to the API, and the attacker looks for its address (RFC 9700 §4.3.2).",
	},
	{
		id: "fragment",
		name: "finds a token behind a #",
		does: "Ada has used a page whose script gets its own token, and the attacker looks for its address (RFC 9700 §4.3.2).",
	},
] as const satisfies readonly AttackVariant[];

const CALLBACK = `${CLIENT_ORIGIN}/cb`;
const SCRIPTS = constant({ [SCRIPT_PATH]: appHtml(new URL(API).host, "/slides.js") });

/** A client with a page for each grant, and an API that took tokens in the query before it was told not to. */
export async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, CALLBACK, {
		client: { redirect_uris: [CALLBACK, SCRIPT_PAGE], response_types: ["code", "token"] },
		memory: { responseTypes: ["code", "token"], postsForms: true },
	})(settings);
	const { client, rs } = lanes;
	world.memory[rs.id] = { ...recall(world, rs.id, "rs"), takesQuery: true, allowedOrigins: [CLIENT_ORIGIN] };
	world.memory[client.id] = {
		...recall(world, client.id, "client"),
		scriptPages: SCRIPTS,
		...(atLeast(settings, "responseMode", "form_post") ? { takesForm: true } : {}),
	};
	await readBearerMethods(createNetwork(cast, world, settings, seeded(world, settings.seed)).contextOf(client));
	return world;
}

type HonestStep = Step<{ type: string }>;

/** Ada begins at one page of the client's or at the other. */
export const beginning: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		if (ctx.settings.variant !== "fragment") return prepare(ctx);
		return { type: (await beginInScript(ctx)) ? "PREPARED" : "NOT_STARTED" };
	},
};

/** The browser carries the request of whoever has made one. */
export const asking: HonestStep = {
	kind: "run",
	run: (ctx) => (ctx.world.open.connect === undefined ? askFromPage(ctx) : ask(ctx)),
};

/** Her answer arrives, at whichever page asked. */
export const arriving: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	...adaArrives,
	words: { ...scriptWords, ...originalsWords },
	text: "Ada's browser brings her answer. If the client accepts it, she sees her photos.",
	step: {
		kind: "run",
		run: async (ctx) => {
			if (leadsToScript(ctx)) return { type: (await finishInScript(ctx)) ? "ADA_SERVED" : "NOT_SERVED" };
			const came = adaArrives.step.kind === "run" ? await adaArrives.step.run(ctx) : { type: "NOT_SERVED" as const };
			if (came.type === "ADA_SERVED" && ctx.settings.variant === "query") await openOriginals(ctx);
			return came;
		},
	},
};
