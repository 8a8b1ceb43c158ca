/** The API's answer in two or three sentences. Which of them stands there is decided by the check that refused. */
import type { ReactNode } from "react";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import { ISSUER } from "@/lib/flow/cast";
import type { TokenTrial } from "@/lib/flow/inspect-token";
import type { CheckRecord } from "@/lib/vocabulary/message";
import { Shown } from "./Covered";
import { type MemberChange, typedOf } from "./forge";

export interface VerdictFacts {
	readonly trial: TokenTrial;
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

const Mono = ({ text }: { readonly text: string }) => (
	<code className="value-code">
		<Shown text={text} max={80} />
	</code>
);

const JWKS = `${ISSUER}/jwks`;

/** What to say above the table. */
export function verdictText(facts: VerdictFacts): VerdictText {
	const { trial, decoded } = facts;
	const failed = trial.checks.find(({ verdict }) => verdict === "failed");
	if (failed) return (refusals[failed.id] ?? other)(facts, failed);
	return {
		title: (
			<>
				The signature matches key <Mono text={typedOf(decoded.header.kid)} />.
			</>
		),
		text: (
			<>
				The API fetched the key from <code className="value-code">{JWKS}</code>, never from the token. It answers{" "}
				{trial.response.status} and shows {photosIn(trial.response.body)}.
			</>
		),
	};
}

function photosIn(body: string): string {
	const { photos } = JSON.parse(body) as { readonly photos: readonly string[] };
	return photos.length === 0 ? "no photos: it knows no such user" : `${photos.length} photos`;
}

type Refusal = (facts: VerdictFacts, failed: CheckRecord) => VerdictText;

const both = (record: CheckRecord) => ({
	left: record.compared?.left.text ?? "",
	right: record.compared?.right.text ?? "",
});

/** In the API's own words, for what has none of its own here. */
const other: Refusal = ({ trial }) => {
	const said = trial.refusal?.description ?? "";
	return { title: `${said.charAt(0).toUpperCase()}${said.slice(1)}.`, text: "The API looks no further." };
};

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
	"api.signature-valid": signatureWords,
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
	"api.not-expired": (_, failed) =>
		failed.compared
			? {
					title: "The token has expired.",
					text: (
						<>
							It works before {both(failed).right}, and the clock says {both(failed).left} (RFC 7519 §4.1.4). Not a
							character of it has changed.
						</>
					),
				}
			: { title: "The token does not say when it ends.", text: "An access token must (RFC 9068 §2.2)." },
};

function signatureWords({ changes, signatureChanged, flipped, trial }: VerdictFacts): VerdictText {
	const title = "The signature does not match.";
	const end = "The API looks no further.";
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
	const key = trial.checks.find(({ id }) => id === "api.key-known")?.detail ?? "";
	return {
		title,
		text: (
			<>
				It was not made with key <Mono text={key} /> over 1 and 2. {end}
			</>
		),
	};
}
