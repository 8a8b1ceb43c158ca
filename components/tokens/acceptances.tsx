/** What a yes means, in two or three sentences: by the kind of the token and by who said it. */

import { ISSUER } from "@/lib/cast/cast";
import { textOf } from "@/lib/crypto/json-kind";
import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import { Mono } from "./Mono";
import type { VerdictFacts, VerdictText } from "./verdict";

type Acceptance = (facts: VerdictFacts) => VerdictText;

/** An API that was sent an access token. */
const served: Acceptance = ({ trial, decoded }) => ({
	title: (
		<>
			The signature matches key <Mono text={textOf(decoded.header.kid)} />.
		</>
	),
	text: (
		<>
			The API fetched the key from <code className="value-code">{ISSUER}/jwks</code>, never from the token. It answers{" "}
			{trial.response?.status} and shows {photosIn(trial)}.
		</>
	),
});

const proven: Acceptance = ({ trial }) => ({
	title: "The token came with a proof of its key.",
	text: `Its cnf names the key that signed the proof, so whoever sent it holds that key (RFC 9449 §7.1). The API answers ${trial.response?.status} and shows ${photosIn(trial)}.`,
});

const signedIn: Acceptance = ({ decoded: { claims } }) => ({
	title:
		typeof claims.sub === "string" ? (
			<>
				The client lets <Mono text={claims.sub} /> in.
			</>
		) : (
			"The client accepts it, although its sub names nobody."
		),
	text: (
		<>
			<Mono text={textOf(claims.iss)} /> says so, to this client, in answer to what this session asked (OpenID Core
			§3.1.3.7). Only now does the client use the access token that came with it.
		</>
	),
});

const provenToApi: Acceptance = ({ trial }) => ({
	title: "The proof fits this request, and the token.",
	text: `It was made just now, for this method and address, with the key that the token names (RFC 9449 §4.3). The API answers ${trial.response?.status} and shows ${photosIn(trial)}.`,
});

const provenToServer: Acceptance = ({ trial }) => ({
	title: "The proof fits this request.",
	text: (
		<>
			The server answers {trial.response?.status} with token_type <Mono text={typeIn(trial)} />: it binds the token that
			it issues to the key of the proof (RFC 9449 §5, §6.1).
		</>
	),
});

const authenticated: Acceptance = ({ trial, decoded: { claims } }) => ({
	title: (
		<>
			This is <Mono text={textOf(claims.sub)} />, as far as a key can tell.
		</>
	),
	text: `The signature fits a key that the client has registered, and no secret has travelled (RFC 7523 §3). The server answers ${trial.response?.status} with an access token.`,
});

export function acceptances(kind: TokenKind, judge: Judge): Acceptance {
	if (kind === "dpop_proof") return judge === "as" ? provenToServer : provenToApi;
	if (kind === "client_assertion") return authenticated;
	if (judge === "proven") return proven;
	return judge === "client" || judge === "otherClient" ? signedIn : served;
}

function photosIn({ response }: TokenTrial): string {
	const { photos } = JSON.parse(response?.body ?? "") as { readonly photos: readonly string[] };
	return photos.length === 0 ? "no photos: it knows no such user" : `${photos.length} photos`;
}

const typeIn = ({ response }: TokenTrial): string =>
	(JSON.parse(response?.body ?? "") as { readonly token_type: string }).token_type;
