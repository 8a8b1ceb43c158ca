"use client";
import { type ReactNode, useMemo, useState } from "react";
import { type ChallengeMethod, challengeOf } from "@/lib/crypto/pkce";
import type { PkceTrial } from "@/lib/inspect/pkce";
import { EXAMPLE_VERIFIER } from "@/lib/inspect/seeded-verifier";
import { Glyph } from "../stage/glyphs";
import { CopyButton } from "../ui/CopyButton";
import { Segmented } from "../ui/Segmented";
import { useQuietFetch } from "../ui/useQuietFetch";
import { mark } from "../words/text";
import { t } from "../words/words";
import { CheckYourself } from "./CheckYourself";
import { Groups } from "./Groups";
import { InspectTitle } from "./InspectTitle";
import { pkcePieces } from "./pieces";
import { groupsOf } from "./pkce";
import { ServerPanel } from "./ServerPanel";
import { usePkceTrial } from "./usePkceTrial";
import { Cells, LengthBar } from "./VerifierCells";
import { VerifierTools } from "./VerifierTools";
import { WhyFour } from "./WhyFour";
import "./pkce.css";
import "./pkce-verifier.css";
import "./pkce-groups.css";
import "./pkce-why.css";
import "./pkce-server.css";
import "./pkce-sizes.css";

interface Props {
	/** What the server said to the example, when the page was built. */
	readonly trial: PkceTrial;
	/** Where the lesson's server stores and compares. */
	readonly hops: { readonly stored: string; readonly compared: string };
}

/** From verifier to challenge, every step of it, live; and what a server makes of the two. */
export function PkceCalculator({ trial: built, hops }: Props) {
	useQuietFetch(pkcePieces);
	const [verifier, setVerifier] = useState(EXAMPLE_VERIFIER);
	const [method, setMethod] = useState<ChallengeMethod>("S256");
	const [kept, setKept] = useState<string>();
	const [group, setGroup] = useState(3);
	const challenge = useMemo(() => challengeOf(verifier, method), [verifier, method]);
	const stored = kept ?? challenge;
	const answer = usePkceTrial(built, { challenge: stored, method, verifier });
	return (
		<>
			<InspectTitle title={t("PKCE calculator")} current="/inspect/pkce">
				<span aria-hidden="true">{t("Method")}</span>
				<Segmented
					label={t("Method")}
					value={method}
					options={methods.map(({ value, text }) => ({ value, text: t(text) }))}
					onChange={(next) => {
						setMethod(next);
						setKept(undefined);
					}}
				/>
			</InspectTitle>
			<section className="panel pkce" aria-label={t("From verifier to challenge")}>
				<VerifierTools verifier={verifier} onVerifier={setVerifier} />
				<Label name={<span translate="no">code_verifier</span>} client>
					{madeWords([...verifier].length)}
				</Label>
				<div className="pkce-verifier">
					<Cells text={verifier} />
					<LengthBar length={[...verifier].length} />
				</div>
				{method === "S256" ? (
					<Hashed verifier={verifier} challenge={challenge} group={group} onGroup={setGroup} />
				) : (
					<Plain challenge={challenge} />
				)}
			</section>
			<div className="pkce-below">
				<ServerPanel
					answer={answer}
					hops={hops}
					kept={kept !== undefined}
					onKeep={(keep) => setKept(keep ? challenge : undefined)}
				/>
				<CheckYourself verifier={verifier} method={method} />
			</div>
		</>
	);
}

const methods = [
	{ value: "S256", text: mark("S256") },
	{ value: "plain", text: mark("plain, prohibited in 2.1") },
] as const;

interface HashedProps {
	readonly verifier: string;
	readonly challenge: string;
	readonly group: number;
	readonly onGroup: (group: number) => void;
}

/** The hash in threes, the challenge in fours, and one group bit by bit. */
function Hashed({ verifier, challenge, group, onGroup }: HashedProps) {
	const groups = groupsOf(challenge);
	const current = groups[group];
	const count = [...verifier].length;
	return (
		<>
			<p className="sha-bar">
				{count === 1
					? t("SHA-256: all 1 character in, 32 bytes out. Change one character and all of it looks different.")
					: t("SHA-256: all {count} characters in, 32 bytes out. Change one character and all of it looks different.", {
							count,
						})}
			</p>
			<div className="pkce-labels">
				<Label name={<span translate="no">SHA-256</span>}>{t("32 bytes, shown in hexadecimal")}</Label>
				<Label name={<span translate="no">code_challenge</span>}>
					{t("in base64url")} <CopyButton text={challenge}>{t("Copy")}</CopyButton>
				</Label>
			</div>
			<Groups groups={groups} current={group} onCurrent={onGroup} />
			<Label name={t("Why 3 becomes 4")}>
				{t("group {number} of {all}", { number: group + 1, all: groups.length })}
			</Label>
			{current ? <WhyFour group={current} index={group} /> : null}
		</>
	);
}

/** Without a hash: the challenge is the verifier. */
function Plain({ challenge }: { readonly challenge: string }) {
	return (
		<>
			<p className="sha-bar">{t("plain: no hash. The challenge is the verifier.")}</p>
			<Label name={<span translate="no">code_challenge</span>}>
				{t("sent through the browser")} <CopyButton text={challenge}>{t("Copy")}</CopyButton>
			</Label>
			<div className="pkce-verifier">
				<Cells text={challenge} />
				<p className="pkce-plain">
					{t(
						"Whoever reads the authorization request now has the verifier, and can redeem a stolen code (RFC 7636 §7.2). OAuth 2.1 §4.1.1 prohibits it.",
					)}
				</p>
			</div>
		</>
	);
}

const madeWords = (count: number): string => t("{count} characters, made by the client", { count });

function Label({ name, client = false, children }: { name: ReactNode; client?: boolean; children: ReactNode }) {
	return (
		<div className="pkce-label">
			<h2>
				{client ? <Glyph role="client" size={15} /> : null}
				{name}
			</h2>
			<p>{children}</p>
		</div>
	);
}
