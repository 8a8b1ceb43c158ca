/** The part of the attack that Ada plays on her phone: what she reads there, and what she makes of it. */
import { codeOptions, decideForDevice, enterCode, openPage } from "@/lib/cast/steps/device";
import { consentOptions, signIn, signInOptions } from "@/lib/cast/steps/sign-in";
import type { ChoiceOption, Step, StepContext } from "@/lib/flow/define";
import type { Pairs } from "@/lib/http/form";
import { codesOf } from "@/lib/parties/attacker/device";
import { recall } from "@/lib/world/world";
import { asksForScreen } from "./words-pages";
import { inNetwork } from "./world";

type HonestStep = Step<{ type: string }>;

/** Seconds until a mail is read. */
export const HOUR = 60 * 60;

/** Whether the attacker has written once and Ada reads it when she has time. */
export const isMailed = ({ variant = "mail" }: { readonly variant?: string }): boolean =>
	variant === "mail" || variant === "link";

function codes(ctx: StepContext) {
	const found = codesOf(ctx.at("attacker"));
	if (!found) throw new Error("The attacker has no codes to send");
	return found;
}

/** Ada follows the message, when she has time or at once. */
export const opening: HonestStep = {
	kind: "run",
	run: async (ctx) => {
		const { verificationUri, complete } = codes(ctx);
		if (isMailed(ctx.settings)) ctx.wait(HOUR);
		return openPage(inNetwork(ctx), (ctx.settings.variant === "link" && complete) || verificationUri);
	},
};

/** The code is the one in the message. */
export const enteringCode: HonestStep = {
	kind: "choice",
	options: codeOptions,
	run: (ctx, fields) => enterCode(inNetwork(ctx), fields, codes(ctx).userCode),
};

export const signingIn: HonestStep = {
	kind: "choice",
	options: signInOptions,
	run: (ctx, fields) => signIn(inNetwork(ctx), "user", fields),
};

const decisionOptions: readonly [ChoiceOption, ...ChoiceOption[]] = [
	{ id: "asked", label: "Answer what the page asks", fields: [["answer", "as asked"]] },
	...consentOptions,
];

/** A page that asks for a screen gets a true answer, unless somebody has told Ada what to make of the question. */
export const deciding: HonestStep = {
	kind: "choice",
	options: decisionOptions,
	run: (ctx, fields) =>
		decideForDevice(inNetwork(ctx), fields.some(([name]) => name === "answer") ? answerOf(ctx) : fields),
};

function answerOf({ world, settings }: StepContext): Pairs {
	const asks = asksForScreen(recall(world, "user", "browser").page?.html ?? "");
	const [allow, deny] = consentOptions;
	return (asks && settings.variant !== "call" ? deny : allow).fields;
}
