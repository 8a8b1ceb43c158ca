/** The answer of the introspection endpoint in words. What it is, the server has decided. */
import { type JsonObject, jsonObject } from "@/lib/crypto/json";
import type { TokenTrial } from "@/lib/inspect/token";
import { t } from "../words/words";

/** The members of the answer; `undefined` where the server did not answer the question. */
export function saidOf({ response }: TokenTrial): JsonObject | undefined {
	return response?.status === 200 ? jsonObject(response.body) : undefined;
}

interface Words {
	readonly title: string;
	readonly text: string;
	/** The server's own words in the text, which are English. */
	readonly english?: string;
}

export function introspectionWords(trial: TokenTrial): Words {
	const said = saidOf(trial);
	const reason = trial.refusal?.description ?? "";
	if (said?.active === true)
		return {
			title: t("The token is active, for this API and at this moment."),
			text: t(
				"The text said nothing, so the API has asked. It learns whom the token is about and what it allows (RFC 7662 §2.2). This API keeps no answer: it asks again for the next call.",
			),
		};
	if (said)
		return {
			title: t("The token is not active. That is all that is said."),
			text: t(
				"The server knows more: {reason}. It does not say why: a reason would tell the caller more than it may know (RFC 7662 §2.2).",
				{ reason },
			),
			english: reason,
		};
	return {
		title: t("Who is not known gets no answer."),
		text: t(
			"The server refuses the one who asks, not the token: {reason}. Else anybody could try texts until one is a token (RFC 7662 §2.1, §2.3).",
			{ reason },
		),
		english: reason,
	};
}
