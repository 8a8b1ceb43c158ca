import type { TokenTrial } from "@/lib/inspect/token";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { acceptances } from "./acceptances";
import { judgeWords } from "./judges";
import { Mono } from "./Mono";
import { refusals } from "./refusals";
import type { VerdictFacts, VerdictText } from "./verdict";

/** Whether the judge said yes: no check refused, and where there is an answer, it is a good one. */
export const isAccepted = ({ refusal, response }: TokenTrial): boolean =>
	refusal === undefined && (response === undefined || response.status === 200);

/** Under a stamp: the status, where somebody was answered, and the error code. */
export const stampCode = ({ response, error }: TokenTrial): string =>
	[response === undefined || response.status === 0 ? "" : String(response.status), error ?? ""]
		.filter((one) => one !== "")
		.join(" ");

/** What to say above the table. */
export function verdictText(facts: VerdictFacts): VerdictText {
	const { trial, kind } = facts;
	const failed = trial.checks.find(({ verdict }) => verdict === "failed");
	if (failed && kind === "dpop_proof" && failed.id.startsWith("api.")) return besideProof(facts, failed);
	// A signature that was not even looked at, because the algorithm is not one for the key, has two sides to show.
	if (failed && isSignature(failed.id) && !failed.compared) return signatureWords(facts);
	if (failed) return refusals[failed.id]?.(facts, failed) ?? other(facts, failed);
	if (!isAccepted(trial)) return unasked(trial);
	return acceptances(kind, trial.judge)(facts);
}

/** It was answered before anybody looked at the token. */
function unasked({ judge, response }: TokenTrial): VerdictText {
	if (!response || response.status === 0)
		return {
			title: "Nobody answers at this address.",
			text: "In this simulation the servers are at https://as.example and https://api.example.",
		};
	return {
		title: `${judgeWords[judge].says} does not look at it.`,
		text: `It answers ${response.status}: it takes no such request at this address.`,
	};
}

type Refusal = (facts: VerdictFacts, failed: CheckRecord) => VerdictText;

/** In the judge's own words, with what it compared, for what has none of its own here. */
const other: Refusal = ({ trial }, { specs, compared }) => {
	return {
		title: `${sentenceOf(trial.refusal?.description ?? "")}.`,
		text: (
			<>
				{compared ? (
					<>
						Compared: {compared.left.label} <Mono text={compared.left.text} /> {compared.relation}{" "}
						{compared.right.label} <Mono text={compared.right.text} /> ({specs[0]}).
					</>
				) : (
					`See ${specs[0]}.`
				)}{" "}
				{judgeWords[trial.judge].says} looks no further.
			</>
		),
	};
};

/** With a capital, unless it begins with a name of the standards: `aud` is never `Aud`. */
const sentenceOf = (said: string): string =>
	/^(iss|sub|aud|exp|nbf|iat|jti|nonce|htm|htu|ath|client_\w+)\b/.test(said)
		? said
		: `${said.charAt(0).toUpperCase()}${said.slice(1)}`;

/** A proof comes with a token, and an API may refuse that one. */
const besideProof: Refusal = (facts, failed) => {
	const { title, text } = other(facts, failed);
	return {
		title: "The API refuses the access token beside it.",
		text: (
			<>
				{title} {text}
			</>
		),
	};
};

const isSignature = (id: string): boolean => id.endsWith(".signature-valid");

function signatureWords({ changes, signatureChanged, flipped, trial, decoded }: VerdictFacts): VerdictText {
	const title = "The signature does not match.";
	const end = `${judgeWords[trial.judge].says} looks no further.`;
	const [change] = changes;
	if (change)
		return {
			title,
			text: (
				<>
					{flipped ? "One character changed, " : "Without the key, "}
					<Mono text={change.before ?? "nothing"} /> became <Mono text={change.after ?? "nothing"} />, and the signature
					over 1 and 2 no longer fits. {end}
				</>
			),
		};
	if (decoded.signatureLength === 0)
		return { title: "There is no signature.", text: `The third segment is empty. ${end}` };
	if (signatureChanged) return { title, text: `One character of it changed, so it fits nothing. ${end}` };
	const key = trial.checks.find(({ id }) => /\.key-(known|registered)$/.test(id))?.detail;
	return {
		title,
		text: (
			<>
				It was not made with {key === undefined ? "the key in 1" : <Mono text={`key ${key}`} />} over 1 and 2. {end}
			</>
		),
	};
}
