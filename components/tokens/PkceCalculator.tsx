"use client";
import { type ReactNode, useMemo, useState } from "react";
import { type ChallengeMethod, challengeOf } from "@/lib/crypto/pkce";
import type { PkceTrial } from "@/lib/inspect/pkce";
import { EXAMPLE_VERIFIER } from "@/lib/inspect/seeded-verifier";
import { Glyph } from "../stage/glyphs";
import { CopyButton } from "../ui/CopyButton";
import { Segmented } from "../ui/Segmented";
import { useQuietFetch } from "../ui/useQuietFetch";
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
			<InspectTitle title="PKCE calculator" current="/inspect/pkce">
				<span aria-hidden="true">Method</span>
				<Segmented
					label="Method"
					value={method}
					options={methods}
					onChange={(next) => {
						setMethod(next);
						setKept(undefined);
					}}
				/>
			</InspectTitle>
			<section className="panel pkce" aria-label="From verifier to challenge">
				<VerifierTools verifier={verifier} onVerifier={setVerifier} />
				<Label name="code_verifier" client>
					{[...verifier].length} characters, made by the client
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
	{ value: "S256", text: "S256" },
	{ value: "plain", text: "plain, prohibited in 2.1" },
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
				SHA-256: all {count} {count === 1 ? "character" : "characters"} in, 32 bytes out. Change one character and all
				of it looks different.
			</p>
			<div className="pkce-labels">
				<Label name="SHA-256">32 bytes, shown in hexadecimal</Label>
				<Label name="code_challenge">
					in base64url <CopyButton text={challenge}>Copy</CopyButton>
				</Label>
			</div>
			<Groups groups={groups} current={group} onCurrent={onGroup} />
			<Label name="Why 3 becomes 4">
				group {group + 1} of {groups.length}
			</Label>
			{current ? <WhyFour group={current} index={group} /> : null}
		</>
	);
}

/** Without a hash: the challenge is the verifier. */
function Plain({ challenge }: { readonly challenge: string }) {
	return (
		<>
			<p className="sha-bar">plain: no hash. The challenge is the verifier.</p>
			<Label name="code_challenge">
				sent through the browser <CopyButton text={challenge}>Copy</CopyButton>
			</Label>
			<div className="pkce-verifier">
				<Cells text={challenge} />
				<p className="pkce-plain">
					Whoever reads the authorization request now has the verifier, and can redeem a stolen code (RFC 7636 §7.2).
					OAuth 2.1 §4.1.1 prohibits it.
				</p>
			</div>
		</>
	);
}

function Label({ name, client = false, children }: { name: string; client?: boolean; children: ReactNode }) {
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
