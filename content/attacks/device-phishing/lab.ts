import { predictions as ofTheGrant } from "@/content/flows/device/predictions";
import { whetherServed } from "@/content/words/whether-served";
import { jsonObject } from "@/lib/crypto/json";
import type { AttackDefinition } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import type { Run } from "@/lib/flow/run";

export const hints: AttackDefinition["hints"] = [
	"Look for a check that fails. There is none. Then look who asked for the codes, and who says yes.",
	"Each protection takes something from the attacker: time, distance, an honest answer of Ada's, or a device that it does not have. Raise one, and look in the other variants for an attacker who can do without.",
	"Raise all of them, and choose the variant in which the attacker has a television and talks to Ada. What is left is not to use this grant for what matters.",
];

/** The codes lived ten minutes, and the attacker has read all the same. */
function isFreshAndLost({ hops }: Pick<Run, "hops">): boolean {
	const isShort = hops.some(
		({ message }) =>
			message.note === "askCodes" &&
			message.kind === "response" &&
			jsonObject(message.response.body)?.expires_in === 600,
	);
	return isShort && hops.some((hop) => hop.message.note === "loot" && statusOf(hop) === 200);
}

export const explain: AttackDefinition["explain"] = {
	asksAbout: isFreshAndLost,
	opensWhere:
		"It is about a run in which the codes live ten minutes, and the attacker lands all the same. Raise Device code lifetime, choose the variant in which the attacker asks for the code when Ada is ready, and play that run.",
	question: "The codes lived only ten minutes. Why did that not help Ada?",
	answers: [
		{
			text: "The server did not look at the time",
			right: false,
			because: "It did, when the code was typed and when the attacker polled. The code was in time.",
		},
		{
			text: "The attacker asked for the codes only when Ada was ready",
			right: true,
			because:
				"A short life makes a code in a mail worthless. It does nothing about one that was issued a moment ago, while the person waits for it.",
		},
		{
			text: "Ada's password was too weak",
			right: false,
			because: "The attacker never used it. Ada signed in herself, at the genuine page.",
		},
	],
	summary:
		"Between the two devices of this grant stands a person, and nobody proves that both are in one place. Whoever asks for codes can have somebody else allow them, and every check is right (RFC 8628 §5.4, RFC 10027 §4.1.1). A short life, a page that asks for the screen, one place for both devices, and registered devices each make it harder, and none of them ends it (RFC 10027 §6.1). Where one device will do, the code grant does not have this gap (RFC 10027 §6.2.1).",
};

const { "enter.response": entered } = ofTheGrant;

export const predictions: AttackDefinition["predictions"] = {
	...(entered ? { "enter.response": entered } : {}),
	"fetch.response": whetherServed(
		"The attacker polls. What will the server do?",
		"Return a token",
		"access_denied",
		"expired_token",
	),
};
