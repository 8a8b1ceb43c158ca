/** Ada's own sign-in, by the slide show where there is one, and how her token comes into other hands. */
import { adaArrives } from "@/content/moves/ada-arrives";
import { beginInScript, finishInScript, leadsToScript } from "@/content/moves/script-page";
import { askFromPage } from "@/lib/cast/steps/page-client";
import { ask, prepare } from "@/lib/cast/steps/web-client";
import type { Step, StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { fragmentPairs } from "@/lib/http/form";
import { keepToken } from "@/lib/parties/attacker/attacker";
import { readAccessLog } from "@/lib/parties/attacker/leaked-call";
import { recall } from "@/lib/world/world";
import { SERVERS } from "./world";

type HonestStep = Step<{ type: string }>;

export const hasScript = ({ world }: StepContext): boolean =>
	recall(world, "client", "client").scriptPages !== undefined;

export const beginning: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		if (!hasScript(ctx) || ctx.settings.variant === SERVERS) return prepare(ctx);
		return { type: (await beginInScript(ctx)) ? "PREPARED" : "NOT_STARTED" };
	},
};

/** The browser carries the request of whoever has made one. */
export const asking: HonestStep = {
	kind: "run",
	run: (ctx) => (ctx.world.open.connect === undefined ? askFromPage(ctx) : ask(ctx)),
};

export const arriving: Move<"ADA_SERVED" | "NOT_SERVED"> = {
	...adaArrives,
	text: "Ada's browser brings her answer. If the client accepts it, she sees her photos.",
	step: {
		kind: "run",
		run: async (ctx) => {
			if (leadsToScript(ctx)) return { type: (await finishInScript(ctx)) ? "ADA_SERVED" : "NOT_SERVED" };
			return adaArrives.step.kind === "run" ? adaArrives.step.run(ctx) : { type: "NOT_SERVED" };
		},
	},
};

/** The newest address of Ada's browser with a token behind the #. */
const inHistory = ({ world }: StepContext): string | undefined =>
	recall(world, "user", "browser").history.findLast((url) =>
		fragmentPairs(url).some(([name]) => name === "access_token"),
	);

export const comeByToken: Move<"COPIED"> = {
	phase: "after",
	actor: "attacker",
	does: "has come by her token",
	text: "Somebody has copied Ada's token: from an address, or from a log of the API.",
	events: { COPIED: "The attacker has Ada's access token." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const attacker = recall(ctx.world, "attacker", "attacker");
			const written = inHistory(ctx);
			if (written === undefined) {
				ctx.work("attacker", { note: "log" }, (at) => ({ result: undefined, facts: readAccessLog(at, "rs") }));
			} else {
				const url = ctx.link("user", "attacker", written, { note: "leaked", stolen: true });
				keepToken(ctx.at("attacker"), url);
				const idToken = fragmentPairs(url).find(([name]) => name === "id_token")?.[1];
				if (idToken !== undefined) attacker.idToken = idToken;
			}
			return { type: "COPIED" };
		},
	},
	words: {},
};
