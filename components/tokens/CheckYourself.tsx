"use client";
import type { ChallengeMethod } from "@/lib/crypto/pkce";
import { challengeCommand } from "@/lib/flow/export/openssl";
import { CopyButton } from "../ui/CopyButton";
import { t } from "../words/words";

/** The same in a terminal, so that nobody has to believe the page. */
export function CheckYourself({ verifier, method }: { readonly verifier: string; readonly method: ChallengeMethod }) {
	const command = challengeCommand(verifier);
	return (
		<section className="panel yourself" aria-labelledby="yourself-title">
			<div className="yourself-head">
				<h2 id="yourself-title">{t("Check it yourself")}</h2>
				{method === "S256" ? <CopyButton text={command}>{t("Copy command")}</CopyButton> : null}
			</div>
			{method === "S256" ? <Command text={command} /> : <p>{t("With plain there is nothing to compute.")}</p>}
			<p>{t("Demo value. Real clients need a secure random source.")}</p>
		</section>
	);
}

/** One line of shell; where it has to be broken, then before a pipe. */
function Command({ text }: { readonly text: string }) {
	const parts = text.split(/(?= \| )/);
	return (
		<pre className="raw" dir="ltr">
			{parts.map((part, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
				<span key={index}>{index < parts.length - 1 ? `${part.trimStart()} ` : part.trimStart()}</span>
			))}
		</pre>
	);
}
