/** The API's answer in two or three sentences. Which of them stands there is decided by the check that refused. */
import type { ReactNode } from "react";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import { ISSUER } from "@/lib/flow/cast";
import { isBound, type TokenKind } from "@/lib/flow/inspect-kinds";
import type { TokenTrial } from "@/lib/flow/inspect-token";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { acceptances } from "./acceptances";
import { type MemberChange, typedOf } from "./forge";
import { judgeWords } from "./judges";
import { Mono } from "./Mono";

export interface VerdictFacts {
	readonly trial: TokenTrial;
	readonly kind: TokenKind;
	readonly decoded: DecodedJwt;
	readonly changes: readonly MemberChange[];
	/** Characters of the signature were changed, or it was taken away. */
	readonly signatureChanged: boolean;
	readonly flipped: boolean;
}

export interface VerdictText {
	readonly title: ReactNode;
	readonly text: ReactNode;
}

const JWKS = `${ISSUER}/jwks`;

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
	const ofSignature = failed !== undefined && isSignature(failed.id) && !failed.compared;
	if (failed) return (refusals[failed.id] ?? (ofSignature ? signatureWords : other))(facts, failed);
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

const both = (record: CheckRecord) => ({
	left: record.compared?.left.text ?? "",
	right: record.compared?.right.text ?? "",
});

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

const refusals: Readonly<Record<string, Refusal>> = {
	"api.algorithm-allowed": (_, failed) => ({
		title: "The algorithm is not on the API's list.",
		text: (
			<>
				The token says <Mono text={both(failed).left} />, the list says <Mono text={both(failed).right} />. A token that
				chose for itself would choose <code className="value-code">none</code> (RFC 8725 §3.1).
			</>
		),
	}),
	"api.type-access-token": (_, failed) => ({
		title: "This is not an access token.",
		text: (
			<>
				Its <code className="value-code">typ</code> is <Mono text={both(failed).left} />; an access token says{" "}
				<code className="value-code">at+jwt</code> (RFC 9068 §4). So an ID Token opens nothing here.
			</>
		),
	}),
	"api.key-known": ({ decoded }) => ({
		title: "No key of the issuer has this id.",
		text: (
			<>
				The API knows the keys at <code className="value-code">{JWKS}</code>, and{" "}
				<Mono text={typedOf(decoded.header.kid) || "none"} /> is not among them. A key inside a token is nobody's key
				(RFC 8725 §3.8).
			</>
		),
	}),
	"api.issuer-expected": (_, failed) => ({
		title: "Somebody else made it.",
		text: (
			<>
				Its <code className="value-code">iss</code> is <Mono text={both(failed).left} />; this API trusts{" "}
				<Mono text={both(failed).right} /> alone (RFC 9068 §4).
			</>
		),
	}),
	"api.audience-mine": (_, failed) => ({
		title: "The token is meant for another API.",
		text: (
			<>
				Its <code className="value-code">aud</code> is <Mono text={both(failed).right} />; this one is{" "}
				<Mono text={both(failed).left} />. The signature is good, and that is not enough (RFC 9068 §4).
			</>
		),
	}),
	"api.scope-covers": (_, failed) => ({
		title: "The scope does not cover this call.",
		text: (
			<>
				The call needs <Mono text={both(failed).left} />; the token has <Mono text={both(failed).right} />. The token is
				good, so this is 403 and not 401 (RFC 6750 §3.1).
			</>
		),
	}),
	"dpop.scheme-fits": (facts, failed) =>
		isBound(facts.decoded.claims)
			? {
					title: "This token is no bearer token.",
					text: (
						<>
							Its <code className="value-code">cnf</code> names a key, so it has to come with the scheme{" "}
							<Mono text={both(failed).right} /> and a proof of that key. As <Mono text={both(failed).left} /> it would
							work for whoever has a copy (RFC 9449 §7.1, §7.2).
						</>
					),
				}
			: other(facts, failed),
	"api.not-expired": (facts, failed) =>
		failed.compared?.left.label === "now"
			? {
					title: "The token has expired.",
					text: (
						<>
							It works before {both(failed).right}, and the clock says {both(failed).left} (RFC 7519 §4.1.4). Not a
							character of it has changed.
						</>
					),
				}
			: facts.decoded.claims.exp === undefined
				? { title: "The token does not say when it ends.", text: "An access token must (RFC 9068 §2.2)." }
				: other(facts, failed),
};

function signatureWords({ changes, signatureChanged, flipped, trial }: VerdictFacts): VerdictText {
	const title = "The signature does not match.";
	const end = `${judgeWords[trial.judge].says} looks no further.`;
	const [change] = changes;
	if (change)
		return {
			title,
			text: (
				<>
					{flipped ? "One character changed, " : "Without the key, "}
					<Mono text={typedOf(change.before)} /> became <Mono text={typedOf(change.after)} />, and the signature over 1
					and 2 no longer fits. {end}
				</>
			),
		};
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
