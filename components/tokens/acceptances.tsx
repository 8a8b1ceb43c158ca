/** What a yes means, in two or three sentences: by the kind of the token and by who said it. */

import { ISSUER } from "@/lib/cast/cast";
import { textOf } from "@/lib/crypto/json-kind";
import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import { rich, t } from "../words/words";
import { Mono } from "./Mono";
import type { VerdictFacts, VerdictText } from "./verdict";

type Acceptance = (facts: VerdictFacts) => VerdictText;

/** An API that was sent an access token. */
const served: Acceptance = ({ trial, decoded }) => ({
	title: rich("The signature matches key {key}.", { key: <Mono text={textOf(decoded.header.kid)} /> }),
	text: rich("The API fetched the key from {address}, never from the token. It answers {status} and shows {photos}.", {
		address: <code className="value-code">{ISSUER}/jwks</code>,
		...answerIn(trial),
	}),
});

const proven: Acceptance = ({ trial }) => ({
	title: t("The token came with a proof of its key."),
	text: t(
		"Its cnf names the key that signed the proof, so whoever sent it holds that key (RFC 9449 §7.1). The API answers {status} and shows {photos}.",
		answerIn(trial),
	),
});

const signedIn: Acceptance = ({ decoded: { claims } }) => ({
	title:
		typeof claims.sub === "string"
			? rich("The client lets {user} in.", { user: <Mono text={claims.sub} /> })
			: t("The client accepts it, although its sub names nobody."),
	text: rich(
		"{issuer} says so, to this client, in answer to what this session asked (OpenID Core §3.1.3.7). Only now does the client use the access token that came with it.",
		{ issuer: <Mono text={textOf(claims.iss)} /> },
	),
});

const provenToApi: Acceptance = ({ trial }) => ({
	title: t("The proof fits this request, and the token."),
	text: t(
		"It was made just now, for this method and address, with the key that the token names (RFC 9449 §4.3). The API answers {status} and shows {photos}.",
		answerIn(trial),
	),
});

const provenToServer: Acceptance = ({ trial }) => ({
	title: t("The proof fits this request."),
	text: rich(
		"The server answers {status} with token_type {type}: it binds the token that it issues to the key of the proof (RFC 9449 §5, §6.1).",
		{ status: trial.response?.status, type: <Mono text={typeIn(trial)} /> },
	),
});

const authenticated: Acceptance = ({ trial, decoded: { claims } }) => ({
	title: rich("This is {client}, as far as a key can tell.", { client: <Mono text={textOf(claims.sub)} /> }),
	text: t(
		"The signature fits a key that the client has registered, and no secret has travelled (RFC 7523 §3). The server answers {status} with an access token.",
		{ status: trial.response?.status ?? "" },
	),
});

export function acceptances(kind: TokenKind, judge: Judge): Acceptance {
	if (kind === "dpop_proof") return judge === "as" ? provenToServer : provenToApi;
	if (kind === "client_assertion") return authenticated;
	if (judge === "proven") return proven;
	return judge === "client" || judge === "otherClient" ? signedIn : served;
}

/** What an API said. */
function answerIn({ response }: TokenTrial): { readonly status: number | string; readonly photos: string } {
	const { photos } = JSON.parse(response?.body ?? "") as { readonly photos: readonly string[] };
	const count = photos.length;
	return {
		status: response?.status ?? "",
		photos: count === 0 ? t("no photos: it knows no such user") : t("{count} photos", { count }),
	};
}

const typeIn = ({ response }: TokenTrial): string =>
	(JSON.parse(response?.body ?? "") as { readonly token_type: string }).token_type;
