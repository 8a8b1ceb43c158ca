/** What the attacker does with the copy is its own choice (RFC 9700 §4.10). */
import { copyFromLog, copyLog } from "@/content/moves/copy-from-log";
import { hasCopiedProof } from "@/content/moves/stolen-token";
import type { Move } from "@/lib/flow/move";

const variant = (id: string, name: string, does: string) => ({ id, name, does });

export const variants = [
	variant("bearer", "sends it as Bearer", "The attacker sends the copied token alone, with the scheme Bearer."),
	variant("own-key", "signs with a key of its own", "Where calls carry a proof, the attacker signs one of its own."),
	variant("repeat", "repeats the whole call", "The attacker sends the last call of the client again, byte for byte."),
	variant("other-call", "calls another address", "The attacker sends what was copied to another address of the API."),
	variant("other-api", "goes to another API", "The attacker takes the token to another API of the same issuer."),
] as const;

type Choice = "AS_BEARER" | "OWN_KEY" | "REPEATS" | "OTHER_CALL" | "OTHER_API";

const choices: Readonly<Record<string, Choice>> = {
	"own-key": "OWN_KEY",
	repeat: "REPEATS",
	"other-call": "OTHER_CALL",
	"other-api": "OTHER_API",
};

/** Where no proof was sent, none has to be made or repeated: the token alone will do. */
export const copyAndChoose: Move<Choice> = {
	...copyFromLog,
	events: {
		AS_BEARER: "The attacker sends the copied token alone.",
		OWN_KEY: "The attacker signs a proof with a key of its own.",
		REPEATS: "The attacker repeats the client's call, token and proof.",
		OTHER_CALL: "The attacker looks what else the API has.",
		OTHER_API: "The attacker goes to another API.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			copyLog(ctx);
			const choice = choices[ctx.settings.variant ?? ""] ?? "AS_BEARER";
			const needsProof = choice === "OWN_KEY" || choice === "REPEATS";
			return { type: needsProof && !hasCopiedProof(ctx) ? "AS_BEARER" : choice };
		},
	},
};
