import type { ReactNode } from "react";
import type { TokenTrial } from "@/lib/inspect/token";
import type { CheckRecord, Compared } from "@/lib/vocabulary/message";
import { rich, t } from "../words/words";
import { acceptances } from "./acceptances";
import type { MemberChange } from "./forge";
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
			title: t("Nobody answers at this address."),
			text: t("In this simulation the servers are at https://as.example and https://api.example."),
		};
	return {
		title: t("{who} does not look at it.", { who: t(judgeWords[judge].says) }),
		text: t("It answers {status}: it takes no such request at this address.", { status: response.status }),
	};
}

type Refusal = (facts: VerdictFacts, failed: CheckRecord) => VerdictText;

/** In the judge's own words, with what it compared, for what has none of its own here. */
const other: Refusal = ({ trial }, { specs, compared }) => {
	return {
		title: <span lang="en">{sentenceOf(trial.refusal?.description ?? "")}.</span>,
		text: (
			<>
				{compared
					? rich("Compared: {sides} ({spec}).", { sides: <Sides compared={compared} />, spec: specs[0] })
					: t("See {spec}.", { spec: specs[0] ?? "" })}{" "}
				{lookedWords(trial)}
			</>
		),
	};
};

const Sides = ({ compared: { left, relation, right } }: { readonly compared: Compared }) => (
	<span lang="en">
		{left.label} <Mono text={left.text} /> {relation} {right.label} <Mono text={right.text} />
	</span>
);

const lookedWords = ({ judge }: TokenTrial): string => t("{who} looks no further.", { who: t(judgeWords[judge].says) });

/** With a capital, unless it begins with a name of the standards: `aud` is never `Aud`. */
const sentenceOf = (said: string): string =>
	/^(iss|sub|aud|exp|nbf|iat|jti|nonce|htm|htu|ath|client_\w+)\b/.test(said)
		? said
		: `${said.charAt(0).toUpperCase()}${said.slice(1)}`;

/** A proof comes with a token, and an API may refuse that one. */
const besideProof: Refusal = (facts, failed) => {
	const { title, text } = other(facts, failed);
	return {
		title: t("The API refuses the access token beside it."),
		text: (
			<>
				{title} {text}
			</>
		),
	};
};

const isSignature = (id: string): boolean => id.endsWith(".signature-valid");

function signatureWords({ changes, signatureChanged, flipped, trial, decoded }: VerdictFacts): VerdictText {
	const title = t("The signature does not match.");
	const end = lookedWords(trial);
	const [change] = changes;
	if (change) return { title, text: changeWords(change, flipped, end) };
	if (decoded.signatureLength === 0)
		return { title: t("There is no signature."), text: t("The third segment is empty. {end}", { end }) };
	if (signatureChanged) return { title, text: t("One character of it changed, so it fits nothing. {end}", { end }) };
	const key = trial.checks.find(({ id }) => /\.key-(known|registered)$/.test(id))?.detail;
	return {
		title,
		text:
			key === undefined
				? t("It was not made with the key in 1 over 1 and 2. {end}", { end })
				: rich("It was not made with {key} over 1 and 2. {end}", {
						key: <Mono text={t("key {id}", { id: key })} />,
						end,
					}),
	};
}

/** @param flipped whether a character was changed; else a member, by somebody without the key */
function changeWords({ before, after }: MemberChange, flipped: boolean, end: string): ReactNode {
	const change = {
		before: <Mono text={before ?? t("nothing")} />,
		after: <Mono text={after ?? t("nothing")} />,
		end,
	};
	return flipped
		? rich(
				"One character changed, {before} became {after}, and the signature over 1 and 2 no longer fits. {end}",
				change,
			)
		: rich("Without the key, {before} became {after}, and the signature over 1 and 2 no longer fits. {end}", change);
}
