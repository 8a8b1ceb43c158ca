/** What is different from the password grant: the form is copied on its way, and somebody uses what stood in it. */
import { steps } from "@/content/flows/password/steps";
import { copyForm } from "@/content/moves/copied-form";
import { CLIENT_ORIGIN } from "@/lib/cast/cast";
import { visit } from "@/lib/cast/steps/browser";
import type { AttackVariant, Step } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import { resolve } from "@/lib/parties/browser/browser";
import { firstLink } from "@/lib/parties/browser/forms";
import { SIGN_IN_PATH } from "@/lib/parties/client/password";

export const variants = [
	{
		id: "token",
		name: "asks for a token",
		does: "The attacker sends the password to the token endpoint, in the client's name (RFC 6749 §4.3.2). Refused there, it types the password into the client's form.",
	},
	{
		id: "sign-in",
		name: "signs in as Ada",
		does: "The attacker types the password at the server's own page, like anybody who knows it.",
	},
] as const satisfies readonly AttackVariant[];

type HonestStep = Step<{ type: string }>;

const runOf = (state: string) => {
	const step = steps[state];
	if (step?.kind !== "run") throw new Error(`The password grant does nothing by itself in "${state}"`);
	return step.run;
};

/** Ada begins at the client's front page, which says where one signs in. */
export const beginning: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		const { request, response } = await visit(ctx, "user", `${CLIENT_ORIGIN}/`, { note: "start" });
		const leadsTo = resolve(firstLink(response.body) ?? "", request.url);
		return leadsTo === `${CLIENT_ORIGIN}${SIGN_IN_PATH}` ? runOf("opening")(ctx) : { type: "NOT_STARTED" };
	},
};

/** A copy of the form leaves the client before the client uses it. */
export const copying: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		await copyForm(ctx, "handOver");
		return runOf("redeeming")(ctx);
	},
};

/** The last step of the grant: the photos. */
export const serving: Move<"SERVED" | "API_REFUSED"> = {
	phase: "use",
	actor: "rs",
	does: "checks the token",
	text: "The client calls the API, as after any other grant.",
	events: { SERVED: "Ada sees her photos.", API_REFUSED: "Ada's photos do not come, so she tries the other way." },
	step: steps.callingApi as Move<"SERVED" | "API_REFUSED">["step"],
	words: {},
};
